//! What is asked of Baanx about wallets, and what is kept of the answer.

use order_card::flow::{Answer, Call};
use order_card::issuer::{Issuer, Method, ParsedResponse};
use serde_json::{Value, json};

use super::exchange::answer;
use super::{config, response};

const BASE: &str = "https://dev.api.baanx.com/v1/wallet";

fn read(list: &Value) -> Answer {
    let response = response(200, &list.to_string());
    match answer(&mut Issuer::new(config()), &Call::ReadWallets, &response) {
        ParsedResponse::Answer(answer) => answer,
        _ => panic!("a list of wallets is read at once"),
    }
}

#[test]
fn both_lists_are_asked_for_like_anything_else() {
    let mut issuer = Issuer::new(config());
    let own = issuer.exchange(&Call::ReadWallets).unwrap();
    let ParsedResponse::AskElsewhere(linked) = (own.answer)(&mut issuer, &response(200, "[]"))
    else {
        panic!("the linked ones are not asked for");
    };
    for (request, path) in [
        (own.request, "/external"),
        (linked.request, "/internal/card_linked"),
    ] {
        assert_eq!(request.url, format!("{BASE}{path}"));
        assert_eq!((request.method, request.body), (Method::Get, None));
        let headers = [
            ("x-client-key", "pk_demo".to_owned()),
            ("x-us-env", "false".to_owned()),
        ];
        assert_eq!(request.headers, headers);
        assert!(!request.is_wish && !request.may_be_file);
    }
}

/// It names an account that everybody can look into.
#[test]
fn no_address_is_kept() {
    let address = "0x52908400098527886E0F7030069857D2E4169EE7";
    let kept = read(&json!([{ "address": address, "currency": "usdc", "network": "linea" }]));
    assert!(!format!("{kept:?}").contains("5290"), "{kept:?}");
}

#[test]
fn a_text_of_any_length_is_cut_and_a_list_of_any_length_too() {
    let long = "ä".repeat(5_000);
    let wallet = json!({ "currency": long, "network": long, "balance": long, "allowance": "1" });
    let kept = read(&Value::from(vec![wallet]));
    assert!(format!("{kept:?}").chars().count() < 400, "{kept:?}");
    let Answer::Wallets(kept) = read(&Value::from(vec![json!({}); 5_000])) else {
        panic!("a list is a list");
    };
    assert_eq!(kept.len(), 100);
}
