//! `POST /v1/card/freeze` and `POST /v1/card/unfreeze`.

use serde_json::json;

use crate::helper::{KEY, Person, Sandbox, card};

const BOTH: [&str; 2] = ["/v1/card/freeze", "/v1/card/unfreeze"];

fn freeze(person: &Person<'_>) -> (u16, String) {
    let reply = person.call("POST", "/v1/card/freeze", "");
    (reply.status, reply.text)
}

fn unfreeze(person: &Person<'_>) -> (u16, String) {
    let reply = person.call("POST", "/v1/card/unfreeze", "{}");
    (reply.status, reply.text)
}

#[test]
fn a_card_is_frozen_and_unfrozen_at_once() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let done = (200, r#"{"success":true}"#.to_owned());
    assert_eq!(freeze(&person), done);
    assert_eq!(person.word(), "FROZEN");
    assert_eq!(unfreeze(&person), done);
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn a_wish_that_holds_already_is_refused() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("FROZEN"));
    let reply = person.call("POST", "/v1/card/freeze", "");
    assert_eq!(reply.message(), (400, "Card is already frozen".into()));
    person.change(card("ACTIVE"));
    let reply = person.call("POST", "/v1/card/unfreeze", "");
    assert_eq!(reply.message(), (400, "Card is not frozen".into()));
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn a_card_that_cannot_be_frozen_stays_as_it_is() {
    let sandbox = Sandbox::start();
    for (status, on_freeze, on_unfreeze) in [
        ("BLOCKED", "Card is blocked", "Card is blocked"),
        ("PENDING", "Card is not ready yet", "Card is not ready yet"),
        ("INACTIVE", "Card is not active", "Card is not frozen"),
    ] {
        let person = sandbox.person(card(status));
        for (path, text) in BOTH.into_iter().zip([on_freeze, on_unfreeze]) {
            let reply = person.call("POST", path, "");
            assert_eq!(reply.message(), (400, text.into()), "{status} {path}");
        }
        assert_eq!(person.word(), status);
    }
}

#[test]
fn a_card_that_is_not_freezable_is_refused_with_403() {
    let sandbox = Sandbox::start();
    for status in ["ACTIVE", "FROZEN"] {
        let person = sandbox.person(json!({ "card": { "status": status, "isFreezable": false } }));
        for path in BOTH {
            let reply = person.call("POST", path, "");
            assert_eq!(reply.message(), (403, "Card cannot be frozen".into()));
        }
        assert_eq!(person.word(), status);
    }
}

#[test]
fn without_a_card_there_is_nothing_to_freeze() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for path in BOTH {
        let reply = person.call("POST", path, "");
        assert_eq!(reply.message(), (404, "Card not found".into()));
    }
}

#[test]
fn freezing_wants_the_key_the_token_and_the_method() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for path in BOTH {
        let url = format!("/baanx{path}");
        assert_eq!(sandbox.send("POST", &url, &[], "").status, 499);
        let wrong = ("x-client-key", "pk_other");
        assert_eq!(sandbox.send("POST", &url, &[wrong], "").status, 498);
        assert_eq!(sandbox.send("POST", &url, &[KEY], "").status, 401);
        assert_eq!(person.call("GET", path, "").status, 405);
    }
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn a_freeze_whose_answer_is_lost_is_done() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    person.fault("freeze", json!({ "close": "after" }));
    assert!(person.try_call("POST", "/v1/card/freeze", "").is_err());
    assert_eq!(person.word(), "FROZEN");
    person.fault("unfreeze", json!({ "status": 500 }));
    assert_eq!(unfreeze(&person).0, 500);
    assert_eq!(person.word(), "FROZEN");
}
