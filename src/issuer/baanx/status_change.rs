//! Freeze and unfreeze at Baanx. (Dossier, section 9.)

use super::super::error_body::ErrorBody;
use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::exchange::{is_success, post, refusal};
use super::wish::SwitchWish;
use crate::flow::Answer;
use crate::flow::answer::StatusChangeAnswer;
use crate::json::write;

const DONE: Answer = Answer::StatusChange(StatusChangeAnswer::Done);

pub fn freeze(issuer: &Issuer) -> Exchange {
    Exchange {
        request: post(issuer, "/v1/card/freeze", write(&SwitchWish {})),
        answer: |_, response| answer(response, "already frozen"),
    }
}

pub fn unfreeze(issuer: &Issuer) -> Exchange {
    Exchange {
        request: post(issuer, "/v1/card/unfreeze", write(&SwitchWish {})),
        answer: |_, response| answer(response, "is not frozen"),
    }
}

/// A 400 means that the card is already as it is wished for.
fn answer(response: &Response, is_so_already: &str) -> ParsedResponse {
    match response.status {
        200 => ParsedResponse::understood(is_success(&response.body).then_some(DONE)),
        400 if ErrorBody::read(&response.body).says(is_so_already) => ParsedResponse::Answer(DONE),
        _ => refusal(response),
    }
}
