//! `GET /v1/card/transactions/statement`.

use serde_json::json;

use crate::helper::{KEY, Person, Reply, Sandbox, card};

const PATH: &str = "/baanx/v1/card/transactions/statement";
const COLUMNS: &str = "Timestamp,Merchant,Merchant Type,Transaction Currency,\
    Transaction currency amount,Card currency,Card currency amount,Funding Tokens,Funding Addresses";

fn statement(sandbox: &Sandbox, person: &Person<'_>, query: &str, accept: &str) -> Reply {
    let bearer = format!("Bearer {}", person.token);
    let headers = [KEY, ("authorization", bearer.as_str()), ("accept", accept)];
    sandbox.send("GET", &format!("{PATH}{query}"), &headers, "")
}

#[test]
fn a_statement_is_a_table_of_all_transactions() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for accept in ["text/csv", "*/*", "", "application/json"] {
        let reply = statement(&sandbox, &person, "", accept);
        assert_eq!(reply.status, 200);
        let media_type = reply.header("content-type");
        assert_eq!(media_type, Some("text/csv; charset=utf-8"));
        let lines: Vec<&str> = reply.text.split_terminator("\r\n").collect();
        assert_eq!(lines[0], COLUMNS);
        assert_eq!(lines.len(), 46);
    }
    let reply = statement(&sandbox, &person, "", "text/csv");
    assert!(reply.text.contains("usdc;usdt;eurc"));
    let list = person.call("GET", "/v1/card/transactions", "").json();
    let newest = reply.text.split("\r\n").nth(1).unwrap();
    let merchant = list[0]["merchantNameLocation"].as_str().unwrap();
    let start = format!(
        "{},\"{}\",{},GBP,",
        list[0]["dateTime"].as_str().unwrap(),
        merchant.replace('"', "\"\""),
        list[0]["merchantType"].as_str().unwrap()
    );
    assert!(newest.starts_with(&start), "{newest} is not {start}");
}

#[test]
fn a_statement_may_be_a_pdf() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    for accept in ["application/pdf", "application/pdf, text/csv;q=0.5"] {
        let reply = statement(&sandbox, &person, "", accept);
        assert_eq!(reply.header("content-type"), Some("application/pdf"));
        assert!(reply.text.starts_with("%PDF-1.4\n"));
        assert!(reply.text.contains("(Transactions: 45)"));
    }
    let reply = statement(&sandbox, &person, "", "text/csv, application/pdf");
    assert!(reply.text.starts_with(COLUMNS));
}

#[test]
fn a_statement_has_the_days_that_were_asked_for_and_no_other_filter() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    let list = person.call("GET", "/v1/card/transactions", "").json();
    let day = &list[10]["dateTime"].as_str().unwrap()[..10];
    let days = format!("?dateFrom={day}&dateTo={day}");
    let reply = statement(&sandbox, &person, &days, "text/csv");
    let lines: Vec<&str> = reply.text.lines().skip(1).collect();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.starts_with(day)));
    let filtered = format!("{days}&searchKey=nothing&page=7");
    let same = statement(&sandbox, &person, &filtered, "text/csv");
    assert_eq!(same.text, reply.text);
    let pdf = statement(&sandbox, &person, &days, "application/pdf");
    assert!(pdf.text.contains(&format!("(From {day} to {day})")));
    for query in ["?dateFrom=2026-01-01", "?dateFrom=x&dateTo=y"] {
        let reply = statement(&sandbox, &person, query, "text/csv");
        assert_eq!(reply.status, 422);
    }
}

#[test]
fn a_statement_wants_the_key_and_the_token_and_can_break_off() {
    let sandbox = Sandbox::start();
    let person = sandbox.person(card("ACTIVE"));
    assert_eq!(sandbox.get(PATH).status, 499);
    assert_eq!(sandbox.send("GET", PATH, &[KEY], "").status, 401);
    person.fault("statement", json!({ "cutAt": 50 }));
    let broken = person.try_call("GET", "/v1/card/transactions/statement", "");
    assert!(broken.is_err());
    let empty = sandbox.person(json!({}));
    let reply = statement(&sandbox, &empty, "", "text/csv");
    assert_eq!(reply.text, format!("{COLUMNS}\r\n"));
}
