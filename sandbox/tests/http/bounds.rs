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

#[test]
fn the_oldest_card_gives_way_at_kulipa() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "cards": vec![json!({}); 200] } }));
    let oldest = person.cards("&sortBy=createdAt&limit=2").json();
    person.create("one");
    let now = person.cards("&sortBy=createdAt&limit=1").json();
    assert_eq!(now["items"][0], oldest["items"][1]);
    let view = person.view();
    assert_eq!(view["kulipa"]["cards"].as_array().unwrap().len(), 200);
}

#[test]
fn the_oldest_order_and_card_give_way_at_pintopay() {
    let sandbox = Sandbox::start();
    let cards = vec![json!({}); 200];
    let person = sandbox.person(json!({ "pintopay": { "stageMs": 0, "cards": cards } }));
    let first = person.order_at_pintopay("0").order_id();
    for number in 1..100 {
        person.order_at_pintopay(&number.to_string());
    }
    assert_eq!(person.check(&first)["status"], "completed");
    person.order_at_pintopay("100");
    let reply = person.pintopay("/orders/check", &json!({ "order_id": first }));
    assert_eq!(reply.slug(), (404, "order_not_found".into()));
    let view = &person.view()["pintopay"];
    assert_eq!(view["orders"].as_array().unwrap().len(), 100);
    assert_eq!(view["cards"].as_array().unwrap().len(), 200);
}
