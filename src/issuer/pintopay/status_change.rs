//! Freeze and unfreeze at PintoPay, each of which is an order. (Dossier, section 7.)

use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::exchange::wish;
use super::order::number;
use super::reply::Reply;
use super::wish::SwitchWish;
use crate::flow::Answer;
use crate::flow::answer::StatusChangeAnswer;
use crate::json::write;

pub fn freeze(issuer: &Issuer) -> Exchange {
    switch(issuer, "/cards/freeze")
}

pub fn unfreeze(issuer: &Issuer) -> Exchange {
    switch(issuer, "/cards/unfreeze")
}

fn switch(issuer: &Issuer, path: &str) -> Exchange {
    let switch = SwitchWish {
        card_id: &issuer.card_id,
        external_user_id: &issuer.config.user_id,
    };
    let request = wish(issuer, path, write(&switch));
    Exchange { request, answer }
}

fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    let reply = Reply::read(response);
    let taken = reply.body().and_then(number).map(StatusChangeAnswer::Taken);
    // The card is read again, and tells what is so.
    let is_other = matches!(
        reply.slug(),
        "invalid_card_status" | "provider_invalid_card_status"
    );
    let done = is_other.then_some(StatusChangeAnswer::Done);
    reply.understood(taken.or(done).map(Answer::StatusChange))
}
