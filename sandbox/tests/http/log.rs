//! `/control/log`.

use serde_json::{Value, json};

use crate::helper::{Sandbox, card};

#[test]
fn every_request_to_an_issuer_is_logged() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    person.status();
    person.fault("order", json!([{ "close": "before" }, { "status": 500 }]));
    sandbox.raw(&person.raw_order());
    person.order();
    person.call("GET", "/v1/nothing?secret=1", "");
    let seen: Vec<Value> = sandbox
        .log("")
        .iter()
        .map(|entry| {
            assert!(entry["atMs"].is_u64());
            json!([
                entry["n"],
                entry["user"],
                entry["method"],
                entry["path"],
                entry["status"],
                entry["fault"]
            ])
        })
        .collect();
    let id = &person.id;
    assert_eq!(
        json!(seen),
        json!([
            [1, id, "GET", "/baanx/v1/card/status", 200, false],
            [2, id, "POST", "/baanx/v1/card/order", null, true],
            [3, id, "POST", "/baanx/v1/card/order", 500, true],
            [4, id, "GET", "/baanx/v1/nothing", 404, false],
        ])
    );
}

#[test]
fn a_preflight_is_logged_without_a_user() {
    let sandbox = Sandbox::start();
    let headers = [
        ("origin", "https://shop.example"),
        ("access-control-request-method", "GET"),
    ];
    sandbox.send("OPTIONS", "/baanx/v1/user", &headers, "");
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["method"], "OPTIONS");
    assert_eq!(entry["path"], "/baanx/v1/user");
    assert_eq!(entry["user"], Value::Null);
}

#[test]
fn a_request_without_a_good_token_is_logged_without_a_user() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.control("DELETE", "/tokens", &Value::Null);
    person.status();
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["user"], Value::Null);
    assert_eq!(entry["status"], json!(401));
}

#[test]
fn the_log_holds_no_token_and_no_link() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.call("GET", "/v1/user/verification", "");
    let link = reply.json()["sessionUrl"].as_str().unwrap().to_owned();
    sandbox.get(&link);
    let reply = sandbox.control("GET", "/log", &Value::Null);
    let secret = link.rsplit('/').next().unwrap();
    assert!(!reply.text.contains(secret));
    assert!(!reply.text.contains(&person.token));
    let page = sandbox.log("").pop().unwrap();
    assert_eq!(page["path"], "/baanx/hosted/verification/{session}");
}

#[test]
fn the_log_can_be_narrowed_and_cleared() {
    let sandbox = Sandbox::start();
    let first = sandbox.person(json!({}));
    let second = sandbox.person(json!({}));
    first.status();
    second.status();
    first.profile();
    assert_eq!(sandbox.log(&format!("?user={}", first.id)).len(), 2);
    assert_eq!(sandbox.log("?since=2").len(), 1);
    let both = format!("?user={}&since=1", second.id);
    assert_eq!(sandbox.log(&both).len(), 1);
    assert_eq!(sandbox.log("?since=3").len(), 0);
    let reply = sandbox.control("DELETE", "/log", &Value::Null);
    assert_eq!(reply.status, 204);
    assert_eq!(sandbox.log("").len(), 0);
    first.status();
    assert_eq!(sandbox.log("?since=3")[0]["n"], json!(4));
}

#[test]
fn a_wrong_query_is_refused() {
    let sandbox = Sandbox::start();
    for query in ["?sinse=1", "?since=x", "?user=ada"] {
        let reply = sandbox.control("GET", &format!("/log{query}"), &Value::Null);
        assert_eq!(reply.error().0, 400, "{query}");
    }
}

#[test]
fn a_long_path_is_shortened() {
    let sandbox = Sandbox::start();
    sandbox.get(&format!("/baanx/{}", "x".repeat(1_000)));
    let entry = sandbox.log("").pop().unwrap();
    assert_eq!(entry["path"].as_str().unwrap().len(), 200);
}

#[test]
fn control_requests_are_not_logged() {
    let sandbox = Sandbox::start();
    sandbox.person(json!({}));
    sandbox.control("GET", "/health", &Value::Null);
    assert_eq!(sandbox.log("").len(), 0);
}
