//! Baanx (docs.baanx.com): "Order a Card", "Get Card Status", the user reference, and what
//! live clients have seen beyond them. One card a user; no card id in any path; no
//! idempotency key.

mod body;
mod card_action;
mod exchange;
mod transaction;
mod wish;

pub use card_action::ends_page;

use std::time::Duration;

use super::digest::digest;
use super::error_body::ErrorBody;
use super::text::is_four_digits;
use super::{Issuer, Method, ParsedResponse, Request, Response, Secret};
use crate::config::is_safe_address;
use crate::flow::answer::{Decline, Failure, Outage, Refusal};
use crate::flow::card::{Card, CardKey, CardStatus, Expiry};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::flow::{Answer, Call, Capabilities};
use crate::json::{read, write};
use body::{CardBody, UserBody, VerificationBody};
use exchange::{failure, is_success, request_to};
use wish::OrderWish;

/// The guides quote about two minutes from order to card at the worst; the half minute is
/// for "about".
pub const CAPABILITIES: Capabilities = Capabilities {
    provisioning_limit: Duration::from_secs(150),
    knows_orders: false,
    has_identity_page: true,
    has_filters: true,
    has_statements: true,
    actions: CardActions::NONE
        .with(CardAction::Details)
        .with(CardAction::Pin)
        .with(CardAction::SetPin)
        .with(CardAction::Freeze)
        .with(CardAction::History)
        .with(CardAction::Replace),
};

/// The ordering page names the first path, the reference and every live client the second.
const PROFILE_PATH: &str = "/v1/user/profile";
const PROFILE_PATH_OF_THE_REFERENCE: &str = "/v1/user";

pub fn request(issuer: &Issuer, call: &Call) -> Request {
    match call {
        Call::ReadProfile => request_to(issuer, Method::Get, profile_path(issuer), None),
        Call::ReadCard => request_to(issuer, Method::Get, "/v1/card/status", None),
        // There is no header for the key, and VIRTUAL is the only type that can be ordered.
        Call::Order(_) => request_to(
            issuer,
            Method::Post,
            "/v1/card/order",
            Some(write(&OrderWish { kind: "VIRTUAL" })),
        ),
        Call::StartVerification => request_to(issuer, Method::Get, "/v1/user/verification", None),
        // Not offered, so never asked.
        Call::ReadOrder(_) | Call::Activate(_) => request(issuer, &Call::ReadCard),
        Call::Freeze
        | Call::Unfreeze
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::ReadTransactions(_)
        | Call::SaveStatement { .. } => {
            card_action::request(issuer, call).unwrap_or_else(|| request(issuer, &Call::ReadCard))
        }
    }
}

pub fn answer(issuer: &mut Issuer, call: &Call, response: &Response) -> ParsedResponse {
    let answer = match (call, response.status) {
        (Call::ReadProfile, 404) if may_fall_back(issuer) => {
            issuer.profile_path_is_missing = true;
            return ParsedResponse::AskElsewhere(request(issuer, call));
        }
        (Call::ReadProfile, 200) => read(&response.body).and_then(profile),
        (Call::ReadCard, 200) => read(&response.body).and_then(card),
        // By the status alone: two different texts were seen. (Status page; Pera.)
        (Call::ReadCard, 404) => Some(Answer::NoCard),
        (Call::Order(_), 200) => is_success(&response.body).then_some(Answer::OrderAccepted),
        (Call::Order(_), 400..=499) => Some(order_refusal(response)),
        (Call::StartVerification, 200) => {
            return verification_page(&response.body);
        }
        (
            Call::Freeze
            | Call::Unfreeze
            | Call::OpenImage { .. }
            | Call::OpenPinPage { .. }
            | Call::ReadTransactions(_)
            | Call::SaveStatement { .. },
            _,
        ) => return card_action::answer(issuer, call, response),
        (
            Call::ReadProfile
            | Call::ReadCard
            | Call::Order(_)
            | Call::StartVerification
            | Call::ReadOrder(_)
            | Call::Activate(_),
            _,
        ) => Some(Answer::Failed(failure(response))),
    };
    ParsedResponse::Answer(answer.unwrap_or(Answer::Failed(Failure::Retry(Outage::Unreadable))))
}

fn profile_path(issuer: &Issuer) -> &str {
    match &issuer.config.profile_path {
        Some(path) => path,
        None if issuer.profile_path_is_missing => PROFILE_PATH_OF_THE_REFERENCE,
        None => PROFILE_PATH,
    }
}

fn may_fall_back(issuer: &Issuer) -> bool {
    issuer.config.profile_path.is_none() && !issuer.profile_path_is_missing
}

fn profile(body: UserBody) -> Option<Answer> {
    let word = body.verification_state.or(body.status);
    if word.is_none() && body.id.is_none() {
        return None;
    }
    let word = word.unwrap_or_default();
    let verification = match word.as_str() {
        "VERIFIED" => Verification::Verified,
        "PENDING" => Verification::Pending,
        "UNVERIFIED" => Verification::Unverified,
        "REJECTED" => Verification::Rejected,
        _ => Verification::Unknown(word),
    };
    let reason = body.eligibility_reason;
    let eligibility = match body.eligibility_status.as_deref() {
        None | Some("eligible") => Eligibility::Eligible,
        Some("ineligible") => Eligibility::Ineligible { reason },
        Some(other) => Eligibility::Ineligible {
            reason: reason.or(Some(other.to_owned())),
        },
    };
    let user = UserKey(digest(&[&body.id.unwrap_or_default()]));
    Some(Answer::Profile(Profile {
        user,
        verification,
        eligibility,
    }))
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
    Some(Answer::Card(Card {
        key: CardKey(digest(&[&body.id.unwrap_or_default()])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.pan_last4.filter(|text| is_four_digits(text)),
        holder: body.holder_name.map(|name| name.chars().take(80).collect()),
        expiry: body.expiry_date.and_then(|text| expiry(&text)),
        is_freezable: body.is_freezable != Some(false),
        is_held: false,
        activation: None,
    }))
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

/// The two 400s of the ordering page can be told apart by their text only; the guides say
/// `USER_NOT_VERIFIED`, also with 403.
fn order_refusal(response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let is_refusal = matches!(response.status, 400 | 403 | 409);
    if is_refusal && body.says("already has a card") {
        return Answer::OrderDeclined(Decline::AlreadyHasCard);
    }
    let is_unverified = body.says("not verified")
        || body.says("not been verified")
        || body.says("USER_NOT_VERIFIED");
    if is_refusal && is_unverified {
        return Answer::OrderDeclined(Decline::NotVerified);
    }
    Answer::Failed(match response.status {
        // Seen live with an unknown status of 4xx: "Unable to place a card order. Please
        // contact customer support". (MetaMask)
        403 if !body.says("not authorized") && body.text_for_people().is_some() => {
            Failure::Stop(Refusal::Refused(body.text_for_people()))
        }
        _ => failure(response),
    })
}

/// The address may be used once, and is worth an identity: it goes to the browser only.
fn verification_page(body: &str) -> ParsedResponse {
    let url = read(body).and_then(|body: VerificationBody| body.session_url);
    match url.filter(|url| is_safe_address(url)) {
        Some(url) => ParsedResponse::Window(Secret::new(&url)),
        None => ParsedResponse::Answer(Answer::Failed(Failure::Retry(Outage::Unreadable))),
    }
}
