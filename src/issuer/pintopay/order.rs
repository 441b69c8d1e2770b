//! An order at PintoPay, and how far it has come. (Dossier, sections 4 and 5.)

use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::body::OrderBody;
use super::exchange::{ask, wish};
use super::reply::{REFUSED, Reply, failure_of_slug};
use super::wish::{CheckWish, OrderWish};
use crate::flow::Answer;
use crate::flow::answer::{Decline, OrderAnswer, Progress};
use crate::flow::intent::{OrderKey, OrderNumber};
use crate::json::{Unread, write};

pub fn exchange(issuer: &Issuer, key: &OrderKey) -> Exchange {
    let order = OrderWish {
        product_code: &issuer.config.product_code,
        external_user_id: &issuer.config.user_id,
        cardholder_id: issuer.config.cardholder.as_deref(),
    };
    let mut request = wish(issuer, "/cards/create", write(&order));
    request.headers.push(("idempotency-key", key.0.clone()));
    Exchange { request, answer }
}

fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    let reply = Reply::read(response);
    let taken = reply.body().and_then(number).map(OrderAnswer::Taken);
    let is_unverified = matches!(
        reply.slug(),
        "cardholder_not_found" | "cardholder_not_ready"
    );
    let declined = is_unverified.then_some(OrderAnswer::Declined(Decline::NotVerified));
    reply.understood(taken.or(declined).map(Answer::Order))
}

/// The number under which the issuer works on it.
pub fn number(body: &Unread) -> Option<OrderNumber> {
    OrderNumber::new(&OrderBody::of(body)?.order_id?)
}

pub fn check(issuer: &Issuer, number: &OrderNumber) -> Exchange {
    let order_id = number.as_str();
    let check = write(&CheckWish { order_id });
    Exchange {
        request: ask(issuer, "/orders/check", check),
        answer: check_answer,
    }
}

fn check_answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    let reply = Reply::read(response);
    let progress = reply.body().and_then(OrderBody::of).and_then(progress);
    reply.understood(progress.map(Answer::OrderProgress))
}

/// `status` decides whether to go on polling; `is_issued` and `card_id` decide whether there is
/// a card. (Dossier, section 4.)
fn progress(body: OrderBody) -> Option<Progress> {
    let starts = |own: &Option<String>, word| {
        let own = own.as_deref();
        own.is_some_and(|own| own.starts_with(word))
    };
    let is_issued = body.is_issued == Some(true)
        || body.card_id.is_some()
        || (starts(&body.issue_status, "initial_topup") && body.is_issued != Some(false));
    // Other orders name the card that they are about.
    let is_issued =
        is_issued && (body.order_type.is_none() || starts(&body.order_type, "card_issue"));
    let slug = body.last_error_slug.as_deref();
    Some(match body.status?.as_str() {
        "completed" => Progress::Done,
        "failed" if is_issued => Progress::DoneInPart,
        "failed" => Progress::Failed(slug.and_then(failure_of_slug).unwrap_or(REFUSED)),
        _ => Progress::Underway,
    })
}
