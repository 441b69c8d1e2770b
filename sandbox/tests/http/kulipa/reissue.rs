//! `POST /cards/{id}/reissue`.

use serde_json::{Value, json};

use crate::helper::{Person, Reply, Sandbox};

fn reissue(person: &Person<'_>, id: &str, reason: &str) -> Reply {
    let path = format!("/cards/{id}/reissue");
    person.kulipa_keyed(reason, "POST", &path, &json!({ "reason": reason }))
}

#[test]
fn a_new_card_appears_and_the_old_one_ends() {
    let sandbox = Sandbox::start();
    for reason in ["lost", "stolen", "expired"] {
        let person = sandbox.person(json!({ "kulipa": { "cards": [{}] } }));
        let old = person.cards("").json()["items"][0].clone();
        let reply = reissue(&person, old["id"].as_str().unwrap(), reason);
        assert_eq!(reply.status, 201, "{}", reply.text);
        let new = reply.json();
        assert_ne!(new["id"], old["id"]);
        assert_ne!(new["lastFourDigits"], old["lastFourDigits"]);
        assert_ne!(new["expiration"], old["expiration"]);
        assert_eq!(new["status"], "active");
        assert_eq!(new["designId"], old["designId"]);
        let items = person.cards("").json()["items"].clone();
        assert_eq!(items[0], new);
        assert_eq!(items[1]["id"], old["id"]);
        assert_eq!(items[1]["status"], reason);
        let view = &person.view()["kulipa"];
        assert_eq!(view["reissuesReceived"], json!(1));
        assert_eq!(view["reissuesAccepted"], json!(1));
        assert_eq!(view["ordersReceived"], json!(0));
    }
}

#[test]
fn a_card_that_is_lost_stolen_or_expired_is_reissued() {
    let sandbox = Sandbox::start();
    for status in ["lost", "stolen", "expired"] {
        let dead = json!({ "status": status, "type": "physical" });
        let person = sandbox.person(json!({ "kulipa": { "cards": [dead] } }));
        let reply = reissue(&person, &person.card_id(), status);
        assert_eq!(reply.status, 201, "{}", reply.text);
        assert_eq!(reply.json()["type"], "physical");
        assert_eq!(reply.json()["status"], "inactive");
        assert_eq!(person.cards("").json()["items"][1]["status"], status);
    }
}

#[test]
fn a_card_is_reissued_once_and_a_cancelled_one_never() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "cards": [{}] } }));
    let id = person.card_id();
    let first = reissue(&person, &id, "lost");
    let again = reissue(&person, &id, "lost");
    assert_eq!(first.text, again.text, "the key is the same");
    let second = reissue(&person, &id, "stolen");
    assert_eq!(second.code(), (400, "card_already_reissued".into()));
    assert_eq!(person.cards("").json()["count"], json!(2));
    assert_eq!(person.view()["kulipa"]["reissuesAccepted"], json!(1));
    let cancelled = json!({ "status": "cancelled" });
    let person = sandbox.person(json!({ "kulipa": { "cards": [cancelled] } }));
    let reply = reissue(&person, &person.card_id(), "lost");
    assert_eq!(reply.code(), (400, "invalid_card_status".into()));
}

#[test]
fn the_conditions_of_a_first_card_hold_for_a_reissued_one() {
    let sandbox = Sandbox::start();
    for (scenario, code) in [
        (json!({ "userStatus": "frozen" }), "user_not_active"),
        (json!({ "wallets": ["frozen"] }), "wallet_not_active"),
        (
            json!({ "refusal": { "status": 400, "code": "odd" } }),
            "odd",
        ),
    ] {
        let person = sandbox.person(json!({ "kulipa": { "cards": [{}] } }));
        person.change(json!({ "kulipa": scenario }));
        let reply = reissue(&person, &person.card_id(), "lost");
        assert_eq!(reply.code(), (400, code.to_owned()));
        assert_eq!(person.cards("").json()["items"][0]["status"], "active");
    }
}

#[test]
fn only_the_three_reasons_are_understood() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "cards": [{}] } }));
    let path = format!("/cards/{}/reissue", person.card_id());
    for body in [
        json!({ "reason": "cancelled" }),
        json!({ "reason": null }),
        json!({}),
        Value::Null,
    ] {
        let reply = person.kulipa("POST", &path, &body);
        assert_eq!(reply.code(), (400, "invalid_request".into()), "{body}");
    }
}
