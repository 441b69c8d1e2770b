//! What Kulipa's cards mean: which of them is the user's, and whether it can be issued again.
//! (Dossier, sections 4 and 5.)

use super::super::digest::digest;
use super::super::failure::failure_of;
use super::super::text::{is_four_digits, plain};
use super::super::{Exchange, Issuer, Method, ParsedResponse, Request, Response};
use super::body::{CardBody, CardsBody, ExpirationBody};
use super::exchange::{ask, is_success};
use crate::flow::Answer;
use crate::flow::card::{Activation, Card, CardKey, CardLookup, CardStatus, Ending, Expiry};
use crate::json::{Unread, read};

/// So many cards on a page are asked for; more of them are no answer to that.
const PAGE: usize = 100;

pub fn first_page(issuer: &Issuer) -> Exchange {
    Exchange {
        request: page(issuer, 0),
        answer: |issuer, response| {
            issuer.last_cards = 0;
            answer(issuer, response, true)
        },
    }
}

pub fn further_page(issuer: &Issuer, number: u32) -> Exchange {
    Exchange {
        request: page(issuer, number),
        answer: |issuer, response| answer(issuer, response, false),
    }
}

/// One page of the user's cards, the newest first.
fn page(issuer: &Issuer, number: u32) -> Request {
    let user = &issuer.config.user_id;
    let path = format!("/cards?userId={user}&limit={PAGE}&fromPage={number}&sortBy=-createdAt");
    ask(issuer, Method::Get, &path, None)
}

fn answer(issuer: &mut Issuer, response: &Response, is_first: bool) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    let digest = digest(&[&response.body]);
    let is_repeated = std::mem::replace(&mut issuer.last_cards, digest) == digest;
    let answer = read(&response.body)
        .filter(|_| !is_repeated)
        .and_then(|body| newest_card(issuer, body, is_first));
    ParsedResponse::understood(answer)
}

/// The newest card that has not ended; where there is none, the newest of all, if it can be issued
/// again. That there is none is said by an empty rest of a list and the word that it is the last,
/// and by nothing else.
fn newest_card(issuer: &mut Issuer, body: CardsBody, is_first: bool) -> Option<Answer> {
    let items = body.items.filter(|items| items.len() <= PAGE)?;
    let items: Vec<Option<CardBody>> = items.iter().map(Unread::object).collect();
    let ended = if is_first {
        let newest = items.first().and_then(Option::as_ref);
        newest.and_then(ended)
    } else {
        issuer.ended.take()
    };
    let is_live = |item: &Option<CardBody>| !item.as_ref().is_some_and(has_ended);
    let is_empty = items.is_empty();
    if let Some(live) = items.into_iter().find(is_live) {
        issuer.ended = None;
        return card(issuer, live?).map(CardLookup::Card).map(Answer::Card);
    }
    if body.error.or(body.errors).or(body.message).is_some() {
        return None;
    }
    let has_more = body.has_more?;
    if has_more && is_empty {
        return None;
    }
    issuer.ended = ended;
    if has_more {
        return Some(Answer::MoreCards);
    }
    Some(Answer::Card(match &issuer.ended {
        None => CardLookup::NoCard,
        Some((id, word)) => match ending(word) {
            None => CardLookup::Cancelled,
            ending => CardLookup::Card(ended_card(id, word, ending)),
        },
    }))
}

/// One that can be issued again.
fn ended_card(id: &str, word: &str, ending: Option<Ending>) -> Card {
    Card {
        key: CardKey(digest(&[id])),
        status: CardStatus::Blocked,
        word: word.to_owned(),
        last_four: None,
        holder: None,
        expiry: None,
        is_freezable: false,
        is_held: false,
        is_in_phone: false,
        activation: None,
        ending,
    }
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
    let ending = ending(&word);
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
        is_in_phone: false,
        activation: is_physical.then_some(Activation::Digits),
        ending,
    })
}

fn has_ended(card: &CardBody) -> bool {
    matches!(
        card.status.as_deref(),
        Some("cancelled" | "lost" | "stolen" | "expired")
    )
}

fn ended(card: &CardBody) -> Option<(String, String)> {
    let word = card.status.as_deref()?;
    let id = card.id.as_deref()?;
    has_ended(card).then(|| (plain(id), word.to_owned()))
}

/// These can be issued again. One that was cancelled cannot, and does not stand in the way of
/// another.
pub fn ending(word: &str) -> Option<Ending> {
    match word {
        "expired" => Some(Ending::Expired),
        "lost" => Some(Ending::Lost),
        "stolen" => Some(Ending::Stolen),
        _ => None,
    }
}

fn expiry(body: &ExpirationBody) -> Option<Expiry> {
    let year = u16::try_from(body.year?).ok()?;
    let month = u8::try_from(body.month?).ok()?;
    (2000..=2999)
        .contains(&year)
        .then_some(Expiry { year, month })
        .filter(|expiry| (1..=12).contains(&expiry.month))
}
