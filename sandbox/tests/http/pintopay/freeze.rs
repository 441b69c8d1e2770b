//! `POST /api/v1/cards/freeze` and `POST /api/v1/cards/unfreeze`.

use serde_json::{Value, json};

use crate::backend::text;
use crate::helper::{Person, Reply, Sandbox};

fn with_card<'a>(sandbox: &'a Sandbox, status: &str) -> Person<'a> {
    let card = json!({ "status": status });
    sandbox.person(json!({ "pintopay": { "stageMs": 0, "cards": [card] } }))
}

fn ask(person: &Person<'_>, key: &str, what: &str) -> Reply {
    let card = person.view()["pintopay"]["cards"][0]["card_id"].clone();
    let body = json!({ "card_id": card, "external_user_id": person.external_id() });
    person.pintopay_keyed(key, &format!("/cards/{what}"), &body)
}

#[test]
fn a_card_is_frozen_by_an_order_and_unfrozen_by_another() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, "active");
    person.change(json!({ "pintopay": { "holdAt": "processing" } }));
    let reply = ask(&person, "one", "freeze");
    let order = reply.json()["order"].clone();
    assert_eq!(
        order,
        json!({
            "order_id": reply.order_id(),
            "order_type": "card_freeze",
            "status": "processing",
            "card_id": person.view()["pintopay"]["cards"][0]["card_id"],
            "last_error": null,
            "last_error_slug": null,
            "data": {},
            "created_at": order["created_at"],
            "completed_at": null,
            "failed_at": null,
        })
    );
    assert_eq!(person.pintopay_word(), "active", "the order is not over");
    person.change(json!({ "pintopay": { "holdAt": null } }));
    assert_eq!(person.check(&reply.order_id())["status"], "completed");
    assert_eq!(person.pintopay_word(), "frozen");
    let reply = ask(&person, "two", "unfreeze");
    assert_eq!(reply.json()["order"]["order_type"], "card_unfreeze");
    assert_eq!(reply.json()["order"]["status"], "completed");
    assert_eq!(person.pintopay_word(), "active");
    let view = &person.view()["pintopay"];
    assert_eq!(view["orders"].as_array().unwrap().len(), 2);
    assert_eq!(view["ordersAccepted"], json!(0), "no card was ordered");
}

#[test]
fn an_order_to_freeze_may_fail() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, "active");
    let scenario =
        json!({ "freezeOutcome": "failed", "errorSlug": "provider_invalid_card_status" });
    person.change(json!({ "pintopay": scenario }));
    let order = ask(&person, "one", "freeze").json()["order"].clone();
    assert_eq!(order["status"], "failed");
    assert_eq!(order["last_error_slug"], "provider_invalid_card_status");
    assert_eq!(person.pintopay_word(), "active");
}

#[test]
fn a_key_is_not_needed_and_the_same_one_gives_the_same_order() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, "active");
    person.change(json!({ "pintopay": { "holdAt": "new" } }));
    let first = ask(&person, "one", "freeze");
    assert_eq!(ask(&person, "one", "freeze").order_id(), first.order_id());
    assert_ne!(ask(&person, "", "freeze").order_id(), first.order_id());
    assert_ne!(ask(&person, "two", "freeze").order_id(), first.order_id());
}

#[test]
fn the_same_key_means_something_else_for_something_else() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, "active");
    let first = ask(&person, "one", "freeze");
    let second = ask(&person, "one", "unfreeze");
    assert_ne!(first.order_id(), second.order_id());
    assert_ne!(
        person.order_at_pintopay("one").order_id(),
        second.order_id()
    );
}

#[test]
fn the_cards_state_has_to_allow_it() {
    let sandbox = Sandbox::start();
    let wrong = (409, "invalid_card_status".to_owned());
    let early = (409, "card_issue_not_completed".to_owned());
    for (status, what, expected) in [
        ("frozen", "freeze", &wrong),
        ("closed", "freeze", &wrong),
        ("wait_for_topup_activation_by_user", "freeze", &wrong),
        ("active", "unfreeze", &wrong),
        ("closed", "unfreeze", &wrong),
        ("pending_order", "freeze", &early),
        ("paid", "freeze", &early),
        ("pending_activation", "unfreeze", &early),
    ] {
        let person = with_card(&sandbox, status);
        assert_eq!(&ask(&person, "one", what).slug(), expected, "{status}");
        assert_eq!(person.view()["pintopay"]["orders"], json!([]));
    }
}

#[test]
fn a_card_whose_order_is_not_over_is_too_early() {
    let sandbox = Sandbox::start();
    let scenario = json!({ "stageMs": 0, "holdAt": "initial_topup_done" });
    let person = sandbox.person(json!({ "pintopay": scenario }));
    person.order_at_pintopay("one");
    person.change(json!({ "pintopay": { "card": { "status": "active" } } }));
    let expected = (409, "card_issue_not_completed".to_owned());
    assert_eq!(ask(&person, "two", "freeze").slug(), expected);
}

#[test]
fn every_slug_can_be_had() {
    let sandbox = Sandbox::start();
    for (slug, status) in [
        ("provider_error", 424),
        ("provider_invalid_card_status", 409),
        ("odd", 422),
    ] {
        let person = with_card(&sandbox, "active");
        person.change(json!({ "pintopay": { "freezeRefusal": slug } }));
        let reply = ask(&person, "one", "freeze");
        assert_eq!(reply.slug(), (status, slug.to_owned()));
    }
    let person = with_card(&sandbox, "active");
    person.change(json!({ "pintopay": { "hasCardholder": false } }));
    let reply = ask(&person, "one", "freeze");
    assert_eq!(reply.slug(), (404, "cardholder_not_found".into()));
}

#[test]
fn a_card_that_there_is_not_is_refused() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox, "active");
    for what in ["freeze", "unfreeze"] {
        for (body, status, slug) in [
            (json!({ "card_id": "crd_1" }), 404, "card_not_found"),
            (json!({ "card_id": "1" }), 400, "invalid_card_id"),
            (json!({}), 400, "invalid_card_id"),
            (json!({ "card_id": 1 }), 400, "invalid_request"),
            (json!({ "card": "crd_1" }), 400, "invalid_request"),
            (Value::Null, 400, "invalid_request"),
        ] {
            let reply = person.pintopay(&format!("/cards/{what}"), &body);
            assert_eq!(reply.slug(), (status, text(&json!(slug))), "{what} {body}");
        }
    }
}
