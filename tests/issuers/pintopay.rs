//! What is sent to PintoPay's backend: every call is a POST, and every change an order.

use order_card::Settings;
use order_card::flow::Call;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::intent::{OrderKey, OrderNumber};
use order_card::issuer::{Issuer, Method, Request};
use serde_json::{Value, json};

use super::exchange::answer;
use super::{response, settings_of};

fn issuer() -> Issuer {
    Issuer::new(settings_of("pintopay").check().unwrap())
}

/// One who has read this card.
fn knowing(card: Value) -> Issuer {
    let mut issuer = issuer();
    answer(
        &mut issuer,
        &Call::ReadCard,
        &response(200, &card.to_string()),
    );
    issuer
}

fn order() -> Call {
    Call::Order(OrderKey("00112233445566778899aabbccddeeff".into()))
}

/// Path and body of a call that has no header of its own but for the body.
fn sent(issuer: &Issuer, call: &Call) -> (String, Value) {
    let request = issuer.exchange(call).unwrap().request;
    assert_eq!(
        request.headers,
        [("content-type", "application/json".to_owned())]
    );
    told(request)
}

fn told(request: Request) -> (String, Value) {
    assert_eq!(request.method, Method::Post);
    assert!(!request.may_be_file);
    let base = "https://cards.partner.example/api/v1";
    let path = request.url.strip_prefix(base).expect("another host");
    let body = serde_json::from_str(&request.body.unwrap()).unwrap();
    (path.to_owned(), body)
}

#[test]
fn the_cardholder_and_the_card_are_asked_for_by_the_partners_own_id_of_the_user() {
    let user = json!({ "external_user_id": "usr-1" });
    for (call, path) in [
        (Call::ReadProfile, "/cardholders/get"),
        (Call::ReadCard, "/cards/get"),
    ] {
        let (sent_to, body) = sent(&issuer(), &call);
        assert_eq!((sent_to.as_str(), body), (path, user.clone()));
    }
}

#[test]
fn an_order_names_product_and_user_and_the_cardholder_if_there_is_one() {
    let (path, body) = told(issuer().exchange(&order()).unwrap().request);
    assert_eq!(path, "/cards/create");
    let plain = json!({ "product_code": "virtual_usd_demo", "external_user_id": "usr-1" });
    assert_eq!(body, plain);
    let settings = Settings {
        cardholder: Some("chd_1".into()),
        ..settings_of("pintopay")
    };
    let (_, body) = told(
        Issuer::new(settings.check().unwrap())
            .exchange(&order())
            .unwrap()
            .request,
    );
    let expected = json!({
        "product_code": "virtual_usd_demo",
        "external_user_id": "usr-1",
        "cardholder_id": "chd_1",
    });
    assert_eq!(body, expected);
}

/// The issue fee is charged with the order, and the key is what protects the user.
#[test]
fn the_key_is_a_header_and_a_repeated_order_is_the_same_to_the_letter() {
    let issuer = knowing(json!({ "card_id": "crd_1", "status": "closed" }));
    let request = issuer.exchange(&order()).unwrap().request;
    let headers = [
        ("content-type", "application/json".to_owned()),
        (
            "idempotency-key",
            "00112233445566778899aabbccddeeff".to_owned(),
        ),
    ];
    assert_eq!(request.headers, headers);
    assert_eq!(issuer.exchange(&order()).unwrap().request, request);
    let other = issuer
        .exchange(&Call::Order(OrderKey("another".into())))
        .unwrap()
        .request;
    assert_ne!(other.headers, request.headers);
    assert_eq!(other.body, request.body);
}

#[test]
fn an_order_is_checked_by_its_number() {
    let number = OrderNumber::new("ord_10001").unwrap();
    let (path, body) = sent(&issuer(), &Call::ReadOrder(number));
    assert_eq!(path, "/orders/check");
    assert_eq!(body, json!({ "order_id": "ord_10001" }));
}

#[test]
fn freezing_names_the_card_that_was_read_last_and_its_user() {
    for card in [
        json!({ "card_id": "crd_20002", "status": "active" }),
        json!({ "card": { "card_id": "crd_20002", "status": "frozen" } }),
    ] {
        let issuer = knowing(card);
        let expected = json!({ "card_id": "crd_20002", "external_user_id": "usr-1" });
        for (call, path) in [
            (Call::Card(CardCall::Freeze), "/cards/freeze"),
            (Call::Card(CardCall::Unfreeze), "/cards/unfreeze"),
        ] {
            let (sent_to, body) = sent(&issuer, &call);
            assert_eq!((sent_to.as_str(), body), (path, expected.clone()));
        }
    }
}

/// Balances are the partner's, and the rest is card data.
#[test]
fn nothing_is_kept_of_balances_and_card_data() {
    let mut issuer = issuer();
    let order = json!({ "order_id": "ord_1", "status": "processing", "balance_before": "500.00",
        "balance_after": "495.00", "last_error": "Insufficient funds", "data": { "fee": "5.00" } });
    let number = OrderNumber::new("ord_1").unwrap();
    let card = json!({ "card_id": "crd_1", "status": "active", "balance": "77.10",
        "number": "4111111111111111", "cvv": "123" });
    let mut kept = String::new();
    for (call, body) in [
        (Call::ReadOrder(number.clone()), &order),
        (Call::Card(CardCall::Freeze), &order),
        (Call::ReadCard, &card),
    ] {
        if let order_card::issuer::ParsedResponse::Answer(answer) =
            answer(&mut issuer, &call, &response(200, &body.to_string()))
        {
            kept += &format!("{answer:?} {issuer:?}");
        }
    }
    for private in [
        "500.00",
        "495.00",
        "5.00",
        "Insufficient",
        "77.10",
        "4111",
        "123",
    ] {
        assert!(!kept.contains(private), "{private} is kept in {kept}");
    }
}
