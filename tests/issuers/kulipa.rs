//! What is sent to Kulipa's backend: paths, bodies, keys, and which card is meant.

use order_card::Settings;
use order_card::flow::Call;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::filter::TransactionQuery;
use order_card::flow::intent::OrderKey;
use order_card::issuer::{Issuer, Method, ParsedResponse, Request};
use serde_json::{Value, json};

use super::exchange::answer;
use super::{response, settings_of};

const BASE: &str = "https://api.kulipa.xyz/v1";

fn issuer() -> Issuer {
    Issuer::new(settings_of("kulipa").check().unwrap())
}

/// One who has read this list of cards.
fn knowing(cards: Value) -> Issuer {
    let mut issuer = issuer();
    let body = json!({ "page": 0, "hasMore": false, "items": cards });
    answer(
        &mut issuer,
        &Call::ReadCard,
        &response(200, &body.to_string()),
    );
    issuer
}

fn order() -> Call {
    Call::Order(OrderKey("00112233445566778899aabbccddeeff".into()))
}

fn path(request: &Request) -> &str {
    request.url.strip_prefix(BASE).expect("another host")
}

fn body(request: &Request) -> Value {
    serde_json::from_str(request.body.as_deref().unwrap()).unwrap()
}

/// Without a body, key or header.
fn is_bare(request: &Request, method: Method, expected: &str) {
    assert_eq!(path(request), expected);
    assert_eq!((request.method, &request.body), (method, &None));
    assert!(request.headers.is_empty() && !request.may_be_file);
}

#[test]
fn the_user_and_the_wallets_are_asked_for_by_the_users_id() {
    let mut issuer = issuer();
    is_bare(
        &issuer.exchange(&Call::ReadProfile).unwrap().request,
        Method::Get,
        "/users/usr-1",
    );
    let active = response(200, r#"{"id":"usr-1","status":"active"}"#);
    let ParsedResponse::AskElsewhere(wallets) = answer(&mut issuer, &Call::ReadProfile, &active)
    else {
        panic!("the wallets are not asked for");
    };
    is_bare(
        &wallets.request,
        Method::Get,
        "/wallets?userId=usr-1&limit=100",
    );
    // Whatever comes, the wallets are asked for once.
    let again = (wallets.answer)(&mut issuer, &active);
    assert!(matches!(again, ParsedResponse::Answer(_)));
    is_bare(
        &issuer.exchange(&Call::ReadProfile).unwrap().request,
        Method::Get,
        "/users/usr-1",
    );
}

#[test]
fn the_cards_are_asked_for_newest_first_and_page_by_page() {
    let issuer = issuer();
    let first = "/cards?userId=usr-1&limit=100&fromPage=0&sortBy=-createdAt";
    is_bare(
        &issuer.exchange(&Call::ReadCard).unwrap().request,
        Method::Get,
        first,
    );
    let expected = "/cards?userId=usr-1&limit=100&fromPage=1&sortBy=-createdAt";
    let second = issuer.exchange(&Call::ReadMoreCards(1)).unwrap();
    is_bare(&second.request, Method::Get, expected);
    is_bare(
        &issuer.exchange(&Call::ReadCard).unwrap().request,
        Method::Get,
        first,
    );
}

#[test]
fn an_order_is_for_a_virtual_card_with_the_design_if_there_is_one() {
    let plain = json!({ "type": "virtual", "userId": "usr-1" });
    let request = issuer().exchange(&order()).unwrap().request;
    assert_eq!((request.method, path(&request)), (Method::Post, "/cards"));
    assert_eq!(body(&request), plain);
    let settings = Settings {
        design_id: Some(" dsn-66666666-7777-4888-8999-000000000000 ".into()),
        ..settings_of("kulipa")
    };
    let request = Issuer::new(settings.check().unwrap())
        .exchange(&order())
        .unwrap()
        .request;
    let design = "dsn-66666666-7777-4888-8999-000000000000";
    let expected = json!({ "type": "virtual", "userId": "usr-1", "designId": design });
    assert_eq!(body(&request), expected);
}

/// Kulipa takes keys of at most 64 characters, and replays for 24 hours what is the same.
#[test]
fn the_key_is_a_header_and_a_repeated_order_is_the_same_to_the_letter() {
    let issuer = knowing(json!([{ "id": "crd-1", "status": "cancelled" }]));
    let request = issuer.exchange(&order()).unwrap().request;
    let header = |name: &str| {
        let mut headers = request.headers.iter();
        headers
            .find(|(own, _)| *own == name)
            .map(|(_, value)| value)
    };
    assert_eq!(header("content-type").unwrap(), "application/json");
    let key = header("x-idempotency-key").unwrap();
    assert_eq!(key, "00112233445566778899aabbccddeeff");
    assert!(key.len() <= 64);
    assert_eq!(issuer.exchange(&order()).unwrap().request, request);
    let other = issuer
        .exchange(&Call::Order(OrderKey("another".into())))
        .unwrap()
        .request;
    assert_ne!(other.headers, request.headers);
    assert_eq!((other.url, other.body), (request.url, request.body));
}

#[test]
fn a_card_that_was_lost_stolen_or_has_expired_is_issued_again_with_its_reason() {
    for reason in ["lost", "stolen", "expired"] {
        let issuer = knowing(json!([{ "id": "crd-9", "status": reason }]));
        let request = issuer.exchange(&order()).unwrap().request;
        assert_eq!(
            (request.method, path(&request)),
            (Method::Post, "/cards/crd-9/reissue")
        );
        assert_eq!(body(&request), json!({ "reason": reason }));
        let has_key = |(name, value): &(&str, String)| {
            *name == "x-idempotency-key" && value == "00112233445566778899aabbccddeeff"
        };
        assert!(request.headers.iter().any(has_key));
    }
}

#[test]
fn an_order_is_a_new_card_where_none_can_be_issued_again() {
    for cards in [
        json!([]),
        json!([{ "id": "crd-9", "status": "cancelled" }]),
        json!([{ "id": "crd-9", "status": "cancelled" }, { "id": "crd-8", "status": "lost" }]),
        json!([{ "id": "crd-9", "status": "active" }, { "id": "crd-8", "status": "lost" }]),
    ] {
        assert_eq!(
            path(&knowing(cards).exchange(&order()).unwrap().request),
            "/cards"
        );
    }
}

#[test]
fn a_card_that_can_be_issued_again_is_forgotten_once_another_is_there() {
    let mut issuer = knowing(json!([{ "id": "crd-9", "status": "lost" }]));
    let page = json!({ "items": [{ "id": "crd-10", "status": "active" }] });
    answer(
        &mut issuer,
        &Call::ReadCard,
        &response(200, &page.to_string()),
    );
    assert_eq!(path(&issuer.exchange(&order()).unwrap().request), "/cards");
    is_bare(
        &issuer
            .exchange(&Call::Card(CardCall::Freeze))
            .unwrap()
            .request,
        Method::Put,
        "/cards/crd-10/freeze",
    );
}

#[test]
fn freezing_is_for_the_card_that_was_read_last() {
    let issuer = knowing(json!([
        { "id": "crd-9", "status": "lost" },
        { "id": "crd-8", "status": "active" },
    ]));
    is_bare(
        &issuer
            .exchange(&Call::Card(CardCall::Freeze))
            .unwrap()
            .request,
        Method::Put,
        "/cards/crd-8/freeze",
    );
    is_bare(
        &issuer
            .exchange(&Call::Card(CardCall::Unfreeze))
            .unwrap()
            .request,
        Method::Put,
        "/cards/crd-8/unfreeze",
    );
}

#[test]
fn freezing_is_for_the_card_that_came_with_the_order() {
    let mut issuer = knowing(json!([]));
    let card = response(201, r#"{"id":"crd-11","status":"active"}"#);
    answer(&mut issuer, &order(), &card);
    is_bare(
        &issuer
            .exchange(&Call::Card(CardCall::Freeze))
            .unwrap()
            .request,
        Method::Put,
        "/cards/crd-11/freeze",
    );
}

#[test]
fn a_card_is_activated_by_the_digits_that_were_typed() {
    let issuer = knowing(json!([{ "id": "crd-8", "status": "inactive", "type": "physical" }]));
    let request = issuer
        .exchange(&Call::Card(CardCall::Activate("4821".into())))
        .unwrap()
        .request;
    assert_eq!(
        (request.method, path(&request)),
        (Method::Put, "/cards/crd-8/activate")
    );
    assert_eq!(body(&request), json!({ "activationCode": "4821" }));
    assert_eq!(
        request.headers,
        [("content-type", "application/json".to_owned())]
    );
}

/// Search, categories and days are not offered, so they are not sent either.
#[test]
fn payments_are_asked_for_by_user_and_page() {
    for page in [0, 3] {
        let query = TransactionQuery {
            page,
            ..TransactionQuery::default()
        };
        is_bare(
            &issuer()
                .exchange(&Call::History(HistoryCall::ReadTransactions(query)))
                .unwrap()
                .request,
            Method::Get,
            &format!("/cardPayments?userId=usr-1&limit=20&fromPage={page}"),
        );
    }
}

#[test]
fn nothing_of_a_user_is_kept_but_what_decides() {
    let body = r#"{"id":"usr-1","status":"frozen","firstName":"Ada","email":"ada@example.org",
        "dateOfBirth":"1991-04-23"}"#;
    let mut issuer = issuer();
    let ParsedResponse::Answer(answer) =
        answer(&mut issuer, &Call::ReadProfile, &response(200, body))
    else {
        panic!("a frozen user is an answer");
    };
    let kept = format!("{answer:?} {issuer:?}");
    for private in ["Ada", "ada@", "1991"] {
        assert!(!kept.contains(private), "{private} is kept in {kept}");
    }
}
