//! The header `x-idempotency-key`.

use serde_json::{Value, json};

use crate::helper::{Reply, Sandbox};

fn id(reply: &Reply) -> &str {
    reply.header("x-request-id").unwrap()
}

#[test]
fn the_same_key_gives_the_same_answer_and_no_second_card() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let first = person.create("one");
    let second = person.create("one");
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.text, second.text);
    assert_eq!(id(&first), id(&second));
    assert_eq!(second.header("content-type"), Some("application/json"));
    let view = &person.view()["kulipa"];
    assert_eq!(view["ordersReceived"], json!(2));
    assert_eq!(view["ordersAccepted"], json!(1));
    assert_eq!(view["cards"].as_array().unwrap().len(), 1);
}

#[test]
fn an_answer_that_was_lost_comes_again_with_the_same_key() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    person.fault("kulipa-create", json!({ "close": "after" }));
    let bearer = format!("Bearer {}", person.token);
    let headers = [
        ("authorization", bearer.as_str()),
        ("content-type", "application/json"),
        ("x-idempotency-key", "one"),
    ];
    let body = person.wish().to_string();
    let lost = sandbox.try_send("POST", "/kulipa/cards", &headers, &body);
    assert!(lost.is_err());
    let reply = person.create("one");
    assert_eq!(reply.status, 201);
    assert_eq!(person.view()["kulipa"]["cards"], json!([reply.json()]));
    assert_eq!(person.view()["kulipa"]["ordersAccepted"], json!(1));
}

#[test]
fn a_failure_is_given_again_although_it_would_pass_now() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "userStatus": "unverified" } }));
    let first = person.create("one");
    assert_eq!(first.code(), (400, "user_not_active".into()));
    person.change(json!({ "kulipa": { "userStatus": "active" } }));
    let second = person.create("one");
    assert_eq!(second.code(), (400, "user_not_active".into()));
    assert_eq!(id(&first), id(&second));
    assert_eq!(person.create("two").status, 201);
}

#[test]
fn an_error_of_the_issuer_is_given_again_and_one_of_a_fault_is_not() {
    let sandbox = Sandbox::start();
    let refusal = json!({ "status": 503, "code": "unavailable" });
    let person = sandbox.person(json!({ "kulipa": { "refusal": refusal } }));
    assert_eq!(person.create("one").status, 503);
    person.change(json!({ "kulipa": { "refusal": null } }));
    assert_eq!(person.create("one").status, 503);
    person.fault("kulipa-create", json!({ "status": 503 }));
    assert_eq!(person.create("two").status, 503);
    assert_eq!(person.create("two").status, 201);
}

#[test]
fn another_body_path_query_or_method_is_another_request() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let first = person.create("one");
    let mut wish = person.wish();
    wish["tier"] = json!("premium");
    let other = person.kulipa_keyed("one", "POST", "/cards", &wish);
    let query = person.kulipa_keyed("one", "POST", "/cards?x=1", &person.wish());
    assert_eq!((other.status, query.status), (201, 201));
    let ids = [&first, &other, &query].map(|reply| reply.json()["id"].to_string());
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2]);
    assert_eq!(person.view()["kulipa"]["ordersAccepted"], json!(3));
}

#[test]
fn without_a_key_nothing_is_remembered() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let first = person.create("");
    let second = person.create("");
    assert_ne!(first.json()["id"], second.json()["id"]);
    assert_ne!(id(&first), id(&second));
}

#[test]
fn a_key_has_64_characters_at_most() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let expected = (400, "invalid_idempotency_key".to_owned());
    assert_eq!(person.create(&"k".repeat(65)).code(), expected);
    assert_eq!(person.create(&"k".repeat(64)).status, 201);
    let long = "k".repeat(65);
    let path = format!("/cards/{}/freeze", person.card_id());
    let reply = person.kulipa_keyed(&long, "PUT", &path, &Value::Null);
    assert_eq!(reply.code(), expected);
    assert_eq!(person.cards("").json()["items"][0]["status"], "active");
}

#[test]
fn a_put_is_remembered_too() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "card": {} } }));
    let card = format!("/cards/{}", person.card_id());
    let put = |key: &str, what: &str| {
        let path = format!("{card}/{what}");
        person.kulipa_keyed(key, "PUT", &path, &Value::Null)
    };
    assert_eq!(put("f", "freeze").json()["status"], "frozen");
    assert_eq!(put("u", "unfreeze").json()["status"], "active");
    let again = put("f", "freeze");
    assert_eq!(again.json()["status"], "frozen", "an old answer");
    assert_eq!(person.cards("").json()["items"][0]["status"], "active");
}

#[test]
fn the_backends_own_refusal_is_not_remembered() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let other = sandbox.person(json!({}));
    let reply = person.kulipa_keyed("one", "POST", "/cards", &other.wish());
    assert_eq!(reply.status, 403);
    let again = person.kulipa_keyed("one", "POST", "/cards", &other.wish());
    assert_ne!(id(&reply), id(&again));
    assert_eq!(person.create("one").status, 201);
}

#[test]
fn the_same_key_of_another_user_is_another_key() {
    let sandbox = Sandbox::start();
    let first = sandbox.person(json!({}));
    let second = sandbox.person(json!({ "kulipa": { "card": {} } }));
    let (one, two) = (first.create("one"), second.create("one"));
    assert_eq!(two.json()["userId"], json!(second.kulipa_id()));
    assert_ne!(one.json()["id"], two.json()["id"]);
}
