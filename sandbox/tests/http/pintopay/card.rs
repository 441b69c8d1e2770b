//! `POST /api/v1/cards/get` and `POST /api/v1/cardholders/get`.

use serde_json::{Value, json};

use crate::helper::Sandbox;

#[test]
fn a_card_tells_little() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "cards": [{}] } }));
    let card = person.pintopay("/cards/get", &json!({})).json()["card"].clone();
    let expected = json!({
        "card_id": card["card_id"],
        "status": "active",
        "product_code": "virtual_usd_demo",
    });
    assert_eq!(card, expected);
    assert!(card["card_id"].as_str().unwrap().starts_with("crd_"));
    let body = json!({ "card_id": card["card_id"], "external_user_id": person.external_id() });
    let reply = person.pintopay("/cards/get", &body);
    assert_eq!(reply.json(), json!({ "card": card }));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
}

#[test]
fn every_status_can_be_had() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for status in [
        "pending_order",
        "paid",
        "pending_activation",
        "wait_for_topup_activation_by_user",
        "active",
        "frozen",
        "odd",
    ] {
        person.change(json!({ "pintopay": { "card": { "status": status } } }));
        assert_eq!(person.pintopay_word(), status);
    }
    assert_eq!(
        person.view()["pintopay"]["cards"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn without_an_id_the_newest_card_that_is_not_closed_is_shown() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.pintopay("/cards/get", &json!({}));
    assert_eq!(reply.slug(), (404, "card_not_found".into()));
    let cards = json!([{ "status": "active" }, { "status": "frozen" }, { "status": "closed" }]);
    person.change(json!({ "pintopay": { "cards": cards } }));
    assert_eq!(person.pintopay_word(), "frozen");
    let closed = person.view()["pintopay"]["cards"][2]["card_id"].clone();
    let reply = person.pintopay("/cards/get", &json!({ "card_id": closed }));
    assert_eq!(reply.json()["card"]["status"], "closed");
    person.change(json!({ "pintopay": { "cards": [{ "status": "closed" }] } }));
    assert_eq!(person.pintopay_word(), "closed");
}

#[test]
fn a_card_that_there_is_not_is_refused() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "cards": [{}] } }));
    for (body, status, slug) in [
        (json!({ "card_id": "crd_1" }), 404, "card_not_found"),
        (json!({ "card_id": "1" }), 400, "invalid_card_id"),
        (json!({ "id": "crd_1" }), 400, "invalid_request"),
        (json!([]), 400, "invalid_request"),
        (Value::Null, 400, "invalid_request"),
    ] {
        let reply = person.pintopay("/cards/get", &body);
        assert_eq!(reply.slug(), (status, slug.to_owned()), "{body}");
    }
}

#[test]
fn the_cardholder_tells_both_words() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let body = json!({ "external_user_id": person.external_id() });
    let reply = person.pintopay("/cardholders/get", &body);
    assert_eq!(reply.status, 200);
    let shown = reply.json()["cardholder"].clone();
    let expected = json!({
        "cardholder_id": shown["cardholder_id"],
        "subprovider_code": "sub_demo",
        "registration_status": "active",
        "kyc_status": "approved",
        "kyc_level": "full",
        "created_at": shown["created_at"],
        "updated_at": shown["created_at"],
    });
    assert_eq!(shown, expected);
    let scenario = json!({ "registrationStatus": "suspended", "kycStatus": "expired" });
    person.change(json!({ "pintopay": scenario }));
    let shown = person.pintopay("/cardholders/get", &json!({})).json();
    assert_eq!(shown["cardholder"]["registration_status"], "suspended");
    assert_eq!(shown["cardholder"]["kyc_status"], "expired");
    person.change(json!({ "pintopay": { "hasCardholder": false } }));
    let reply = person.pintopay("/cardholders/get", &json!({}));
    assert_eq!(reply.slug(), (404, "cardholder_not_found".into()));
}
