//! `GET /cards` and `GET /cards/{id}`.

use serde_json::{Value, json};

use crate::helper::{Person, Sandbox};

fn words(person: &Person<'_>, query: &str) -> Vec<Value> {
    let page = person.cards(query).json();
    let items = page["items"].as_array().unwrap();
    items.iter().map(|card| card["status"].clone()).collect()
}

#[test]
fn a_user_without_a_card_has_an_empty_page() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let reply = person.cards("");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    let empty = json!({ "page": 0, "count": 0, "hasMore": false, "items": [] });
    assert_eq!(reply.json(), empty);
}

#[test]
fn dead_cards_are_listed_too_and_the_newest_comes_first() {
    let sandbox = Sandbox::start();
    let cards = json!([
        { "status": "lost" },
        { "status": "stolen" },
        { "status": "expired", "expiration": { "month": 1, "year": 2024 } },
        { "status": "cancelled" },
        { "status": "inactive", "type": "physical", "lastFourDigits": "0042" },
    ]);
    let person = sandbox.person(json!({ "kulipa": { "cards": cards } }));
    let expected = ["inactive", "cancelled", "expired", "stolen", "lost"];
    assert_eq!(words(&person, ""), expected);
    assert_eq!(words(&person, "&sortBy=-createdAt"), expected);
    let oldest_first: Vec<&str> = expected.into_iter().rev().collect();
    assert_eq!(words(&person, "&sortBy=createdAt"), oldest_first);
    let items = person.cards("").json()["items"].clone();
    assert_eq!(items[0]["type"], "physical");
    assert_eq!(items[0]["lastFourDigits"], "0042");
    assert_eq!(items[2]["expiration"], json!({ "month": 1, "year": 2024 }));
    person.create("");
    assert_eq!(words(&person, "&limit=1"), ["active"]);
}

#[test]
fn cards_come_by_the_page() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "cards": vec![json!({}); 25] } }));
    let whole = person.cards("&limit=100").json();
    assert_eq!(whole["count"], json!(25));
    assert_eq!(whole["hasMore"], json!(false));
    let all = whole["items"].as_array().unwrap();
    for (page, count, has_more) in [(0, 10, true), (1, 10, true), (2, 5, false), (3, 0, false)] {
        let shown = person.cards(&format!("&fromPage={page}")).json();
        assert_eq!(shown["page"], json!(page));
        assert_eq!(shown["count"], json!(count));
        assert_eq!(shown["hasMore"], json!(has_more));
        let start = (page * 10).min(25);
        assert_eq!(shown["items"], json!(all[start..start + count]));
    }
    let exact = person.cards("&limit=25").json();
    assert_eq!(exact["hasMore"], json!(false));
}

#[test]
fn the_last_change_may_sort_them() {
    let sandbox = Sandbox::start();
    let cards = json!([{ "lastFourDigits": "0001" }, { "lastFourDigits": "0002" }]);
    let person = sandbox.person(json!({ "kulipa": { "cards": cards } }));
    let oldest = person.cards("").json()["items"][1].clone();
    let path = format!("/cards/{}/freeze", oldest["id"].as_str().unwrap());
    assert_eq!(person.kulipa("PUT", &path, &Value::Null).status, 200);
    let sorted = person.cards("&sortBy=-updatedAt").json();
    assert_eq!(sorted["items"][0]["lastFourDigits"], "0001");
    let sorted = person.cards("&sortBy=-createdAt").json();
    assert_eq!(sorted["items"][0]["lastFourDigits"], "0002");
}

#[test]
fn a_query_that_is_not_understood_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    for query in [
        "&limit=0",
        "&limit=101",
        "&limit=ten",
        "&limit=1&limit=2",
        "&fromPage=-1",
        "&sortBy=colour",
        "&sortBy=",
        "&page=1",
    ] {
        let reply = person.cards(query);
        assert_eq!(reply.code(), (400, "invalid_request".into()), "{query}");
    }
}

#[test]
fn one_card_is_as_in_the_list() {
    let sandbox = Sandbox::start();
    let frozen = json!({ "status": "frozen", "frozenBy": "kulipa" });
    let person = sandbox.person(json!({ "kulipa": { "cards": [{}, frozen] } }));
    let items = person.cards("").json()["items"].clone();
    for card in items.as_array().unwrap() {
        let path = format!("/cards/{}", card["id"].as_str().unwrap());
        let reply = person.kulipa("GET", &path, &Value::Null);
        assert_eq!((reply.status, &reply.json()), (200, card));
    }
    assert_eq!(items[0]["frozenBy"], "kulipa");
    assert!(items[1].get("frozenBy").is_none());
    let reply = person.kulipa("GET", "/cards/crd-nobodys", &Value::Null);
    assert_eq!(reply.code(), (404, "card_not_found".into()));
}

#[test]
fn the_newest_card_can_be_changed_by_the_scenario() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let made = person.create("").json();
    let change = json!({ "status": "frozen", "frozenBy": "kulipa" });
    person.change(json!({ "kulipa": { "card": change } }));
    let card = person.cards("").json()["items"][0].clone();
    assert_eq!(card["id"], made["id"]);
    assert_eq!(card["status"], "frozen");
    assert_eq!(card["frozenBy"], "kulipa");
    person.change(json!({ "kulipa": { "card": { "status": "odd" } } }));
    let card = person.cards("").json()["items"][0].clone();
    assert_eq!(card["status"], "odd");
    assert!(card.get("frozenBy").is_none());
    person.change(json!({ "kulipa": { "cards": [] } }));
    assert_eq!(person.cards("").json()["count"], json!(0));
}
