//! Faults of the connection: dropped, cut, late; and clients that go away.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::helper::{Sandbox, card, eventually, leave};

#[test]
fn a_connection_dropped_before_leaves_nothing_done() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault("order", json!({ "close": "before" }));
    assert_eq!(sandbox.raw(&person.raw_order()), "");
    assert_eq!(person.orders(), (1, 0));
    assert_eq!(person.order().status, 200);
}

#[test]
fn a_connection_dropped_after_leaves_the_order_taken() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "gapMs": 0 }));
    person.fault("order", json!({ "close": "after" }));
    assert_eq!(sandbox.raw(&person.raw_order()), "");
    assert_eq!(person.orders(), (1, 1));
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn a_client_library_sees_a_dropped_connection_as_an_error() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for close in ["before", "after"] {
        person.fault("status", json!({ "close": close }));
        assert!(person.try_call("GET", "/v1/card/status", "").is_err());
    }
    assert_eq!(person.word(), "404");
}

#[test]
fn a_cut_answer_announces_its_full_length() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for (at, expected) in [(0, ""), (1, "{"), (10, "{\"success\"")] {
        person.change(json!({ "card": null }));
        person.fault("order", json!({ "cutAt": at }));
        let answer = sandbox.raw(&person.raw_order());
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let length = format!("content-length: {}", r#"{"success":true}"#.len());
        assert!(head.to_lowercase().contains(&length), "{head}");
        assert_eq!(body, expected);
    }
    assert_eq!(person.orders(), (3, 3));
}

#[test]
fn a_client_library_sees_a_cut_answer_as_an_error() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let faults = json!([{ "cutAt": 5 }, { "status": 500, "body": "long enough", "cutAt": 4 }]);
    person.fault("status", faults);
    for _ in 0..2 {
        assert!(person.try_call("GET", "/v1/card/status", "").is_err());
    }
}

#[test]
fn an_answer_that_is_shorter_than_the_cut_arrives_whole() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault("order", json!({ "cutAt": 16 }));
    assert_eq!(person.order().json(), json!({ "success": true }));
}

#[test]
fn a_delay_alone_delays_the_real_answer() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    person.fault("status", json!({ "delayMs": 80 }));
    let start = Instant::now();
    assert_eq!(person.word(), "ACTIVE");
    assert!(start.elapsed() >= Duration::from_millis(80));
}

#[test]
fn a_delay_comes_before_whatever_else_a_fault_does() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let faults = json!([{ "delayMs": 60, "status": 500 }, { "delayMs": 60, "close": "after" }]);
    person.fault("order", faults);
    let start = Instant::now();
    assert_eq!(person.order().status, 500);
    assert!(start.elapsed() >= Duration::from_millis(60));
    let start = Instant::now();
    assert_eq!(sandbox.raw(&person.raw_order()), "");
    assert!(start.elapsed() >= Duration::from_millis(60));
    assert_eq!(person.orders(), (2, 1));
}

#[test]
fn a_delayed_order_whose_client_left_is_not_taken() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for fault in [
        json!({ "delayMs": 60_000 }),
        json!({ "delayMs": 60_000, "close": "after" }),
        json!({ "delayMs": 60_000, "status": 500, "act": true }),
    ] {
        let before = person.orders().0;
        person.fault("order", fault);
        let client = sandbox.open(&person.raw_order());
        eventually("the order is received", || person.orders().0 == before + 1);
        leave(client);
        let since = format!("?user={}", person.id);
        let logged = usize::try_from(before).unwrap() + 1;
        eventually("the server notices", || sandbox.log(&since).len() == logged);
        let entry = sandbox.log(&since).pop().unwrap();
        assert_eq!(entry["status"], Value::Null);
        assert_eq!(entry["fault"], json!(true));
    }
    assert_eq!(person.orders(), (3, 0));
    assert_eq!(person.word(), "404");
}

#[test]
fn an_order_that_did_not_arrive_whole_is_not_received() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let whole = person.raw_order();
    let client = sandbox.open(&whole[..whole.len() - 3]);
    leave(client);
    eventually("the server notices", || sandbox.log("").len() == 1);
    assert_eq!(person.orders(), (0, 0));
}

#[test]
fn no_connection_is_used_twice() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let answer = sandbox.raw(&person.raw_order());
    assert!(answer.to_lowercase().contains("connection: close"));
}
