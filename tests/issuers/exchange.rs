//! Calls by name, and what is made of their answers.

use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::colours::Colours;
use order_card::flow::card_action::place::Place;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::history::call::{HistoryCall, SaveStatement};
use order_card::flow::history::filter::TransactionQuery;
use order_card::flow::history::format::Format;
use order_card::flow::intent::{OrderKey, OrderNumber};
use order_card::flow::{Answer, Call};
use order_card::issuer::{Issuer, ParsedResponse, Response};

/// What the issuer's module makes of the response, with a list read to its end.
pub fn answer(issuer: &mut Issuer, call: &Call, response: &Response) -> ParsedResponse {
    let exchange = issuer.exchange(call).expect("the issuer has this call");
    match (exchange.answer)(issuer, response) {
        ParsedResponse::Transactions(mut entries) => {
            let parts = std::iter::from_fn(|| entries.next_part());
            ParsedResponse::Answer(Answer::Transactions(parts.flatten().collect()))
        }
        other => other,
    }
}

/// As recorded cases name it.
pub fn call_of(name: &str) -> Call {
    let colours = Colours::default();
    match name {
        "profile" => Call::ReadProfile,
        "card" => Call::ReadCard,
        "more cards" => Call::ReadMoreCards(1),
        "order" => Call::Order(OrderKey("0123".into())),
        "verification" => Call::StartVerification,
        "check" => Call::ReadOrder(OrderNumber::new("ord_10001").unwrap()),
        "activate" => Call::Card(CardCall::Activate("4821".into())),
        "freeze" => Call::Card(CardCall::Freeze),
        "unfreeze" => Call::Card(CardCall::Unfreeze),
        "details" => Call::Card(CardCall::OpenImage(OpenImage {
            image: SecureImage::Details,
            colours,
        })),
        "pin" => Call::Card(CardCall::OpenImage(OpenImage {
            image: SecureImage::Pin,
            colours,
        })),
        "pin page in a frame" => Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place: Place::Frame,
            colours,
        })),
        "pin page in a window" => Call::Card(CardCall::OpenPinPage(OpenPinPage {
            place: Place::Window,
            colours,
        })),
        "transactions" => Call::History(HistoryCall::ReadTransactions(TransactionQuery::default())),
        "wallets" => Call::ReadWallets,
        "csv" => statement(Format::Csv),
        "pdf" => statement(Format::Pdf),
        other => panic!("no call is named {other}"),
    }
}

fn statement(format: Format) -> Call {
    Call::History(HistoryCall::SaveStatement(SaveStatement {
        format,
        days: None,
    }))
}
