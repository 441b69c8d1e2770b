//! `GET /v1/card/transactions`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::helper::{KEY, Person, Sandbox, card};

const PATH: &str = "/v1/card/transactions";

fn list(person: &Person<'_>, query: &str) -> Vec<Value> {
    let reply = person.call("GET", &format!("{PATH}{query}"), "");
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json().as_array().unwrap().clone()
}

/// The ids on all pages.
fn ids(person: &Person<'_>) -> Vec<String> {
    let pages = (0..).map(|page| list(person, &format!("?page={page}")));
    pages
        .take_while(|page| !page.is_empty())
        .flatten()
        .map(|transaction| transaction["id"].as_str().unwrap().to_owned())
        .collect()
}

fn words<'a>(list: &'a [Value], name: &str) -> BTreeSet<&'a str> {
    list.iter().filter_map(|each| each[name].as_str()).collect()
}

#[test]
fn there_are_forty_five_on_three_pages_newest_first() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let sizes: Vec<usize> = (0..4)
        .map(|page| list(&person, &format!("?page={page}")).len())
        .collect();
    assert_eq!(sizes, [20, 20, 5, 0]);
    let ids = ids(&person);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 45);
    let all: Vec<Value> = (0..3)
        .flat_map(|page| list(&person, &format!("?page={page}")))
        .collect();
    let times: Vec<&str> = all
        .iter()
        .map(|each| each["dateTime"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted_by(|newer, older| newer > older));
    assert_eq!(list(&person, "?page=1"), list(&person, "?page=1"));
}

#[test]
fn a_page_shows_everything_that_may_be_odd() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    person.change(json!({ "oddTransactions": true }));
    let page = list(&person, "");
    let statuses = ["CONFIRMED", "DECLINED", "PENDING", "REVERTED"];
    assert_eq!(words(&page, "status"), BTreeSet::from(statuses));
    assert_eq!(words(&page, "sign"), BTreeSet::from(["CREDIT", "DEBIT"]));
    let any = |holds: &dyn Fn(&Value) -> bool| page.iter().any(holds);
    assert!(any(&|each| each["declineReason"] == "Insufficient funds"));
    assert!(any(&|each| each["originalCurrency"]
        != each["transactionCurrency"]
        && each["feesInTransactionCurrency"] != "0"));
    assert!(any(&|each| each["mcc"].is_string()) && any(&|each| each["mcc"].is_u64()));
    assert!(any(&|each| each["mccCategory"] == "PETS"));
    assert!(any(&|each| each.get("merchantNameLocation").is_none()));
    assert!(any(
        &|each| each.get("merchantNameLocation") == Some(&Value::Null)
    ));
    assert!(any(&|each| each.get("fundingSources").is_none()));
    assert!(any(&|each| each["cashback"]["status"] == "EARNED"));
    assert!(any(&|each| each["merchantId"].is_string()));
    for count in 0..=3 {
        assert!(any(&|each| each["fundingSources"]
            .as_array()
            .is_some_and(|sources| sources.len() == count)));
    }
    assert!(any(&|each| each["amountInTransactionCurrency"]
        .as_str()
        .is_some_and(|amount| amount.len() > 25)));
    for each in &page {
        let amount = each["amountInTransactionCurrency"].as_str().unwrap();
        assert!(amount.parse::<f64>().unwrap() >= 1.0, "{amount}");
        assert_eq!(each["transactionCurrency"], "GBP");
    }
    let whole = page
        .iter()
        .find(|each| each["status"] == "PENDING")
        .unwrap();
    assert_eq!(whole["panLast4"], "4821");
    assert_eq!(whole["cardId"], person.status().json()["id"]);
}

#[test]
fn by_default_every_transaction_is_whole_and_they_still_differ() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let page = list(&person, "");
    let names = |each: &Value| -> BTreeSet<String> {
        let fields = each.as_object().unwrap().iter();
        let told = fields.filter(|(name, value)| !value.is_null() && *name != "cashback");
        told.map(|(name, _)| name.clone()).collect()
    };
    for each in &page {
        assert_eq!(names(each).len(), 21, "{each}");
        assert!(each["mcc"].is_u64(), "{each}");
        let amount = each["amountInTransactionCurrency"].as_str().unwrap();
        assert!(amount.len() < 8, "{amount}");
    }
    let statuses = ["CONFIRMED", "DECLINED", "PENDING", "REVERTED"];
    assert_eq!(words(&page, "status"), BTreeSet::from(statuses));
    assert_eq!(words(&page, "sign"), BTreeSet::from(["CREDIT", "DEBIT"]));
    let is_foreign = |each: &&Value| each["originalCurrency"] != each["transactionCurrency"];
    assert_eq!(page.iter().filter(is_foreign).count(), 1);
    assert!(!words(&page, "mccCategory").contains("PETS"));
}

#[test]
fn a_page_that_is_missing_or_no_number_is_the_first() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let first = list(&person, "?page=0");
    for query in ["", "?page=", "?page=x", "?page=-1", "?page=1.5"] {
        assert_eq!(list(&person, query), first, "{query}");
    }
}

#[test]
fn past_the_end_there_is_nothing_or_the_first_page() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let huge = "?page=99999999999999999999999";
    assert_eq!(list(&person, huge), [Value::Null; 0]);
    person.change(json!({ "pastEnd": "first" }));
    let first = list(&person, "");
    for query in ["?page=3", huge] {
        assert_eq!(list(&person, query), first);
    }
    assert_eq!(list(&person, "?page=2").len(), 5);
    person.change(json!({ "transactions": 0 }));
    assert_eq!(list(&person, ""), [Value::Null; 0]);
}

#[test]
fn newer_transactions_shift_the_pages() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let before = ids(&person);
    let view = person.change(json!({ "addTransactions": 2 }));
    assert_eq!(view["addedTransactions"], 2);
    person.change(json!({ "addTransactions": 1 }));
    let after = ids(&person);
    assert_eq!(after.len(), 48);
    assert_eq!(after[3..], before);
    assert_eq!(list(&person, "?page=1")[2]["id"], json!(before[19]));
}

#[test]
fn a_scenario_has_up_to_twenty_thousand() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "card": {}, "transactions": 20_000 }));
    assert_eq!(list(&person, "?page=999").len(), 20);
    assert_eq!(list(&person, "?page=1000").len(), 0);
    person.change(json!({ "addTransactions": 20_000 }));
    let view = person.change(json!({ "addTransactions": 20_000 }));
    assert_eq!(view["addedTransactions"], 20_000, "more are not added");
}

#[test]
fn the_days_are_both_told_or_neither_and_count_whole() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let page = list(&person, "");
    let day = &page[10]["dateTime"].as_str().unwrap()[..10];
    let on_day = list(&person, &format!("?dateFrom={day}&dateTo={day}"));
    assert!(!on_day.is_empty());
    let all: Vec<Value> = (0..3)
        .flat_map(|page| list(&person, &format!("?page={page}")))
        .collect();
    let expected: Vec<Value> = all
        .into_iter()
        .filter(|each| each["dateTime"].as_str().unwrap().starts_with(day))
        .collect();
    assert_eq!(on_day, expected);
    assert!(list(&person, "?dateFrom=2000-01-01&dateTo=2000-12-31").is_empty());
    for query in [
        "?dateFrom=2026-01-01",
        "?dateTo=2026-01-01",
        "?dateFrom=2026-01-01&dateTo=2026-02-30",
        "?dateFrom=&dateTo=",
        "?dateFrom=01.02.2026&dateTo=2026-02-03",
        "?page=1&page=2",
    ] {
        let reply = person.call("GET", &format!("{PATH}{query}"), "");
        assert_eq!(reply.status, 422, "{query}");
        assert!(reply.json()["message"].is_string());
    }
}

#[test]
fn words_and_categories_narrow_the_list() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({ "card": {}, "transactions": 400 }));
    let found = list(&person, "?searchKey=bAkEry");
    assert!(!found.is_empty());
    let names = words(&found, "merchantNameLocation");
    assert_eq!(names, BTreeSet::from(["CORNER BAKERY, LISBON"]));
    let found = list(&person, "?mccCategories=ATM,HEALTH");
    let categories = words(&found, "mccCategory");
    assert_eq!(categories, BTreeSet::from(["ATM", "HEALTH"]));
    let both = list(&person, "?mccCategories=ATM&searchKey=bakery");
    assert_eq!(both, [Value::Null; 0]);
    assert_eq!(list(&person, "?searchKey=&mccCategories=").len(), 20);
    let reply = person.call("GET", &format!("{PATH}?mccCategories=food"), "");
    assert_eq!(reply.status, 422);
}

#[test]
fn only_a_card_that_was_made_has_transactions() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(json!({}));
    assert_eq!(list(&person, "").len(), 0);
    for (status, count) in [("PENDING", 0), ("FROZEN", 20), ("BLOCKED", 20), ("ODD", 20)] {
        person.change(card(status));
        assert_eq!(list(&person, "").len(), count, "{status}");
    }
}

#[test]
fn the_list_wants_the_key_the_token_and_the_method() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let url = format!("/baanx{PATH}");
    assert_eq!(sandbox.get(&url).status, 499);
    let wrong = ("x-client-key", "pk_other");
    assert_eq!(sandbox.send("GET", &url, &[wrong], "").status, 498);
    assert_eq!(sandbox.send("GET", &url, &[KEY], "").status, 401);
    assert_eq!(person.call("POST", PATH, "").status, 405);
}
