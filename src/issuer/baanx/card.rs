//! The card's status at Baanx. (Dossier, section 6.)

use super::super::digest::digest;
use super::super::text::is_four_digits;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::CardBody;
use super::exchange::{failure, is_said_missing, request_to};
use crate::flow::Answer;
use crate::flow::card::{Card, CardKey, CardLookup, CardStatus, Expiry};
use crate::json::read;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let request = request_to(issuer, Method::Get, "/v1/card/status", None);
    Exchange { request, answer }
}

fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    match response.status {
        200 => ParsedResponse::understood(read(&response.body).and_then(card)),
        404 if is_said_missing(&response.body) => {
            ParsedResponse::Answer(Answer::Card(CardLookup::NoCard))
        }
        _ => ParsedResponse::failed(failure(response)),
    }
}

/// The status is an open set.
fn card(body: CardBody) -> Option<Answer> {
    if body.status.is_none() && body.id.is_none() {
        return None;
    }
    let word = body.status.unwrap_or_default();
    let status = match word.as_str() {
        "PENDING" => CardStatus::Pending,
        "ACTIVE" => CardStatus::Active,
        "FROZEN" => CardStatus::Frozen,
        "BLOCKED" => CardStatus::Blocked,
        "INACTIVE" => CardStatus::Inactive,
        _ => CardStatus::Unknown,
    };
    Some(Answer::Card(CardLookup::Card(Card {
        key: CardKey(digest(&[&body.id.unwrap_or_default()])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.pan_last4.filter(|text| is_four_digits(text)),
        holder: body.holder_name.map(|name| name.chars().take(80).collect()),
        expiry: body.expiry_date.and_then(|text| expiry(&text)),
        is_freezable: body.is_freezable != Some(false),
        is_held: false,
        is_in_phone: body.card_added_to_digital_wallet == Some(true),
        activation: None,
        ending: None,
    })))
}

/// `YYYY/MM`.
fn expiry(text: &str) -> Option<Expiry> {
    let (year, month) = text.split_once('/')?;
    let year = year
        .parse()
        .ok()
        .filter(|year| (2000..=2999).contains(year))?;
    let month = month
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    Some(Expiry { year, month })
}
