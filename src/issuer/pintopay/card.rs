//! The user's card at PintoPay. (Dossier, section 6.)

use super::super::digest::digest;
use super::super::text::{is_four_digits, plain};
use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::body::CardBody;
use super::exchange::ask;
use super::reply::Reply;
use super::wish::UserWish;
use crate::flow::Answer;
use crate::flow::card::{Activation, Card, CardKey, CardLookup, CardStatus};
use crate::json::write;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let external_user_id = &issuer.config.user_id;
    let wish = write(&UserWish { external_user_id });
    let request = ask(issuer, "/cards/get", wish);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    let reply = Reply::read(response);
    let body = reply.body().and_then(CardBody::of);
    let understood = body.and_then(|body| card(issuer, body));
    let is_missing = matches!(
        reply.slug(),
        "card_not_found" | "cardholder_not_found" | "project_user_not_found"
    );
    let missing = (is_missing && reply.says_nothing_else()).then_some(CardLookup::NoCard);
    reply.understood(understood.or(missing).map(Answer::Card))
}

fn card(issuer: &mut Issuer, body: CardBody) -> Option<CardLookup> {
    let id = body.card_id?;
    let word = body.status.unwrap_or_default();
    let (status, activation) = match word.as_str() {
        "pending_order" | "paid" | "pending_activation" => (CardStatus::Pending, None),
        "wait_for_topup_activation_by_user" => (CardStatus::Inactive, Some(Activation::Payment)),
        "active" => (CardStatus::Active, None),
        "frozen" => (CardStatus::Frozen, None),
        // It has ended for good, and nothing stands in the way of another.
        "closed" => return Some(CardLookup::Cancelled),
        _ => (CardStatus::Unknown, None),
    };
    issuer.card_id = plain(&id);
    Some(CardLookup::Card(Card {
        key: CardKey(digest(&[&id])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.last_four.filter(|text| is_four_digits(text)),
        holder: None,
        expiry: None,
        is_freezable: true,
        is_held: false,
        is_in_phone: false,
        activation,
        ending: None,
    }))
}
