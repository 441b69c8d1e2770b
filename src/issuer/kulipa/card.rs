//! What Kulipa's cards mean: which of them is the user's, and whether it can be issued again.
//! (Dossier, sections 4 and 5.)

use super::super::digest::digest;
use super::super::failure::failure_of;
use super::super::text::{is_four_digits, plain};
use super::super::{Exchange, Issuer, Method, ParsedResponse, Request, Response};
use super::body::{CardBody, CardsBody, ExpirationBody};
use super::exchange::{ask, is_success};
use crate::flow::Answer;
use crate::flow::card::{Activation, Card, CardKey, CardLookup, CardStatus, Expiry};
use crate::json::{Unread, read};

pub fn exchange(issuer: &Issuer) -> Exchange {
    let request = page(issuer, 0);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    read(&response.body)
        .and_then(|body| newest_card(issuer, body))
        .unwrap_or(ParsedResponse::UNREADABLE)
}

/// One page of the user's cards, the newest first.
fn page(issuer: &Issuer, number: i64) -> Request {
    let user = &issuer.config.user_id;
    let path = format!("/cards?userId={user}&limit=100&fromPage={number}&sortBy=-createdAt");
    ask(issuer, Method::Get, &path, None)
}

/// The newest card that has not ended; where there is none, the newest that can be issued again.
fn newest_card(issuer: &mut Issuer, body: CardsBody) -> Option<ParsedResponse> {
    let items: Vec<Option<CardBody>> = body.items?.iter().map(Unread::object).collect();
    if body.page.unwrap_or_default() == 0 {
        let newest = items.first().and_then(Option::as_ref);
        issuer.ended = newest.and_then(reissuable);
    }
    let is_last = body.has_more != Some(true) || items.is_empty();
    let is_live = |item: &Option<CardBody>| !item.as_ref().is_some_and(has_ended);
    if let Some(live) = items.into_iter().find(is_live) {
        issuer.ended = None;
        let card = card(issuer, live?).map(CardLookup::Card);
        return Some(ParsedResponse::understood(card.map(Answer::Card)));
    }
    if !is_last {
        let next = page(issuer, body.page? + 1);
        return Some(ParsedResponse::AskElsewhere(next));
    }
    Some(ParsedResponse::Answer(Answer::Card(match &issuer.ended {
        None => CardLookup::NoCard,
        Some((id, word)) => CardLookup::Card(Card {
            key: CardKey(digest(&[id])),
            status: CardStatus::Blocked,
            word: word.clone(),
            last_four: None,
            holder: None,
            expiry: None,
            is_freezable: false,
            is_held: false,
            activation: None,
        }),
    })))
}

/// `None` for what has no id, and so is no card.
pub fn card(issuer: &mut Issuer, body: CardBody) -> Option<Card> {
    let id = body.id?;
    let word = body.status.unwrap_or_default();
    let status = match word.as_str() {
        "active" => CardStatus::Active,
        "frozen" => CardStatus::Frozen,
        "inactive" => CardStatus::Inactive,
        "cancelled" | "lost" | "stolen" | "expired" => CardStatus::Blocked,
        _ => CardStatus::Unknown,
    };
    issuer.card_id = plain(&id);
    let name = body.embossed_name.and_then(|name| name.printed_name1);
    let is_physical = body.kind.as_deref() == Some("physical");
    Some(Card {
        key: CardKey(digest(&[&id])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.last_four_digits.filter(|text| is_four_digits(text)),
        holder: name.map(|name| name.chars().take(80).collect()),
        expiry: body.expiration.as_ref().and_then(expiry),
        is_freezable: true,
        is_held: body.frozen_by.as_deref() == Some("kulipa"),
        activation: is_physical.then_some(Activation::Digits),
    })
}

fn has_ended(card: &CardBody) -> bool {
    matches!(
        card.status.as_deref(),
        Some("cancelled" | "lost" | "stolen" | "expired")
    )
}

fn reissuable(card: &CardBody) -> Option<(String, String)> {
    let word = card.status.as_deref()?;
    let id = card.id.as_deref()?;
    matches!(word, "lost" | "stolen" | "expired").then(|| (plain(id), word.to_owned()))
}

fn expiry(body: &ExpirationBody) -> Option<Expiry> {
    let year = u16::try_from(body.year?).ok()?;
    let month = u8::try_from(body.month?).ok()?;
    (2000..=2999)
        .contains(&year)
        .then_some(Expiry { year, month })
        .filter(|expiry| (1..=12).contains(&expiry.month))
}
