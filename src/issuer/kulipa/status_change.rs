//! Freeze, unfreeze and activate at Kulipa. (Dossier, section 5.)

use super::super::failure::failure_of;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::SwitchBody;
use super::exchange::{ask, is_success};
use super::wish::ActivationWish;
use crate::flow::Answer;
use crate::flow::answer::StatusChangeAnswer;
use crate::json::{read, write};

pub fn freeze(issuer: &Issuer) -> Exchange {
    put(issuer, "freeze", None)
}

pub fn unfreeze(issuer: &Issuer) -> Exchange {
    put(issuer, "unfreeze", None)
}

pub fn activate(issuer: &Issuer, digits: &str) -> Exchange {
    let wish = ActivationWish {
        activation_code: digits,
    };
    put(issuer, "activate", Some(write(&wish)))
}

fn put(issuer: &Issuer, change: &str, wish: Option<String>) -> Exchange {
    let path = format!("/cards/{}/{change}", issuer.card_id);
    let request = ask(issuer, Method::Put, &path, wish);
    Exchange { request, answer }
}

/// The card with its new status; the card is read again, and tells what is so.
fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    let status = read(&response.body).and_then(|body: SwitchBody| body.status);
    ParsedResponse::understood(status.map(|_| Answer::StatusChange(StatusChangeAnswer::Done)))
}
