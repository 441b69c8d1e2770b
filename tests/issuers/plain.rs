//! What issuers send is kept short, and becomes nothing else in what is sent to them.

use order_card::flow::card_action::call::CardCall;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::filter::TransactionQuery;
use order_card::flow::intent::OrderNumber;
use order_card::flow::{Answer, Call};
use order_card::issuer::{Issuer, ParsedResponse};
use serde_json::{Value, json};

use super::exchange::answer;
use super::{response, settings_of};

fn answered(issuer: &mut Issuer, call: &Call, body: &Value) -> Option<Answer> {
    match answer(issuer, call, &response(200, &body.to_string())) {
        ParsedResponse::Answer(answer) => Some(answer),
        _ => None,
    }
}

fn issuer(name: &str) -> Issuer {
    Issuer::new(settings_of(name).check().unwrap())
}

#[test]
fn a_text_of_any_length_is_cut() {
    let long = "ä".repeat(5_000);
    let payment = json!({ "items": [{ "id": "1", "status": long, "declineReason": long,
        "paymentDateTime": long, "merchant": { "name": long, "city": long },
        "amount": 1, "currency": long, "merchantAmount": "1".repeat(5_000),
        "merchantCurrency": "EUR" }] });
    let card = json!({ "items": [{ "id": long, "status": long, "lastFourDigits": long,
        "embossedName": { "printedName1": long } }] });
    let cases = [
        (
            "kulipa",
            Call::History(HistoryCall::ReadTransactions(TransactionQuery::default())),
            payment,
        ),
        ("kulipa", Call::ReadCard, card),
        ("kulipa", Call::ReadProfile, json!({ "status": long })),
        (
            "pintopay",
            Call::ReadProfile,
            json!({ "registration_status": long }),
        ),
        (
            "pintopay",
            Call::ReadCard,
            json!({ "card_id": long, "status": long }),
        ),
    ];
    for (name, call, body) in cases {
        let mut issuer = issuer(name);
        let answer = answered(&mut issuer, &call, &body);
        let kept = format!("{answer:?}").chars().count();
        assert!(kept < 1_500, "{name}: {kept} letters of {call:?} are kept");
        let kept = format!("{issuer:?}").chars().count();
        assert!(
            kept < 1_000,
            "{name}: {kept} letters are kept by the issuer"
        );
    }
}

/// Ids of cards and orders stand in paths and in JSON.
#[test]
fn an_id_of_the_issuer_cannot_become_a_path_or_a_field() {
    for id in [r#"a","b":"c"#, "a/../b", "a?b=c", "a#b", r"a\", "a b"] {
        let mut kulipa = issuer("kulipa");
        let list = json!({ "items": [{ "id": id, "status": "active" }] });
        answered(&mut kulipa, &Call::ReadCard, &list);
        let url = kulipa
            .exchange(&Call::Card(CardCall::Freeze))
            .unwrap()
            .request
            .url;
        assert_eq!(url.split('/').count(), 7, "{url}");
        assert!(!url.contains(['?', '#', '"', '\\', ' ']), "{url}");

        let list = json!({ "hasMore": false, "items": [{ "id": id, "status": "lost" }] });
        answered(&mut kulipa, &Call::ReadCard, &list);
        let order = Call::Order(order_card::flow::intent::OrderKey("1".into()));
        let url = kulipa.exchange(&order).unwrap().request.url;
        assert_eq!(url.split('/').count(), 7, "{url}");

        let mut pintopay = issuer("pintopay");
        let card = json!({ "card_id": id, "status": "active" });
        answered(&mut pintopay, &Call::ReadCard, &card);
        let body = pintopay
            .exchange(&Call::Card(CardCall::Freeze))
            .unwrap()
            .request
            .body
            .unwrap();
        let body: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body.as_object().unwrap().len(), 2, "{body}");

        assert_eq!(OrderNumber::new(id), None, "{id}");
    }
    assert!(OrderNumber::new("ord_10001-a.b:c").is_some());
}
