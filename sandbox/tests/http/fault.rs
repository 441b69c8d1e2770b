//! Faults that answer something else: status, headers, body, media type, CORS, and how often.

use serde_json::{Value, json};

use crate::helper::{Sandbox, card};

#[test]
fn a_fault_replaces_the_answer_once() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let body = json!({ "message": "Internal server error" });
    person.fault("status", json!({ "status": 500, "body": body }));
    let reply = person.status();
    assert_eq!(reply.message(), (500, "Internal server error".to_owned()));
    assert_eq!(reply.header("content-type"), Some("application/json"));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn each_endpoint_has_its_own_faults() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for (endpoint, method, path) in [
        ("profile", "GET", "/v1/user"),
        ("profile", "GET", "/v1/user/profile"),
        ("verification", "GET", "/v1/user/verification"),
        ("order", "POST", "/v1/card/order"),
        ("status", "GET", "/v1/card/status"),
        ("freeze", "POST", "/v1/card/freeze"),
        ("unfreeze", "POST", "/v1/card/unfreeze"),
        ("details", "POST", "/v1/card/details/token"),
        ("pin", "POST", "/v1/card/pin/token"),
        ("set-pin", "POST", "/v1/card/set-pin/token"),
        ("transactions", "GET", "/v1/card/transactions"),
        ("statement", "GET", "/v1/card/transactions/statement"),
    ] {
        person.fault(endpoint, json!({ "status": 503 }));
        let reply = person.call(method, path, "");
        assert_eq!((reply.status, reply.text.as_str()), (503, ""));
        let reply = person.call(method, path, "");
        assert_ne!(reply.status, 503);
    }
}

#[test]
fn faults_of_one_user_do_not_meet_another() {
    let sandbox = Sandbox::start();
    let met = sandbox.person(card("ACTIVE"));
    let other = sandbox.person(card("ACTIVE"));
    met.fault("status", json!({ "status": 500, "times": null }));
    assert_eq!(other.word(), "ACTIVE");
    assert_eq!(met.word(), "500");
}

#[test]
fn faults_are_used_one_after_the_other() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let faults = json!([{ "status": 500, "times": 2 }, { "status": 429 }]);
    person.fault("status", faults);
    let words: Vec<String> = (0..4).map(|_| person.word()).collect();
    assert_eq!(words, ["500", "500", "429", "ACTIVE"]);
}

#[test]
fn a_fault_without_end_lasts_until_it_is_deleted() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    person.fault("status", json!({ "status": 500, "times": null }));
    person.fault("profile", json!({ "status": 500, "times": null }));
    for _ in 0..5 {
        assert_eq!(person.word(), "500");
    }
    let reply = person.control("DELETE", "/faults/status", &Value::Null);
    assert_eq!(reply.status, 204);
    assert_eq!(person.word(), "ACTIVE");
    assert_eq!(person.profile().status, 500);
    let reply = person.control("DELETE", "/faults", &Value::Null);
    assert_eq!(reply.status, 204);
    assert_eq!(person.profile().status, 200);
}

#[test]
fn faults_that_wait_are_shown_and_can_be_replaced() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault(
        "order",
        json!([{ "status": 500, "times": 2 }, { "delayMs": 5 }]),
    );
    person.order();
    let waiting = &person.view()["faults"];
    assert_eq!(waiting["order"][0]["times"], json!(1));
    assert_eq!(waiting["order"][0]["status"], json!(500));
    assert_eq!(waiting["order"][1]["delayMs"], json!(5));
    person.fault("order", json!({ "status": 429 }));
    assert_eq!(
        person.view()["faults"]["order"].as_array().unwrap().len(),
        1
    );
    person.fault("order", json!([]));
    assert_eq!(person.view()["faults"], json!({}));
}

#[test]
fn a_fault_does_not_act_unless_it_says_so() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault("order", json!({ "status": 500 }));
    assert_eq!(person.order().status, 500);
    assert_eq!(person.orders(), (1, 0));
    person.fault("order", json!({ "status": 500, "act": true }));
    assert_eq!(person.order().status, 500);
    assert_eq!(person.orders(), (2, 1));
}

#[test]
fn a_body_alone_keeps_the_status_of_what_was_done() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let faults = json!([{ "body": "{broken", "act": true }, { "body": null }]);
    person.fault("status", faults);
    let acted = person.status();
    assert_eq!((acted.status, acted.text.as_str()), (404, "{broken"));
    let not_acted = person.status();
    assert_eq!((not_acted.status, not_acted.text.as_str()), (200, "null"));
}

#[test]
fn a_text_is_sent_raw_with_the_media_type_that_is_wanted() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let page = "<h1>Bad gateway</h1>";
    let fault = json!({ "status": 502, "body": page, "contentType": "text/html" });
    person.fault("profile", fault);
    let reply = person.profile();
    assert_eq!((reply.status, reply.text.as_str()), (502, page));
    assert_eq!(reply.header("content-type"), Some("text/html"));
}

#[test]
fn headers_are_set_on_a_replaced_answer() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let fault =
        json!({ "status": 429, "headers": { "Retry-After": "7", "Cache-Control": "max-age=1" } });
    person.fault("status", fault);
    let reply = person.status();
    assert_eq!(reply.status, 429);
    assert_eq!(reply.header("retry-after"), Some("7"));
    assert_eq!(reply.header("cache-control"), Some("max-age=1"));
    assert_eq!(
        reply.header("access-control-expose-headers"),
        Some("retry-after")
    );
}

#[test]
fn headers_and_media_type_alone_are_set_on_the_real_answer() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let fault = json!({ "headers": { "x-request-id": "1" }, "contentType": "text/plain" });
    person.fault("status", fault);
    let reply = person.status();
    assert_eq!(reply.json()["status"], "ACTIVE");
    assert_eq!(reply.header("x-request-id"), Some("1"));
    assert_eq!(reply.header("content-type"), Some("text/plain"));
}

#[test]
fn the_cors_headers_can_be_left_off() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let faults = json!([{ "cors": false }, { "cors": false, "status": 500 }]);
    person.fault("status", faults);
    for status in [200, 500] {
        let reply = person.status();
        assert_eq!(reply.status, status);
        let mut names = reply.headers.keys().map(|name| name.as_str());
        assert!(!names.any(|name| name.starts_with("access-control-")));
    }
    let reply = person.status();
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn a_fault_comes_before_the_client_key_and_after_the_method() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault("status", json!({ "status": 503 }));
    assert_eq!(person.call("POST", "/v1/card/status", "{}").status, 405);
    let bearer = format!("Bearer {}", person.token);
    let headers = [("authorization", bearer.as_str())];
    let reply = sandbox.send("GET", "/baanx/v1/card/status", &headers, "");
    assert_eq!(reply.status, 503);
}
