//! `POST /v1/card/order` and `GET /v1/card/status`.

use serde_json::{Value, json};

use crate::helper::{JSON, KEY, Sandbox, VIRTUAL, card, eventually};

/// Longer than any test takes.
const LONG: u64 = 3_600_000;

#[test]
fn without_a_card_the_status_is_404() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    assert_eq!(person.status().message(), (404, "Card not found".into()));
}

#[test]
fn an_order_becomes_a_card_after_the_gap() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": LONG }));
    let reply = person.order();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json(), json!({ "success": true }));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(person.status().message(), (404, "Card not found".into()));
    assert_eq!(person.view()["provisioning"], json!(true));
    person.change(json!({ "gapMs": 0 }));
    assert_eq!(person.word(), "ACTIVE");
    assert_eq!(person.view()["provisioning"], json!(false));
    assert_eq!(person.orders(), (1, 1));
}

#[test]
fn a_card_may_be_pending_before_it_is_what_it_will_be() {
    let sandbox = Sandbox::start();
    let person =
        sandbox.person(json!({ "gapMs": 0, "pendingMs": LONG, "statusAfter": "INACTIVE" }));
    assert_eq!(person.order().status, 200);
    assert_eq!(person.word(), "PENDING");
    let pending = person.status().json();
    person.change(json!({ "pendingMs": 0 }));
    assert_eq!(person.word(), "INACTIVE");
    assert_eq!(person.status().json()["id"], pending["id"]);
}

#[test]
fn the_gap_and_the_pending_time_pass_by_themselves() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": 40, "pendingMs": 40 }));
    person.order();
    eventually("the card is active", || person.word() == "ACTIVE");
}

#[test]
fn a_longer_gap_does_not_hide_a_card_that_was_to_be_seen() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": 0 }));
    person.order();
    person.change(json!({ "gapMs": LONG, "pendingMs": LONG }));
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn the_card_has_what_the_documentation_shows() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let reply = person.status();
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let shown = reply.json();
    let id = shown["id"].as_str().unwrap();
    assert!(id.len() == 18 && id.starts_with("00") && id.parse::<u64>().is_ok());
    assert_eq!(shown["holderName"], "ADA FIELD");
    assert_eq!(shown["expiryDate"], "2031/07");
    assert_eq!(shown["panLast4"], "4821");
    assert_eq!(shown["type"], "VIRTUAL");
    assert_eq!(shown["isFreezable"], json!(true));
    assert!(shown["orderedAt"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn fields_may_be_left_out_of_the_status() {
    let sandbox = Sandbox::start();
    let omit = json!({ "card": {}, "omit": ["holderName", "expiryDate"] });
    let person = sandbox.person(omit);
    let shown = person.status().json();
    assert!(shown.get("holderName").is_none());
    assert!(shown.get("expiryDate").is_none());
    assert_eq!(shown["status"], "ACTIVE");
    person.change(json!({ "omit": [] }));
    assert_eq!(person.status().json()["holderName"], "ADA FIELD");
}

#[test]
fn an_order_without_the_type_virtual_is_refused_with_422() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let expected = (422, "type field is required".to_owned());
    for body in [
        "",
        "{}",
        "null",
        "[]",
        "{broken",
        r#"{"type":null}"#,
        r#"{"type":"PHYSICAL"}"#,
        r#"{"type":["VIRTUAL"]}"#,
    ] {
        let reply = person.call("POST", "/v1/card/order", body);
        assert_eq!(reply.message(), expected, "{body}");
    }
    let bearer = format!("Bearer {}", person.token);
    let headers = [
        KEY,
        ("content-type", "text/plain"),
        ("authorization", bearer.as_str()),
    ];
    let reply = sandbox.send("POST", "/baanx/v1/card/order", &headers, VIRTUAL);
    assert_eq!(reply.message(), expected);
    assert_eq!(person.orders(), (9, 0));
}

#[test]
fn the_media_type_of_an_order_may_have_parameters() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let bearer = format!("Bearer {}", person.token);
    let headers = [
        KEY,
        ("content-type", "Application/JSON; charset=utf-8"),
        ("authorization", bearer.as_str()),
    ];
    let reply = sandbox.send("POST", "/baanx/v1/card/order", &headers, VIRTUAL);
    assert_eq!(reply.status, 200);
}

#[test]
fn an_order_is_refused_while_something_is_missing() {
    let sandbox = Sandbox::start();
    let words = [
        ("consent", "consent"),
        ("address", "address"),
        ("wallet", "wallet"),
        ("unknown", "Unable to place a card order"),
    ];
    for (missing, word) in words {
        let person = sandbox.person(json!({ "missing": missing }));
        let (status, message) = person.call("POST", "/v1/card/order", VIRTUAL).message();
        assert_eq!(status, 400);
        assert!(message.contains(word), "{message}");
        assert_eq!(person.view()["ordersAccepted"], 0);
        person.change(json!({ "missing": null }));
        assert_eq!(person.call("POST", "/v1/card/order", VIRTUAL).status, 200);
    }
}

#[test]
fn an_order_of_somebody_not_verified_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for word in [
        json!("UNVERIFIED"),
        json!("PENDING"),
        json!("REJECTED"),
        json!("verified"),
        Value::Null,
    ] {
        person.change(json!({ "verification": word }));
        let reply = person.order();
        assert_eq!(
            reply.message(),
            (400, "Account has not been verified".into())
        );
    }
    assert_eq!(person.orders(), (5, 0));
}

#[test]
fn an_order_is_refused_while_there_is_a_card_that_is_not_blocked() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for word in ["ACTIVE", "FROZEN", "PENDING", "INACTIVE", "SOMETHING_NEW"] {
        person.change(card(word));
        let reply = person.order();
        assert_eq!(reply.message(), (400, "User already has a card".into()));
    }
}

#[test]
fn a_second_order_is_refused_while_the_first_is_under_way() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": LONG, "pendingMs": LONG }));
    assert_eq!(person.order().status, 200);
    let expected = (400, "User already has a card".to_owned());
    assert_eq!(person.order().message(), expected);
    person.change(json!({ "gapMs": 0 }));
    assert_eq!(person.order().message(), expected);
    assert_eq!(person.orders(), (3, 1));
}

#[test]
fn a_blocked_card_is_shown_until_its_replacement_is_there() {
    let sandbox = Sandbox::start();
    let blocked = json!({ "gapMs": LONG, "card": { "status": "BLOCKED" } });
    let person = sandbox.person(blocked);
    let old = person.status().json();
    assert_eq!(person.order().status, 200);
    assert_eq!(person.status().json(), old);
    assert_eq!(
        person.order().message(),
        (400, "User already has a card".into())
    );
    person.change(json!({ "gapMs": 0 }));
    let new = person.status().json();
    assert_eq!(new["status"], "ACTIVE");
    assert_ne!(new["id"], old["id"]);
    assert_ne!(new["panLast4"], old["panLast4"]);
    assert_eq!(person.orders(), (2, 1));
}

#[test]
fn a_body_that_is_too_large_is_refused_with_413() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let body = format!(
        "{{\"type\":\"VIRTUAL\",\"more\":\"{}\"}}",
        "x".repeat(65_536)
    );
    let reply = person.call("POST", "/v1/card/order", &body);
    assert_eq!(reply.status, 413);
    assert_eq!(person.orders(), (0, 0));
}

#[test]
fn concurrent_orders_are_taken_once() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let accepted = std::thread::scope(|scope| {
        let orders: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| person.order().status))
            .collect();
        orders
            .into_iter()
            .map(|order| order.join().unwrap())
            .filter(|status| *status == 200)
            .count()
    });
    assert_eq!(accepted, 1);
    assert_eq!(person.orders(), (8, 1));
}

#[test]
fn the_us_header_is_taken_and_changes_nothing() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let bearer = format!("Bearer {}", person.token);
    let headers = [
        KEY,
        JSON,
        ("x-us-env", "true"),
        ("authorization", bearer.as_str()),
    ];
    let reply = sandbox.send("GET", "/baanx/v1/card/status", &headers, "");
    assert_eq!(reply.json(), person.status().json());
}
