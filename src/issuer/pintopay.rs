//! PintoPay (docs.pintopay.tech), as the partner's backend serves it: decrypted, with the user's
//! token, and with two conveniences of its own, the user's cardholder and the user's card
//! (docs/backend.md). Every change is an order that is polled. (Dossier: sections 3 to 7.)

mod body;
mod wish;

use std::time::Duration;

use super::digest::digest;
use super::failure::failure_of;
use super::text::{is_four_digits, plain, short};
use super::{Issuer, Method, ParsedResponse, Request, Response};
use crate::flow::answer::{Decline, Failure, Fault, Outage, Progress, Refusal};
use crate::flow::card::{Activation, Card, CardKey, CardStatus};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::intent::OrderNumber;
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::flow::{Answer, Call, Capabilities};
use crate::json::{Unread, write};
use body::{CardBody, CardholderBody, OrderBody, RefusalBody};
use wish::{CheckWish, OrderWish, SwitchWish, UserWish};

/// How long an order takes is not documented. The sibling interface takes seconds to issue and a
/// minute to pay in, so three minutes are "longer than usual".
pub const CAPABILITIES: Capabilities = Capabilities {
    provisioning_limit: Duration::from_secs(180),
    knows_orders: true,
    has_identity_page: false,
    has_filters: false,
    has_statements: false,
    actions: CardActions::NONE.with(CardAction::Freeze),
};

const REFUSED: Failure = Failure::Stop(Refusal::Refused(None));

pub fn request(issuer: &Issuer, call: &Call) -> Request {
    let external_user_id = &issuer.config.user_id;
    let user = UserWish { external_user_id };
    let card = SwitchWish {
        card_id: &issuer.card_id,
        external_user_id,
    };
    match call {
        Call::ReadProfile => post(issuer, "/cardholders/get", write(&user)),
        Call::Order(key) => {
            let wish = OrderWish {
                product_code: &issuer.config.product_code,
                external_user_id,
                cardholder_id: issuer.config.cardholder.as_deref(),
            };
            let mut request = post(issuer, "/cards/create", write(&wish));
            request.headers.push(("idempotency-key", key.0.clone()));
            request
        }
        Call::ReadOrder(number) => {
            let order_id = number.as_str();
            post(issuer, "/orders/check", write(&CheckWish { order_id }))
        }
        Call::Unfreeze => post(issuer, "/cards/unfreeze", write(&card)),
        Call::Freeze => post(issuer, "/cards/freeze", write(&card)),
        // The others are not offered, so never asked.
        Call::ReadCard
        | Call::StartVerification
        | Call::Activate(_)
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::ReadTransactions(_)
        | Call::SaveStatement { .. } => post(issuer, "/cards/get", write(&user)),
    }
}

pub fn answer(issuer: &mut Issuer, call: &Call, response: &Response) -> ParsedResponse {
    let body = Unread::parse(&response.body);
    let success = body
        .as_ref()
        .filter(|_| matches!(response.status, 200 | 201));
    let understood = success.and_then(|body| match call {
        Call::ReadProfile => cardholder(issuer, CardholderBody::of(body)?),
        Call::ReadCard => card(issuer, CardBody::of(body)?),
        Call::Order(_) | Call::Freeze | Call::Unfreeze => {
            let number = OrderBody::of(body)?.order_id?;
            OrderNumber::new(&number).map(Answer::OrderTaken)
        }
        Call::ReadOrder(_) => progress(OrderBody::of(body)?).map(Answer::OrderProgress),
        Call::StartVerification
        | Call::Activate(_)
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::ReadTransactions(_)
        | Call::SaveStatement { .. } => None,
    });
    ParsedResponse::Answer(
        understood.unwrap_or_else(|| refusal(issuer, call, response, body.as_ref())),
    )
}

/// Every endpoint is a POST, reads included.
fn post(issuer: &Issuer, path: &str, body: String) -> Request {
    Request {
        method: Method::Post,
        url: format!("{}/api/v1{path}", issuer.config.base_url),
        headers: vec![("content-type", "application/json".to_owned())],
        body: Some(body),
        may_be_file: false,
    }
}

/// Ready is registered and approved; which word stands in the way decides what to do.
fn cardholder(issuer: &Issuer, body: CardholderBody) -> Option<Answer> {
    let registration = body.registration_status?;
    let kyc = body.kyc_status.unwrap_or_default();
    let mut reason = None;
    let verification = match (registration.as_str(), kyc.as_str()) {
        ("active", "approved") => Verification::Verified,
        ("suspended", _) => {
            reason = Some("suspended".to_owned());
            Verification::Verified
        }
        ("failed", _) | (_, "rejected") => Verification::Rejected,
        (_, "not_started" | "expired") => Verification::Unverified,
        ("pending", _) | (_, "pending") => Verification::Pending,
        ("active", other) | (other, _) => Verification::Unknown(short(other)),
    };
    Some(profile(issuer, verification, reason))
}

fn profile(issuer: &Issuer, verification: Verification, reason: Option<String>) -> Answer {
    Answer::Profile(Profile {
        user: UserKey(digest(&[&issuer.config.user_id])),
        verification,
        eligibility: match reason {
            None => Eligibility::Eligible,
            reason => Eligibility::Ineligible { reason },
        },
    })
}

fn card(issuer: &mut Issuer, body: CardBody) -> Option<Answer> {
    let id = body.card_id?;
    let word = body.status.unwrap_or_default();
    let (status, activation) = match word.as_str() {
        "pending_order" | "paid" | "pending_activation" => (CardStatus::Pending, None),
        "wait_for_topup_activation_by_user" => (CardStatus::Inactive, Some(Activation::Payment)),
        "active" => (CardStatus::Active, None),
        "frozen" => (CardStatus::Frozen, None),
        // It has ended for good, and nothing stands in the way of another.
        "closed" => return Some(Answer::NoCard),
        _ => (CardStatus::Unknown, None),
    };
    issuer.card_id = plain(&id);
    Some(Answer::Card(Card {
        key: CardKey(digest(&[&id])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.last_four.filter(|text| is_four_digits(text)),
        holder: None,
        expiry: None,
        is_freezable: true,
        is_held: false,
        activation,
    }))
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

/// The status of HTTP is not documented, so a slug that is known decides under every other than
/// those of the way there.
fn refusal(issuer: &Issuer, call: &Call, response: &Response, body: Option<&Unread>) -> Answer {
    let slug = body.and_then(slug).unwrap_or_default();
    match (call, slug.as_str()) {
        _ if matches!(response.status, 401 | 429) => Answer::Failed(failure_of(response)),
        (Call::ReadProfile, "cardholder_not_found" | "project_user_not_found") => {
            profile(issuer, Verification::Unverified, None)
        }
        (Call::ReadCard, "card_not_found" | "cardholder_not_found" | "project_user_not_found") => {
            Answer::NoCard
        }
        (Call::Order(_), "cardholder_not_found" | "cardholder_not_ready") => {
            Answer::OrderDeclined(Decline::NotVerified)
        }
        // The card is read again, and tells what is so.
        (Call::Freeze | Call::Unfreeze, "invalid_card_status" | "provider_invalid_card_status") => {
            Answer::StatusChanged
        }
        _ => Answer::Failed(match failure_of_slug(&slug) {
            Some(failure) => failure,
            None if slug.is_empty() || !(400..=499).contains(&response.status) => {
                failure_of(response)
            }
            None => REFUSED,
        }),
    }
}

/// The slug may stand in several places. (Dossier, section 4.)
fn slug(body: &Unread) -> Option<String> {
    let refusal: RefusalBody = body.object()?;
    refusal
        .slug
        .or(refusal.error_slug)
        .or(refusal.error.and_then(|error| error.slug))
        .or(refusal.code)
        .or_else(|| OrderBody::of(body)?.last_error_slug)
}

/// Whom it concerns: an empty balance is the partner's, never the user's.
fn failure_of_slug(slug: &str) -> Option<Failure> {
    Some(match slug {
        "insufficient_funds" | "invalid_pricing" | "card_product_limits_invalid" => {
            Failure::Misconfigured(Fault::PartnerAccount)
        }
        "product_not_found" => Failure::Misconfigured(Fault::Product),
        "product_not_active" => Failure::Stop(Refusal::NotAvailable),
        // Too early.
        "card_issue_not_completed" => Failure::Wait(None),
        "forbidden" => Failure::Stop(Refusal::NotAllowed),
        "not_found" => Failure::Misconfigured(Fault::EndpointMissing),
        "idempotency_key_required"
        | "external_user_id_required"
        | "invalid_request"
        | "invalid_card_id" => Failure::Misconfigured(Fault::RequestRejected),
        "provider_error" => Failure::Retry(Outage::Server),
        _ => return None,
    })
}
