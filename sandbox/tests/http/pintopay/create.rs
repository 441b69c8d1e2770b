//! `POST /api/v1/cards/create`.

use serde_json::{Value, json};

use crate::helper::Sandbox;

#[test]
fn an_order_is_new_at_first() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 3_600_000 } }));
    let reply = person.order_at_pintopay("one");
    assert_eq!(reply.status, 200, "{}", reply.text);
    let order = reply.json()["order"].clone();
    assert_eq!(
        order,
        json!({
            "order_id": order["order_id"],
            "order_type": "card_issue",
            "status": "new",
            "issue_status": null,
            "is_issued": false,
            "card_id": null,
            "last_error": null,
            "last_error_slug": null,
            "provider_card_status": null,
            "data": {},
            "created_at": order["created_at"],
            "completed_at": null,
            "failed_at": null,
        })
    );
    assert!(order["order_id"].as_str().unwrap().starts_with("ord_"));
    let view = person.view();
    assert_eq!(view["externalUserId"], json!(person.external_id()));
    assert_eq!(view["pintopay"]["orders"], json!([order]));
    assert_eq!(view["pintopay"]["ordersReceived"], json!(1));
    assert_eq!(view["pintopay"]["ordersAccepted"], json!(1));
}

#[test]
fn the_same_key_gives_the_same_order_as_it_is_now() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 0, "holdAt": "new" } }));
    let first = person.order_at_pintopay("one");
    person.change(json!({ "pintopay": { "holdAt": null, "createRefusal": "odd" } }));
    let second = person.order_at_pintopay("one");
    assert_eq!(first.order_id(), second.order_id());
    assert_eq!(second.json()["order"]["status"], "completed");
    let body = json!({ "product_code": "another" });
    let third = person.pintopay_keyed("one", "/cards/create", &body);
    assert_eq!(third.order_id(), first.order_id());
    let view = &person.view()["pintopay"];
    assert_eq!(view["ordersReceived"], json!(3));
    assert_eq!(view["ordersAccepted"], json!(1));
    assert_eq!(view["cards"].as_array().unwrap().len(), 1);
}

#[test]
fn another_key_is_another_order_and_another_card() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 0 } }));
    let first = person.order_at_pintopay("one");
    let second = person.order_at_pintopay("two");
    assert_ne!(first.order_id(), second.order_id());
    let view = &person.view()["pintopay"];
    assert_eq!(view["ordersAccepted"], json!(2));
    assert_eq!(view["cards"].as_array().unwrap().len(), 2);
}

#[test]
fn an_order_whose_answer_was_lost_is_found_by_its_key() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 0 } }));
    let fault = json!({ "status": 502, "act": true });
    person.fault("pintopay-create", fault);
    assert_eq!(person.order_at_pintopay("one").status, 502);
    let order = person.order_at_pintopay("one").order_id();
    let view = &person.view()["pintopay"];
    assert_eq!(view["orders"][0]["order_id"], json!(order));
    assert_eq!(view["ordersReceived"], json!(2));
    assert_eq!(view["ordersAccepted"], json!(1));
}

#[test]
fn an_order_without_a_key_is_refused() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.order_at_pintopay("");
    assert_eq!(reply.slug(), (400, "idempotency_key_required".into()));
    assert!(reply.json()["error"]["message"].is_string());
    let long = "k".repeat(201);
    let reply = person.order_at_pintopay(&long);
    assert_eq!(reply.slug(), (400, "invalid_request".into()));
    assert_eq!(person.view()["pintopay"]["ordersAccepted"], json!(0));
}

#[test]
fn only_a_cardholder_who_is_ready_may_order() {
    let sandbox = Sandbox::start();
    let mut scenarios = vec![(
        json!({ "hasCardholder": false }),
        (404, "cardholder_not_found".to_owned()),
    )];
    for status in ["pending", "suspended", "failed", "odd"] {
        let scenario = json!({ "registrationStatus": status });
        scenarios.push((scenario, (409, "cardholder_not_ready".to_owned())));
    }
    for status in ["not_started", "pending", "rejected", "expired", "odd"] {
        let scenario = json!({ "kycStatus": status });
        scenarios.push((scenario, (409, "cardholder_not_ready".to_owned())));
    }
    for (scenario, expected) in scenarios {
        let person = sandbox.person(json!({ "pintopay": scenario }));
        assert_eq!(person.order_at_pintopay("one").slug(), expected);
        assert_eq!(person.view()["pintopay"]["ordersAccepted"], json!(0));
        let ready = json!({
            "hasCardholder": true,
            "registrationStatus": "active",
            "kycStatus": "approved",
        });
        person.change(json!({ "pintopay": ready }));
        assert_eq!(person.order_at_pintopay("one").status, 200);
    }
}

#[test]
fn every_slug_can_be_had_and_none_is_remembered() {
    let sandbox = Sandbox::start();
    for (slug, status) in [
        ("product_not_active", 409),
        ("insufficient_funds", 402),
        ("invalid_pricing", 422),
        ("card_product_limits_invalid", 422),
        ("product_not_found", 404),
        ("odd", 422),
    ] {
        let person = sandbox.person(json!({ "pintopay": { "createRefusal": slug } }));
        let reply = person.order_at_pintopay("one");
        assert_eq!(reply.slug(), (status, slug.to_owned()));
        assert!(!reply.text.contains("balance"));
        person.change(json!({ "pintopay": { "createRefusal": null } }));
        assert_eq!(person.order_at_pintopay("one").status, 200);
    }
}

#[test]
fn another_product_is_not_found() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "pintopay": { "productCode": "metal" } }));
    let reply = person.order_at_pintopay("one");
    assert_eq!(reply.slug(), (404, "product_not_found".into()));
    for name in ["product_code", "product_id"] {
        let reply = person.pintopay_keyed(name, "/cards/create", &json!({ name: "metal" }));
        assert_eq!(reply.status, 200, "{name}");
    }
}

#[test]
fn the_backend_fills_in_the_user_and_refuses_another() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let other = sandbox.person(json!({}));
    let body = json!({ "product_code": "virtual_usd_demo" });
    let reply = person.pintopay_keyed("one", "/cards/create", &body);
    assert_eq!(reply.status, 200);
    let body = json!({
        "product_code": "virtual_usd_demo",
        "external_user_id": other.external_id(),
    });
    let reply = person.pintopay_keyed("two", "/cards/create", &body);
    assert_eq!(reply.slug(), (403, "forbidden".into()));
    assert_eq!(other.view()["pintopay"]["orders"], json!([]));
}

#[test]
fn a_body_that_is_not_understood_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for body in [
        Value::Null,
        json!([]),
        json!({}),
        json!({ "product_code": 5 }),
        json!({ "product_code": "virtual_usd_demo", "amount": "5.00" }),
    ] {
        let reply = person.pintopay_keyed("one", "/cards/create", &body);
        assert_eq!(reply.slug(), (400, "invalid_request".into()), "{body}");
    }
}
