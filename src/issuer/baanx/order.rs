//! An order at Baanx, and its refusals. (Dossier, section 5.)

use super::super::error_body::ErrorBody;
use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::exchange::{failure, is_success, post};
use super::wish::OrderWish;
use crate::flow::Answer;
use crate::flow::answer::{Decline, Failure, Missing, OrderAnswer, Refusal};
use crate::json::write;

const REFUSED: Failure = Failure::Stop(Refusal::Refused(None));

/// There is no header for the key, and VIRTUAL is the only type that can be ordered.
pub fn exchange(issuer: &Issuer) -> Exchange {
    let wish = write(&OrderWish { kind: "VIRTUAL" });
    let request = post(issuer, "/v1/card/order", wish);
    Exchange { request, answer }
}

fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    match response.status {
        200 => {
            let accepted = Answer::Order(OrderAnswer::Accepted);
            ParsedResponse::understood(is_success(&response.body).then_some(accepted))
        }
        400..=499 => ParsedResponse::Answer(refusal(response)),
        _ => ParsedResponse::failed(failure(response)),
    }
}

/// The two 400s of the ordering page can be told apart by their text only; the guides say
/// `USER_NOT_VERIFIED`, also with 403, and a client has tests for more words of a card that is
/// there, also with 409. (Dossier, section 16.)
fn refusal(response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let is_refusal = matches!(response.status, 400 | 403 | 409);
    if is_refusal && body.says("already has a card") {
        return Answer::Order(OrderAnswer::Declined(Decline::AlreadyHasCard));
    }
    let is_known = ["already exists", "duplicate", "CARD_EXISTS"];
    if is_refusal && is_known.iter().any(|words| body.says(words)) {
        return Answer::Order(OrderAnswer::Declined(Decline::AlreadyOrdered));
    }
    let is_of_contact = ["email", "phone", "wallet"]
        .iter()
        .any(|word| body.says(word));
    let is_unverified = !is_of_contact
        && (body.says("not verified") || body.says("not been verified"))
        || body.says("USER_NOT_VERIFIED");
    if is_refusal && is_unverified {
        return Answer::Order(OrderAnswer::Declined(Decline::NotVerified));
    }
    let is_allowed = !body.says("not authorized");
    if let (400 | 403, true, Some(missing)) = (response.status, is_allowed, missing(&body)) {
        return Answer::Order(OrderAnswer::Declined(Decline::NeedsSetup(missing)));
    }
    Answer::Failed(match response.status {
        403 if is_allowed && body.text.is_some() => REFUSED,
        _ => match failure(response) {
            // Its words are for those who know Baanx.
            Failure::Stop(Refusal::Refused(_)) => REFUSED,
            other => other,
        },
    })
}

/// An order is refused while one of these is not there; what it says then is in no documentation,
/// but for one sentence that a client was seen to get. (Dossier, section 16, row 6.)
fn missing(body: &ErrorBody) -> Option<Missing> {
    let is_other_address = ["email", "ip address", "not supported"];
    if is_other_address.iter().any(|words| body.says(words)) {
        return None;
    }
    let words = [
        ("consent", Missing::Consent),
        ("wallet", Missing::Wallet),
        ("address", Missing::Address),
        ("unable to place a card order", Missing::Unsaid),
    ];
    let found = words.into_iter().find(|(word, _)| body.says(word));
    found.map(|(_, missing)| missing)
}
