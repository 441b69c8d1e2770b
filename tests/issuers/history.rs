//! What is asked of Baanx about transactions, and how they are told apart.

use order_card::flow::history::call::{HistoryCall, SaveStatement};
use order_card::flow::history::category::Category;
use order_card::flow::history::filter::{Days, TransactionQuery};
use order_card::flow::history::format::Format;
use order_card::flow::history::transaction::TransactionKey;
use order_card::flow::{Answer, Call};
use order_card::issuer::{Issuer, Method, ParsedResponse, Request};
use serde_json::{Value, json};

use super::exchange::answer;
use super::{config, response};

const BASE: &str = "https://dev.api.baanx.com/v1/card/transactions";

fn keys() -> Vec<(&'static str, String)> {
    vec![
        ("x-client-key", "pk_demo".to_owned()),
        ("x-us-env", "false".to_owned()),
    ]
}

fn first_page() -> TransactionQuery {
    TransactionQuery::default()
}

fn days() -> Days {
    Days {
        first: "2026-01-01".into(),
        last: "2026-01-31".into(),
    }
}

/// What stands behind the path.
fn sent(query: TransactionQuery) -> String {
    let request = Issuer::new(config())
        .exchange(&Call::History(HistoryCall::ReadTransactions(query)))
        .unwrap()
        .request;
    assert_eq!((request.method, &request.body), (Method::Get, &None));
    assert_eq!(request.headers, keys());
    assert!(!request.may_be_file);
    let query = request.url.strip_prefix(BASE);
    query.expect("another path is asked").to_owned()
}

#[test]
fn a_page_is_asked_for_by_its_number_alone() {
    assert_eq!(sent(first_page()), "?page=0");
    let query = TransactionQuery {
        page: 12,
        ..first_page()
    };
    assert_eq!(sent(query), "?page=12");
}

#[test]
fn a_search_cannot_become_anything_else_than_a_search() {
    let texts = [
        ("bakery", "bakery"),
        ("Müller & Söhne", "M%c3%bcller%20%26%20S%c3%b6hne"),
        ("a=b&page=9", "a%3db%26page%3d9"),
        ("50%", "50%25"),
        ("#?/+", "%23%3f%2f%2b"),
        ("寿司", "%e5%af%bf%e5%8f%b8"),
    ];
    for (search, encoded) in texts {
        let query = TransactionQuery {
            search: search.into(),
            ..first_page()
        };
        assert_eq!(sent(query), format!("?page=0&searchKey={encoded}"));
    }
}

#[test]
fn every_category_has_the_issuers_word() {
    let words = [
        (Category::Subscriptions, "SUBSCRIPTIONS"),
        (Category::Food, "FOOD"),
        (Category::Travel, "TRAVEL"),
        (Category::Entertainment, "ENTERTAINMENT"),
        (Category::Health, "HEALTH"),
        (Category::Cash, "ATM"),
        (Category::Utilities, "UTILITIES"),
        (Category::Misc, "MISC"),
    ];
    assert_eq!(words.len(), Category::ALL.len());
    for (category, word) in words {
        let query = TransactionQuery {
            categories: vec![category],
            ..first_page()
        };
        assert_eq!(sent(query), format!("?page=0&mccCategories={word}"));
    }
    let query = TransactionQuery {
        categories: vec![Category::Food, Category::Cash],
        ..first_page()
    };
    assert_eq!(sent(query), "?page=0&mccCategories=FOOD,ATM");
}

#[test]
fn both_days_go_out_together_and_behind_all_else() {
    let query = TransactionQuery {
        search: "a".into(),
        categories: vec![Category::Food],
        days: Some(days()),
        page: 3,
    };
    assert_eq!(
        sent(query),
        "?page=3&searchKey=a&mccCategories=FOOD&dateFrom=2026-01-01&dateTo=2026-01-31"
    );
}

#[test]
fn a_statement_is_asked_for_as_the_file_that_is_wanted() {
    let formats = [(Format::Csv, "text/csv"), (Format::Pdf, "application/pdf")];
    for (format, media_type) in formats {
        let queries = [
            (None, "/statement".to_owned()),
            (
                Some(days()),
                "/statement?dateFrom=2026-01-01&dateTo=2026-01-31".to_owned(),
            ),
        ];
        for (days, query) in queries {
            let request = Issuer::new(config())
                .exchange(&Call::History(HistoryCall::SaveStatement(SaveStatement {
                    format,
                    days,
                })))
                .unwrap()
                .request;
            let mut headers = keys();
            headers.push(("accept", media_type.to_owned()));
            let expected = Request {
                method: Method::Get,
                url: format!("{BASE}{query}"),
                headers,
                body: None,
                is_wish: false,
                may_be_file: true,
            };
            assert_eq!(request, expected);
        }
    }
}

fn keys_of(list: &Value) -> Vec<TransactionKey> {
    let call = Call::History(HistoryCall::ReadTransactions(first_page()));
    let response = response(200, &list.to_string());
    match answer(&mut Issuer::new(config()), &call, &response) {
        ParsedResponse::Answer(Answer::Transactions(list)) => {
            list.iter().map(|one| one.key).collect()
        }
        _ => panic!("a list is a list"),
    }
}

#[test]
fn a_long_list_is_read_in_parts() {
    let list = Value::from(vec![json!({ "id": "1" }); 1_201]);
    let call = Call::History(HistoryCall::ReadTransactions(first_page()));
    let mut issuer = Issuer::new(config());
    let exchange = issuer.exchange(&call).unwrap();
    let response = response(200, &list.to_string());
    let ParsedResponse::Transactions(mut entries) = (exchange.answer)(&mut issuer, &response)
    else {
        panic!("a list is a list");
    };
    let parts = std::iter::from_fn(|| entries.next_part().map(|part| part.len()));
    assert_eq!(parts.collect::<Vec<_>>(), [500, 500, 201]);
}

#[test]
fn transactions_are_told_apart_by_their_ids_without_keeping_them() {
    let list = json!([
        { "id": "a", "status": "PENDING" },
        { "id": "b", "status": "PENDING" },
        { "id": "a", "status": "CONFIRMED", "dateTime": "2026-02-04T18:20:30.400Z" },
    ]);
    let keys = keys_of(&list);
    assert_eq!(keys[0], keys[2], "a payment keeps its key when it settles");
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn without_an_id_the_other_number_or_time_amount_and_shop_tell_them_apart() {
    let list = json!([
        { "transactionId": "1" },
        { "transactionId": "2", "id": null },
        { "dateTime": "2026-02-04T18:20:30.400Z", "amountInTransactionCurrency": "4.20" },
        { "dateTime": "2026-02-04T18:20:31.400Z", "amountInTransactionCurrency": "4.20" },
        { "dateTime": "2026-02-04T18:20:31.400Z", "amountInTransactionCurrency": "4.21" },
        { "dateTime": "2026-02-04T18:20:31.400Z", "amountInTransactionCurrency": "4.21",
          "merchantNameLocation": "ATM 12" },
    ]);
    let keys = keys_of(&list);
    for (place, key) in keys.iter().enumerate() {
        assert!(!keys[..place].contains(key), "{place}");
    }
    assert_eq!(keys, keys_of(&list));
}

#[test]
fn a_text_of_any_length_is_cut() {
    let long = "ä".repeat(5_000);
    let list = json!([{ "id": "1", "merchantNameLocation": format!("{long},{long}"),
        "declineReason": long, "status": long, "dateTime": long }]);
    let call = Call::History(HistoryCall::ReadTransactions(first_page()));
    let response = response(200, &list.to_string());
    let ParsedResponse::Answer(answer) = answer(&mut Issuer::new(config()), &call, &response)
    else {
        panic!("a list is a list");
    };
    assert!(format!("{answer:?}").chars().count() < 1_200);
}
