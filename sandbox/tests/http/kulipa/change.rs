//! Activating, freezing, unfreezing and ending a card.

use serde_json::{Value, json};

use crate::helper::{Person, Sandbox};

fn with_card<'a>(sandbox: &'a Sandbox, card: Value) -> Person<'a> {
    sandbox.person(json!({ "kulipa": { "cards": [card] } }))
}

fn word(person: &Person<'_>) -> Value {
    person.cards("").json()["items"][0]["status"].clone()
}

#[test]
fn a_physical_card_is_activated_by_its_last_four_digits() {
    let sandbox = Sandbox::start();
    let card = json!({ "type": "physical", "status": "inactive", "lastFourDigits": "0042" });
    let person = with_card(&sandbox, card);
    let reply = person.put("activate", &json!({ "activationCode": "4242" }));
    assert_eq!(reply.code(), (400, "invalid_activation_code".into()));
    assert_eq!(word(&person), "inactive");
    let right = json!({ "activationCode": "0042" });
    let reply = person.put("activate", &right);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["status"], "active");
    assert_eq!(word(&person), "active");
    let reply = person.put("activate", &right);
    assert_eq!(reply.code(), (400, "invalid_card_status".into()));
}

#[test]
fn a_virtual_card_is_not_activated() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, json!({ "status": "inactive" }));
    let reply = person.put("activate", &json!({ "activationCode": "4821" }));
    assert_eq!(reply.code(), (400, "card_not_physical".into()));
}

#[test]
fn a_card_is_frozen_by_its_user_and_unfrozen() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, json!({}));
    let reply = person.put("freeze", &Value::Null);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["status"], "frozen");
    assert_eq!(reply.json()["frozenBy"], "user");
    assert_eq!(word(&person), "frozen");
    let reply = person.put("freeze", &Value::Null);
    assert_eq!(reply.code(), (400, "invalid_card_status".into()));
    let reply = person.put("unfreeze", &json!({}));
    assert_eq!(reply.json()["status"], "active");
    assert!(reply.json().get("frozenBy").is_none());
    let reply = person.put("unfreeze", &Value::Null);
    assert_eq!(reply.code(), (400, "invalid_card_status".into()));
}

#[test]
fn a_card_that_the_issuer_holds_stays_frozen_without_an_error() {
    let sandbox = Sandbox::start();
    let held = json!({ "status": "frozen", "frozenBy": "kulipa" });
    let person = with_card(&sandbox, held);
    let reply = person.put("unfreeze", &Value::Null);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["status"], "frozen");
    assert_eq!(reply.json()["frozenBy"], "kulipa");
    let person = with_card(&sandbox, json!({ "status": "frozen" }));
    assert_eq!(person.cards("").json()["items"][0]["frozenBy"], "user");
    person.change(json!({ "kulipa": { "unfreezeHeld": true } }));
    let reply = person.put("unfreeze", &Value::Null);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["frozenBy"], "kulipa");
    person.change(json!({ "kulipa": { "unfreezeHeld": false } }));
    let reply = person.put("unfreeze", &Value::Null);
    assert_eq!(reply.json()["status"], "frozen");
}

#[test]
fn only_an_active_card_is_frozen() {
    let sandbox = Sandbox::start();
    for status in ["inactive", "lost", "stolen", "expired", "cancelled", "odd"] {
        let person = with_card(&sandbox, json!({ "status": status }));
        for what in ["freeze", "unfreeze"] {
            let reply = person.put(what, &Value::Null);
            assert_eq!(reply.code(), (400, "invalid_card_status".into()));
        }
        assert_eq!(word(&person), status);
    }
}

#[test]
fn a_card_ends_with_the_reason_and_only_once() {
    let sandbox = Sandbox::start();
    for reason in ["lost", "stolen", "cancelled"] {
        for status in ["active", "frozen", "inactive"] {
            let person = with_card(&sandbox, json!({ "status": status }));
            let reply = person.put("revoke", &json!({ "reason": reason }));
            assert_eq!(reply.status, 200);
            assert_eq!(reply.json()["status"], reason);
            assert!(reply.json().get("frozenBy").is_none());
            let reply = person.put("revoke", &json!({ "reason": "lost" }));
            assert_eq!(reply.code(), (400, "invalid_card_status".into()));
            assert_eq!(word(&person), reason);
        }
    }
}

#[test]
fn a_body_that_is_not_understood_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, json!({}));
    for (what, body) in [
        ("activate", json!({})),
        ("activate", json!({ "activationCode": 4821 })),
        ("activate", Value::Null),
        ("freeze", json!({ "reason": "lost" })),
        ("unfreeze", json!({ "x": 1 })),
        ("revoke", json!({})),
        ("revoke", json!({ "reason": "expired" })),
        ("revoke", json!({ "reason": "lost", "x": 1 })),
    ] {
        let reply = person.put(what, &body);
        assert_eq!(
            reply.code(),
            (400, "invalid_request".into()),
            "{what} {body}"
        );
    }
    assert_eq!(word(&person), "active");
}

#[test]
fn a_card_that_there_is_not_is_404() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, json!({}));
    for (method, what, body) in [
        ("PUT", "activate", json!({ "activationCode": "4821" })),
        ("PUT", "freeze", Value::Null),
        ("PUT", "unfreeze", Value::Null),
        ("PUT", "revoke", json!({ "reason": "lost" })),
        ("POST", "reissue", json!({ "reason": "lost" })),
    ] {
        let reply = person.kulipa(method, &format!("/cards/crd-nobodys/{what}"), &body);
        assert_eq!(reply.code(), (404, "card_not_found".into()), "{what}");
    }
}
