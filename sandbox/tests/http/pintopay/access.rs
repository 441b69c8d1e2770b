//! Who may see what, faults, and what a page of another origin may do.

use serde_json::{Value, json};

use crate::backend::names;
use crate::helper::{Person, Sandbox};

/// Every request that there is, about this user's things.
fn requests(person: &Person<'_>) -> Vec<(&'static str, &'static str, Value)> {
    let view = person.view();
    let card = json!({ "card_id": view["pintopay"]["cards"][0]["card_id"] });
    let order = json!({ "order_id": view["pintopay"]["orders"][0]["order_id"] });
    let product = json!({ "product_code": "virtual_usd_demo" });
    vec![
        ("pintopay-create", "/cards/create", product),
        ("pintopay-check", "/orders/check", order),
        ("pintopay-card", "/cards/get", card.clone()),
        ("pintopay-cardholder", "/cardholders/get", json!({})),
        ("pintopay-freeze", "/cards/freeze", card.clone()),
        ("pintopay-unfreeze", "/cards/unfreeze", card),
    ]
}

/// A user with an order and a card.
fn with_card(sandbox: &Sandbox) -> Person<'_> {
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 0 } }));
    person.order_at_pintopay("first");
    person
}

#[test]
fn without_a_good_token_everything_is_401() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let all = requests(&person);
    person.control("DELETE", "/tokens", &Value::Null);
    for (_, path, body) in all {
        let expected = (401, "unauthorized".to_owned());
        assert_eq!(person.pintopay(path, &body).slug(), expected, "{path}");
        let reply = sandbox.send("POST", &format!("/pintopay/api/v1{path}"), &[], "");
        assert_eq!(reply.slug(), expected, "{path}");
    }
}

#[test]
fn what_is_another_users_is_403() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let other = with_card(&sandbox);
    let expected = (403, "forbidden".to_owned());
    for (_, path, body) in requests(&other) {
        if [
            "/orders/check",
            "/cards/get",
            "/cards/freeze",
            "/cards/unfreeze",
        ]
        .contains(&path)
        {
            let reply = person.pintopay_keyed("k", path, &body);
            assert_eq!(reply.slug(), expected, "{path}");
        }
    }
    for (_, path, mut body) in requests(&person) {
        body["external_user_id"] = json!(other.external_id());
        let reply = person.pintopay_keyed("k", path, &body);
        assert_eq!(reply.slug(), expected, "{path}");
    }
    assert_eq!(other.pintopay_word(), "active");
}

#[test]
fn each_endpoint_has_its_own_faults() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    for (endpoint, path, body) in requests(&person) {
        let fault = json!({
            "status": 422,
            "body": { "error": { "slug": "odd", "message": "odd" } },
            "headers": { "Retry-After": "7" },
        });
        person.fault(endpoint, fault);
        let reply = person.pintopay_keyed("k", path, &body);
        assert_eq!(reply.slug(), (422, "odd".into()), "{path}");
        assert_eq!(reply.header("retry-after"), Some("7"));
        assert_ne!(person.pintopay_keyed("k", path, &body).slug().1, "odd");
    }
}

#[test]
fn a_path_or_method_that_there_is_not_is_refused() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let reply = person.pintopay("/cards/topup", &json!({}));
    assert_eq!(reply.slug(), (404, "not_found".into()));
    for (_, path, _) in requests(&person) {
        let path = format!("/pintopay/api/v1{path}");
        let reply = person.ask(("x-none", ""), "GET", &path, &Value::Null);
        assert_eq!(reply.slug(), (405, "method_not_allowed".into()), "{path}");
    }
}

#[test]
fn a_page_of_any_origin_may_ask() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    for (_, path, body) in requests(&person) {
        let headers = "authorization,content-type,idempotency-key";
        let reply = sandbox.preflight("POST", &format!("/pintopay/api/v1{path}"), headers);
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            names(&reply, "access-control-allow-headers"),
            ["authorization", "content-type", "idempotency-key"]
        );
        assert_eq!(names(&reply, "access-control-allow-methods"), ["post"]);
        let reply = person.pintopay_keyed("k", path, &body);
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            names(&reply, "access-control-expose-headers"),
            ["retry-after"]
        );
        assert_eq!(reply.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn requests_are_logged() {
    let sandbox = Sandbox::start();
    let person = with_card(&sandbox);
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["path"], "/pintopay/api/v1/cards/create");
    assert_eq!(entry["user"], json!(person.id));
    assert_eq!(entry["status"], json!(200));
}

#[test]
fn what_a_scenario_may_not_hold_is_refused_by_name() {
    let sandbox = Sandbox::start();
    let long = "x".repeat(201);
    for (scenario, name) in [
        (json!({ "colour": "red" }), "colour"),
        (json!({ "kycStatus": null }), "null"),
        (json!({ "kycStatus": long }), "pintopay.kycStatus"),
        (json!({ "createRefusal": long }), "pintopay.createRefusal"),
        (json!({ "freezeRefusal": long }), "pintopay.freezeRefusal"),
        (json!({ "productCode": long }), "pintopay.productCode"),
        (json!({ "errorSlug": long }), "pintopay.errorSlug"),
        (json!({ "statusAfter": long }), "pintopay.statusAfter"),
        (
            json!({ "statusAfterError": long }),
            "pintopay.statusAfterError",
        ),
        (
            json!({ "registrationStatus": long }),
            "pintopay.registrationStatus",
        ),
        (json!({ "holdAt": "completed" }), "completed"),
        (json!({ "outcome": "lucky" }), "lucky"),
        (json!({ "freezeOutcome": "lucky" }), "lucky"),
        (json!({ "stageMs": -1 }), "-1"),
        (json!({ "cards": vec![json!({}); 201] }), "pintopay.cards"),
        (json!({ "cards": [{ "pan": "4" }] }), "pan"),
        (
            json!({ "card": { "status": long } }),
            "pintopay.card.status",
        ),
    ] {
        let scenario = json!({ "pintopay": scenario });
        let (status, error) = sandbox.control("POST", "/users", &scenario).error();
        assert_eq!(status, 400, "{scenario}");
        assert!(error.contains(name), "{error} does not say {name}");
    }
}
