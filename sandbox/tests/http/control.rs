//! What all of `/control` has in common, and tokens.

use serde_json::{Value, json};

use crate::helper::{Person, Sandbox, card};

#[test]
fn the_server_says_that_it_is_well() {
    let sandbox = Sandbox::start();
    let reply = sandbox.control("GET", "/health", &Value::Null);
    assert_eq!(reply.status, 200);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(reply.json(), json!({ "ok": true, "version": version }));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
}

#[test]
fn an_id_that_is_nobodys_is_404_everywhere() {
    let sandbox = Sandbox::start();
    for id in ["00000000-0000-4000-8000-000000000000", "ada", "%ff"] {
        for (method, path, body) in [
            ("GET", "", Value::Null),
            ("PATCH", "", json!({})),
            ("DELETE", "", Value::Null),
            ("POST", "/tokens", json!({})),
            ("DELETE", "/tokens", Value::Null),
            ("PUT", "/faults/order", json!({ "status": 500 })),
            ("DELETE", "/faults/order", Value::Null),
            ("DELETE", "/faults", Value::Null),
        ] {
            let reply = sandbox.control(method, &format!("/users/{id}{path}"), &body);
            let (status, error) = reply.error();
            assert_eq!(status, 404, "{method} {path}");
            assert!(!error.is_empty());
        }
    }
}

#[test]
fn an_unknown_endpoint_of_faults_is_404_and_the_known_ones_are_named() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.control("PUT", "/faults/payment", &json!({ "status": 500 }));
    let (status, error) = reply.error();
    assert_eq!(status, 404);
    for name in ["profile", "verification", "order", "status", "freeze"] {
        assert!(error.contains(name), "{error}");
    }
}

#[test]
fn an_unknown_path_is_404_and_a_wrong_method_405() {
    let sandbox = Sandbox::start();
    for path in ["/control", "/control/", "/control/cards", "/", "/nothing"] {
        assert_eq!(sandbox.get(path).error().0, 404, "{path}");
    }
    for (method, path) in [
        ("PUT", "/health"),
        ("GET", "/users"),
        ("PUT", "/users/x"),
        ("GET", "/users/x/tokens"),
        ("GET", "/users/x/faults"),
        ("GET", "/users/x/faults/order"),
        ("POST", "/log"),
    ] {
        let reply = sandbox.send(method, &format!("/control{path}"), &[], "");
        assert_eq!(reply.error().0, 405, "{method} {path}");
    }
}

#[test]
fn a_body_that_is_too_large_is_refused_with_413() {
    let sandbox = Sandbox::start();
    let body = format!("{{\"country\":\"{}\"}}", "x".repeat(65_536));
    let reply = sandbox.send("POST", "/control/users", &[], &body);
    let (status, error) = reply.error();
    assert_eq!(status, 413);
    assert!(error.contains("65536"));
}

fn new_token(person: &Person<'_>, body: &Value) -> String {
    let reply = person.control("POST", "/tokens", body);
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.json()["token"].as_str().unwrap().to_owned()
}

#[test]
fn a_new_token_works_beside_the_old_one_or_instead_of_it() {
    let sandbox = Sandbox::start();
    let mut person = sandbox.person(card("ACTIVE"));
    let first = person.token.clone();
    let second = new_token(&person, &Value::Null);
    let third = new_token(&person, &json!({ "revokeOthers": false }));
    for token in [&first, &second, &third] {
        person.token = token.clone();
        assert_eq!(person.word(), "ACTIVE");
    }
    let fourth = new_token(&person, &json!({ "revokeOthers": true }));
    for token in [&first, &second, &third] {
        person.token = token.clone();
        assert_eq!(person.status().message(), (401, "Not authenticated".into()));
    }
    person.token = fourth;
    assert_eq!(person.word(), "ACTIVE");
}

#[test]
fn all_tokens_can_be_revoked() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let reply = person.control("DELETE", "/tokens", &Value::Null);
    assert_eq!(reply.status, 204);
    assert_eq!(person.status().status, 401);
    assert_eq!(person.view()["card"]["status"], "ACTIVE");
}

#[test]
fn an_unknown_wish_about_a_token_is_refused_by_name() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.control("POST", "/tokens", &json!({ "revoke": true }));
    let (status, error) = reply.error();
    assert_eq!(status, 400);
    assert!(error.contains("revoke"));
}
