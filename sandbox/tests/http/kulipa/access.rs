//! The user, the wallets, who may see what, faults, and what a page of another origin may do.

use serde_json::{Value, json};

use crate::backend::names;
use crate::helper::{Person, Reply, Sandbox};

/// Every request that there is, about this user and this card.
fn requests(user: &str, card: &str) -> Vec<(&'static str, &'static str, String, Value)> {
    let wish = json!({ "type": "virtual", "userId": user });
    let reason = json!({ "reason": "lost" });
    let code = json!({ "activationCode": "4821" });
    let none = || Value::Null;
    let of_user = |path| format!("{path}?userId={user}");
    let of_card = |path| format!("/cards/{card}{path}");
    let payments_of_card = format!("/cardPayments?cardId={card}");
    vec![
        ("kulipa-user", "GET", format!("/users/{user}"), none()),
        ("kulipa-wallet", "GET", of_user("/wallets"), none()),
        ("kulipa-create", "POST", "/cards".into(), wish),
        ("kulipa-cards", "GET", of_user("/cards"), none()),
        ("kulipa-card", "GET", of_card(""), none()),
        ("kulipa-activate", "PUT", of_card("/activate"), code),
        ("kulipa-freeze", "PUT", of_card("/freeze"), none()),
        ("kulipa-unfreeze", "PUT", of_card("/unfreeze"), none()),
        ("kulipa-revoke", "PUT", of_card("/revoke"), reason.clone()),
        ("kulipa-reissue", "POST", of_card("/reissue"), reason),
        ("kulipa-payments", "GET", of_user("/cardPayments"), none()),
        ("kulipa-payments", "GET", payments_of_card, none()),
    ]
}

fn with_card(sandbox: &Sandbox) -> Person<'_> {
    sandbox.person(json!({ "kulipa": { "cards": [{}] } }))
}

#[test]
fn the_user_tells_the_status() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "country": "US" }));
    let path = format!("/users/{}", person.kulipa_id());
    let user = person.kulipa("GET", &path, &Value::Null).json();
    assert_eq!(user["id"], json!(person.kulipa_id()));
    assert_eq!(user["id"].as_str().unwrap().len(), 40);
    assert_eq!(user["status"], "active");
    assert_eq!(user["countryOfResidence"], "US");
    assert_eq!(user["address"]["state"], "CA");
    for status in ["unverified", "frozen", "disabled", "deleted", "odd"] {
        person.change(json!({ "kulipa": { "userStatus": status } }));
        let user = person.kulipa("GET", &path, &Value::Null).json();
        assert_eq!(user["status"], status);
    }
}

#[test]
fn the_wallets_are_a_page() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "wallets": ["frozen", "active"] } }));
    let path = format!("/wallets?userId={}", person.kulipa_id());
    let page = person.kulipa("GET", &path, &Value::Null).json();
    assert_eq!(page["count"], json!(2));
    assert_eq!(page["hasMore"], json!(false));
    assert_eq!(page["items"][0]["status"], "frozen");
    assert_eq!(page["items"][1]["status"], "active");
    let wallet = &page["items"][0];
    assert!(wallet["id"].as_str().unwrap().starts_with("wlt-"));
    assert_eq!(wallet["userId"], json!(person.kulipa_id()));
    let first = person.kulipa("GET", &format!("{path}&limit=1"), &Value::Null);
    assert_eq!(first.json()["items"], json!([wallet]));
    assert_eq!(first.json()["hasMore"], json!(true));
}

#[test]
fn without_a_good_token_everything_is_401() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let card = person.card_id();
    person.control("DELETE", "/tokens", &Value::Null);
    for (_, method, path, body) in requests(&person.kulipa_id(), &card) {
        let reply = person.kulipa(method, &path, &body);
        assert_eq!(
            reply.code(),
            (401, "unauthorized".into()),
            "{method} {path}"
        );
        let reply = sandbox.send(method, &format!("/kulipa{path}"), &[], "");
        assert_eq!(
            reply.code(),
            (401, "unauthorized".into()),
            "{method} {path}"
        );
    }
}

#[test]
fn what_is_another_users_is_403() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let other = with_card(&sandbox);
    let card = other.card_id();
    for (_, method, path, body) in requests(&other.kulipa_id(), &card) {
        let reply = person.kulipa(method, &path, &body);
        assert_eq!(reply.code(), (403, "forbidden".into()), "{method} {path}");
        assert!(!reply.text.contains(&other.id));
    }
    let items = other.cards("").json()["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 1);
    assert_eq!(items[0]["status"], "active");
    let both = format!("/cardPayments?userId={}&cardId={card}", person.kulipa_id());
    assert_eq!(person.kulipa("GET", &both, &Value::Null).status, 403);
    let nobody = "/users/usr-11111111-2222-4333-8444-555555555555";
    assert_eq!(person.kulipa("GET", nobody, &Value::Null).status, 403);
}

#[test]
fn a_list_of_everybody_is_refused() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    for path in ["/cards", "/wallets", "/cardPayments"] {
        let reply = person.kulipa("GET", path, &Value::Null);
        assert_eq!(reply.code(), (400, "invalid_request".into()), "{path}");
    }
}

#[test]
fn each_endpoint_has_its_own_faults() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let fault = json!({
        "status": 429,
        "headers": {
            "Retry-After": "7",
            "x-ratelimit-limit": "300",
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": "7",
        },
        "body": { "code": "too_many_requests" },
    });
    for (endpoint, method, path, body) in requests(&person.kulipa_id(), &person.card_id()) {
        person.fault(endpoint, fault.clone());
        let reply = person.kulipa(method, &path, &body);
        assert_eq!(reply.code(), (429, "too_many_requests".into()), "{path}");
        assert_eq!(reply.header("retry-after"), Some("7"));
        assert_eq!(reply.header("x-ratelimit-remaining"), Some("0"));
        assert!(reply.header("x-request-id").is_some());
        assert_ne!(person.kulipa(method, &path, &body).status, 429);
    }
}

#[test]
fn a_path_or_method_that_there_is_not_is_refused() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let reply = person.kulipa("GET", "/nothing", &Value::Null);
    assert_eq!(reply.code(), (404, "not_found".into()));
    for (method, path) in [
        ("DELETE", "/cards"),
        ("POST", "/cards/crd-1/freeze"),
        ("PUT", "/cards/crd-1/reissue"),
        ("POST", "/cards/crd-1"),
    ] {
        let reply = person.kulipa(method, path, &Value::Null);
        assert_eq!(reply.code(), (405, "method_not_allowed".into()), "{path}");
    }
}

#[test]
fn a_page_of_any_origin_may_ask() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    for (_, method, path, _) in requests(&person.kulipa_id(), "crd-1") {
        let headers = "authorization,content-type,x-idempotency-key";
        let reply = sandbox.preflight(method, &format!("/kulipa{path}"), headers);
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            names(&reply, "access-control-allow-headers"),
            ["authorization", "content-type", "x-idempotency-key"]
        );
        let methods = names(&reply, "access-control-allow-methods");
        assert_eq!(methods, ["get", "post", "put"]);
    }
    let exposed = |reply: &Reply| names(reply, "access-control-expose-headers");
    let expected = [
        "retry-after",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-request-id",
    ];
    for reply in [
        person.cards(""),
        person.create("one"),
        person.create("one"),
        person.kulipa("GET", "/nothing", &Value::Null),
        sandbox.get("/kulipa/cards"),
    ] {
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(exposed(&reply), expected);
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
    person.fault("kulipa-cards", json!({ "cors": false }));
    assert_eq!(person.cards("").header("access-control-allow-origin"), None);
}

#[test]
fn requests_are_logged_without_ids() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    person.put("freeze", &Value::Null);
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["path"], "/kulipa/cards/{id}/freeze");
    assert_eq!(entry["user"], json!(person.id));
    assert_eq!(entry["status"], json!(200));
}

#[test]
fn what_a_scenario_may_not_hold_is_refused_by_name() {
    let sandbox = Sandbox::start();
    let long = "x".repeat(201);
    for (scenario, name) in [
        (json!({ "colour": "red" }), "colour"),
        (json!({ "userStatus": null }), "null"),
        (json!({ "userStatus": long }), "kulipa.userStatus"),
        (json!({ "wallets": vec!["active"; 11] }), "kulipa.wallets"),
        (json!({ "wallets": [long] }), "kulipa.wallets"),
        (json!({ "defaultDesign": long }), "kulipa.defaultDesign"),
        (json!({ "firstStatus": long }), "kulipa.firstStatus"),
        (
            json!({ "refusal": { "status": 200, "code": "x" } }),
            "400 to 599",
        ),
        (json!({ "refusal": { "status": 500 } }), "code"),
        (json!({ "cards": vec![json!({}); 201] }), "kulipa.cards"),
        (json!({ "cards": [{ "pan": "4" }] }), "pan"),
        (json!({ "card": { "status": long } }), "kulipa.card.status"),
        (json!({ "card": { "type": "metal" } }), "metal"),
    ] {
        let scenario = json!({ "kulipa": scenario });
        let (status, error) = sandbox.control("POST", "/users", &scenario).error();
        assert_eq!(status, 400, "{scenario}");
        assert!(error.contains(name), "{error} does not say {name}");
    }
}
