//! That nothing grows without end.

use serde_json::{Value, json};

use crate::helper::Sandbox;

#[test]
fn the_user_left_alone_for_longest_gives_way() {
    let sandbox = Sandbox::start();
    let oldest = sandbox.person(json!({}));
    let second = sandbox.person(json!({}));
    for _ in 2..1_000 {
        sandbox.control("POST", "/users", &Value::Null);
    }
    assert_eq!(oldest.status().status, 404, "a request touches the user");
    sandbox.control("POST", "/users", &Value::Null);
    assert_eq!(oldest.status().status, 404);
    assert_eq!(second.status().status, 401);
    assert_eq!(second.control("GET", "", &Value::Null).status, 404);
}

#[test]
fn a_user_has_twenty_tokens_at_most() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for _ in 1..20 {
        let reply = person.control("POST", "/tokens", &Value::Null);
        assert_eq!(reply.status, 201);
    }
    let (status, error) = person.control("POST", "/tokens", &Value::Null).error();
    assert_eq!(status, 507);
    assert!(error.contains("20") && error.contains("revokeOthers"));
    let reply = person.control("POST", "/tokens", &json!({ "revokeOthers": true }));
    assert_eq!(reply.status, 201);
}

#[test]
fn an_endpoint_has_thirty_two_faults_at_most() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let faults = |number| json!(vec![json!({ "status": 500 }); number]);
    person.fault("order", faults(32));
    let (status, error) = person.control("PUT", "/faults/order", &faults(33)).error();
    assert_eq!(status, 507);
    assert!(error.contains("32"));
    let waiting = &person.view()["faults"]["order"];
    assert_eq!(waiting.as_array().unwrap().len(), 32);
}
