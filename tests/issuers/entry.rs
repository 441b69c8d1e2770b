//! What a transaction is about: why it was declined, and what the money was spent on.

use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::category::Category;
use order_card::flow::history::filter::TransactionQuery;
use order_card::flow::history::transaction::{DeclineReason, Transaction};
use order_card::flow::{Answer, Call};
use order_card::issuer::{Issuer, ParsedResponse};
use serde_json::{Value, json};

use super::exchange::answer;
use super::response;
use super::setting::settings_of;

fn only(issuer: &str, body: &Value) -> Transaction {
    let mut issuer = Issuer::new(settings_of(issuer).check().unwrap());
    let call = Call::History(HistoryCall::ReadTransactions(TransactionQuery::default()));
    match answer(&mut issuer, &call, &response(200, &body.to_string())) {
        ParsedResponse::Answer(Answer::Transactions(mut list)) => list.remove(0),
        _ => panic!("a list is a list"),
    }
}

#[test]
fn what_a_user_can_do_something_about_is_told_and_nothing_else() {
    let baanx = |text: &str| {
        let entry = json!([{ "id": "1", "status": "DECLINED", "declineReason": text }]);
        only("baanx", &entry).reason
    };
    let kulipa = |code: &str| {
        let entry = json!({ "id": "1", "status": "rejected", "declineReason": code });
        only("kulipa", &json!({ "items": [entry] })).reason
    };
    let money = Some(DeclineReason::NotEnoughMoney);
    let (inactive, limit) = (
        Some(DeclineReason::CardNotActive),
        Some(DeclineReason::Limit),
    );
    let not_moved = Some(DeclineReason::MoneyNotMoved);
    assert_eq!(baanx("Insufficient funds"), money);
    assert_eq!(baanx("INSUFFICIENT_BALANCE"), money);
    assert_eq!(baanx("Card is frozen"), inactive);
    assert_eq!(baanx("Daily limit exceeded"), limit);
    assert_eq!(baanx("Incorrect PIN"), Some(DeclineReason::WrongPin));
    for text in ["", "Shopping is not possible", "edd_required"] {
        assert_eq!(baanx(text), None, "{text}");
    }
    assert_eq!(kulipa("insufficientFund"), money);
    assert_eq!(kulipa("notActive"), inactive);
    assert_eq!(kulipa("failedControl"), limit);
    assert_eq!(kulipa("eagerTransferTimeout"), not_moved);
    assert_eq!(kulipa("eagerTransferFailed"), not_moved);
    assert_eq!(kulipa("other"), None);
}

#[test]
fn a_category_that_is_not_known_is_none() {
    let category =
        |word: &str| only("baanx", &json!([{ "id": "1", "mccCategory": word }])).category;
    assert_eq!(category("FOOD"), Some(Category::Food));
    assert_eq!(category("ATM"), Some(Category::Cash));
    assert_eq!(category("food"), None);
    assert_eq!(category("GARDENING"), None);
    let payment = json!({ "items": [{ "id": "1", "merchant": { "mcc": "5462" } }] });
    assert_eq!(only("kulipa", &payment).category, None);
}
