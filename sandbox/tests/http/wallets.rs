//! `GET /v1/wallet/external`, `GET /v1/wallet/internal/card_linked`.

use serde_json::{Value, json};

use crate::helper::{KEY, Person, Sandbox, card};

const EXTERNAL: &str = "/v1/wallet/external";
const LINKED: &str = "/v1/wallet/internal/card_linked";

fn list(person: &Person<'_>, path: &str) -> Vec<Value> {
    let reply = person.call("GET", path, "");
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json().as_array().unwrap().clone()
}

#[test]
fn a_user_has_one_wallet_with_money_in_it() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let [wallet] = &list(&person, EXTERNAL)[..] else {
        panic!("there is one");
    };
    assert_eq!(wallet["currency"], "usdc");
    assert_eq!(wallet["network"], "linea");
    assert_eq!(wallet["balance"], "250.75");
    assert_eq!(wallet["allowance"], "1000");
    assert_eq!(wallet["address"].as_str().unwrap().len(), 42);
    assert_eq!(list(&person, LINKED), [Value::Null; 0]);
    assert_eq!(list(&person, EXTERNAL), list(&person, EXTERNAL));
}

#[test]
fn a_scenario_says_what_is_in_both_lists_and_what_is_not_told_is_left_out() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "wallets": {
        "external": [{ "currency": "eth" }, {}],
        "linked": [{ "currency": "usdt", "network": "solana", "priority": 2 }, {}],
    } }));
    let external = list(&person, EXTERNAL);
    assert_eq!(external[0].as_object().unwrap().len(), 2);
    assert_eq!(external[0]["currency"], "eth");
    assert_eq!(external[1].as_object().unwrap().len(), 1);
    assert_ne!(external[0]["address"], external[1]["address"]);
    let linked = list(&person, LINKED);
    let first = json!({ "id": 1, "currency": "usdt", "network": "solana", "priority": 2,
        "address": linked[0]["address"] });
    assert_eq!(linked[0], first);
    assert_eq!(linked[1].as_object().unwrap().len(), 2);
}

#[test]
fn one_list_changes_without_the_other_and_null_is_a_partner_without_it() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "wallets": { "external": null } }));
    let missing = (404, "Wallets not found".to_owned());
    assert_eq!(person.call("GET", EXTERNAL, "").message(), missing);
    let view = person.change(json!({ "wallets": { "linked": [{ "currency": "usdc" }] } }));
    assert_eq!(view["wallets"]["external"], Value::Null);
    assert_eq!(view["wallets"]["linked"], json!([{ "currency": "usdc" }]));
    assert_eq!(list(&person, LINKED).len(), 1);
    person.change(json!({ "wallets": { "linked": null, "external": [] } }));
    assert_eq!(person.call("GET", LINKED, "").message(), missing);
    assert_eq!(list(&person, EXTERNAL), [Value::Null; 0]);
}

#[test]
fn what_a_scenario_may_not_say_of_wallets_is_refused_by_name() {
    let sandbox = Sandbox::start();
    for (wallets, word) in [
        (json!(null), "null"),
        (json!({ "internal": [] }), "internal"),
        (json!({ "external": [{ "address": "0x1" }] }), "address"),
        (json!({ "external": [{ "balance": 5 }] }), "integer"),
        (
            json!({ "external": vec![json!({}); 11] }),
            "wallets.external",
        ),
        (json!({ "linked": vec![json!({}); 11] }), "wallets.linked"),
        (
            json!({ "external": [{ "network": "n".repeat(201) }] }),
            "wallets.external.network",
        ),
        (
            json!({ "linked": [{ "currency": "n".repeat(201) }] }),
            "wallets.linked.currency",
        ),
    ] {
        let reply = sandbox.control("POST", "/users", &json!({ "wallets": wallets }));
        let (status, error) = reply.error();
        assert_eq!(status, 400, "{wallets}");
        assert!(error.contains(word), "{error}");
    }
}

#[test]
fn the_lists_want_the_key_the_token_and_the_method_and_can_fail() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for (path, endpoint) in [(EXTERNAL, "wallets"), (LINKED, "linked-wallets")] {
        let url = format!("/baanx{path}");
        assert_eq!(sandbox.get(&url).status, 499);
        let wrong = ("x-client-key", "pk_other");
        assert_eq!(sandbox.send("GET", &url, &[wrong], "").status, 498);
        assert_eq!(sandbox.send("GET", &url, &[KEY], "").status, 401);
        assert_eq!(person.call("POST", path, "").status, 405);
        person.fault(endpoint, json!({ "status": 503 }));
        assert_eq!(person.call("GET", path, "").status, 503, "{endpoint}");
        assert_eq!(person.call("GET", path, "").status, 200, "{endpoint}");
    }
}

#[test]
fn a_card_is_in_the_wallet_of_a_phone_where_the_scenario_says_so() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    assert_eq!(person.status().json()["cardAddedToDigitalWallet"], false);
    person.change(json!({ "card": { "cardAddedToDigitalWallet": true } }));
    assert_eq!(person.status().json()["cardAddedToDigitalWallet"], true);
}
