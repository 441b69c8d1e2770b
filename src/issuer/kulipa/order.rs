//! An order at Kulipa, which answers with the card. (Dossier, sections 3 and 5.)

use super::super::error_body::ErrorBody;
use super::super::failure::failure_of;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Request, Response};
use super::card::{card, ending};
use super::exchange::{ask, headers, is_success};
use super::wish::{OrderWish, ReissueWish};
use crate::flow::Answer;
use crate::flow::answer::{Decline, Failure, Fault, OrderAnswer};
use crate::flow::intent::OrderKey;
use crate::json::{read, write};

pub fn exchange(issuer: &Issuer, key: &OrderKey) -> Exchange {
    let request = Request {
        headers: headers(&[("x-idempotency-key", &key.0)]),
        ..order(issuer)
    };
    Exchange { request, answer }
}

/// A card that was lost, stolen or has expired is issued again by an endpoint of its own.
fn order(issuer: &Issuer) -> Request {
    let ended = issuer.ended.as_ref();
    if let Some((card, reason)) = ended.filter(|(_, word)| ending(word).is_some()) {
        let path = format!("/cards/{card}/reissue");
        let wish = write(&ReissueWish { reason });
        return ask(issuer, Method::Post, &path, Some(wish));
    }
    let wish = OrderWish {
        kind: "virtual",
        user_id: &issuer.config.user_id,
        design_id: issuer.config.design_id.as_deref(),
    };
    ask(issuer, Method::Post, "/cards", Some(write(&wish)))
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::Answer(refusal(response));
    }
    let card = read(&response.body).and_then(|body| card(issuer, body));
    ParsedResponse::understood(card.map(|card| Answer::Order(OrderAnswer::Made(card))))
}

/// The shape of errors is not documented, so a word anywhere in text or code decides, and
/// nothing depends on it but what is said.
fn refusal(response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let says_one_of = |words: &[&str]| words.iter().any(|word| body.says(word));
    if response.status == 400 && says_one_of(&["design"]) {
        return Answer::Failed(Failure::Misconfigured(Fault::Product));
    }
    let stands_in_the_way = ["kyc", "wallet", "not active", "not_active", "unverified"];
    if response.status == 400 && says_one_of(&stands_in_the_way) {
        return Answer::Order(OrderAnswer::Declined(Decline::NotVerified));
    }
    Answer::Failed(failure_of(response))
}
