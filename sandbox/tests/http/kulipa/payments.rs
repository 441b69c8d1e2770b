//! `GET /cardPayments`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::helper::{Person, Reply, Sandbox};

fn get(person: &Person<'_>, query: &str) -> Reply {
    let path = format!("/cardPayments?userId={}{query}", person.kulipa_id());
    person.kulipa("GET", &path, &Value::Null)
}

fn items(person: &Person<'_>, query: &str) -> Vec<Value> {
    let reply = get(person, query);
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["items"].as_array().unwrap().clone()
}

fn words(items: &[Value], name: &str) -> BTreeSet<String> {
    items.iter().map(|item| item[name].to_string()).collect()
}

#[test]
fn a_payment_has_two_styles_of_numbers() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "card": {} } }));
    let all = items(&person, "&limit=100");
    assert_eq!(all.len(), 45);
    for payment in &all {
        assert!(payment["id"].as_str().unwrap().starts_with("cpm-"));
        assert!(payment["amount"].is_u64() && payment["originalAmount"].is_u64());
        assert_eq!(payment["currency"], "USD");
        assert_eq!(payment["cardId"], json!(person.card_id()));
        assert_eq!(payment["userId"], json!(person.kulipa_id()));
        assert!(payment["paymentDateTime"].as_str().unwrap().ends_with('Z'));
        assert!(payment["merchant"]["mcc"].is_string());
        let amount = &payment["merchantAmount"];
        assert_eq!(amount.is_string(), payment.get("merchantAmount").is_some());
        if payment["merchantCurrency"] == "USD" && amount.is_string() {
            let cents = payment["amount"].as_u64().unwrap();
            let text = format!("{}.{:02}", cents / 100, cents % 100);
            assert_eq!(amount, &json!(text));
        }
    }
    assert!(all.iter().any(|item| item.get("merchantAmount").is_none()));
    assert!(all.iter().any(|item| item["merchantCurrency"] != "USD"));
    assert!(
        all.iter()
            .any(|item| item["amount"] != item["originalAmount"])
    );
    assert_eq!(all, items(&person, "&limit=100"), "the same each time");
}

#[test]
fn every_status_type_and_reason_is_among_them() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "card": {} } }));
    let all = items(&person, "&limit=16");
    let expected = ["complete", "confirmed", "failed", "rejected"];
    let expected = expected.map(|word| format!("\"{word}\""));
    assert_eq!(words(&all, "status"), BTreeSet::from(expected));
    let expected = ["payment", "refund"].map(|word| format!("\"{word}\""));
    assert_eq!(words(&all, "type"), BTreeSet::from(expected));
    let mut reasons = words(&all, "declineReason");
    assert!(reasons.remove("null"));
    let expected = [
        "insufficientFund",
        "failedControl",
        "notActive",
        "eagerTransferTimeout",
        "eagerTransferFailed",
        "other",
    ];
    let expected = expected.map(|word| format!("\"{word}\""));
    assert_eq!(reasons, BTreeSet::from(expected));
    for payment in &all {
        let is_declined = ["rejected", "failed"].contains(&payment["status"].as_str().unwrap());
        assert_eq!(payment["declineReason"].is_string(), is_declined);
    }
}

#[test]
fn payments_come_by_the_page_newest_first() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "transactions": 25, "kulipa": { "card": {} } }));
    let all = items(&person, "&limit=100");
    let times: Vec<&str> = all
        .iter()
        .map(|item| item["paymentDateTime"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older));
    let mut paged = Vec::new();
    for (page, has_more) in [(0, true), (1, true), (2, false)] {
        let reply = get(&person, &format!("&fromPage={page}")).json();
        assert_eq!(reply["page"], json!(page));
        assert_eq!(reply["hasMore"], json!(has_more));
        paged.extend(reply["items"].as_array().unwrap().clone());
    }
    assert_eq!(paged, all);
    for field in ["createdAt", "paymentDateTime", "updatedAt"] {
        let mut oldest_first = items(&person, &format!("&limit=100&sortBy={field}"));
        oldest_first.reverse();
        assert_eq!(oldest_first, all, "{field}");
    }
}

#[test]
fn statuses_times_and_cards_narrow_the_list() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "cards": [{}, {}, {}] } }));
    let all = items(&person, "&limit=100");
    let some = items(&person, "&limit=100&statuses=rejected&statuses=failed");
    let expected = ["failed", "rejected"].map(|word| format!("\"{word}\""));
    assert_eq!(words(&some, "status"), BTreeSet::from(expected));
    let after = all[9]["updatedAt"].as_str().unwrap();
    let newer = items(&person, &format!("&limit=100&updatedAfter={after}"));
    assert_eq!(newer, all[..9]);
    assert_eq!(words(&all, "cardId").len(), 3);
    let mut sum = 0;
    for card in person.cards("").json()["items"].as_array().unwrap() {
        let path = format!(
            "/cardPayments?limit=100&cardId={}",
            card["id"].as_str().unwrap()
        );
        let reply = person.kulipa("GET", &path, &Value::Null);
        let found = reply.json()["items"].as_array().unwrap().clone();
        assert!(found.iter().all(|item| item["cardId"] == card["id"]));
        sum += found.len();
    }
    assert_eq!(sum, all.len());
}

#[test]
fn added_payments_shift_the_pages() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "card": {} } }));
    let before = items(&person, "");
    person.change(json!({ "addTransactions": 3 }));
    assert_eq!(items(&person, "")[3..], before[..7]);
}

#[test]
fn without_a_card_there_are_no_payments() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    let empty = json!({ "page": 0, "count": 0, "hasMore": false, "items": [] });
    assert_eq!(get(&person, "").json(), empty);
}

#[test]
fn a_query_that_is_not_understood_is_refused_with_400() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "kulipa": { "card": {} } }));
    for query in [
        "&statuses=CONFIRMED",
        "&statuses=pending",
        "&updatedAfter=yesterday",
        "&updatedAfter=2026-02-03",
        "&limit=0",
        "&sortBy=amount",
        "&status=failed",
    ] {
        let reply = get(&person, query);
        assert_eq!(reply.code(), (400, "invalid_request".into()), "{query}");
    }
    let reply = person.kulipa("GET", "/cardPayments", &Value::Null);
    assert_eq!(reply.code(), (400, "invalid_request".into()));
}
