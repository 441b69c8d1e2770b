//! Kulipa (kulipa.readme.io), as the partner's backend serves it: the same paths and bodies,
//! with the user's token in place of the partner's key. A user may have many cards, and an
//! order answers with the card at once. (Dossier: sections 2 to 5.)

mod body;
mod card;
mod exchange;
mod payment;
mod wish;

use std::time::Duration;

use super::digest::digest;
use super::error_body::ErrorBody;
use super::failure::failure_of;
use super::text::short;
use super::{Issuer, Method, ParsedResponse, Request, Response};
use crate::flow::answer::{Decline, Failure, Fault, Outage};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::flow::{Answer, Call, Capabilities};
use crate::json::{Unread, read, write};
use body::{PaymentsBody, SwitchBody, UserBody, WalletBody, WalletsBody};
use card::{card, newest_card};
use exchange::{ask, cards, headers};
use payment::payment;
use wish::{ActivationWish, OrderWish, ReissueWish};

/// A card is there with the answer; the limit is for one whose answer was lost.
pub const CAPABILITIES: Capabilities = Capabilities {
    provisioning_limit: Duration::from_secs(30),
    knows_orders: true,
    has_identity_page: false,
    has_filters: false,
    has_statements: false,
    // Details need a signature of the user's wallet and come as raw card data, so they are the
    // page's own affair; a PIN is for cards that come by post, and by the same way.
    actions: CardActions::NONE
        .with(CardAction::Freeze)
        .with(CardAction::Activate)
        .with(CardAction::History)
        .with(CardAction::Replace),
};

pub fn request(issuer: &Issuer, call: &Call) -> Request {
    let user = &issuer.config.user_id;
    let card = &issuer.card_id;
    match call {
        Call::ReadProfile => ask(issuer, Method::Get, &format!("/users/{user}"), None),
        Call::Order(key) => Request {
            headers: headers(&[("x-idempotency-key", &key.0)]),
            ..order(issuer)
        },
        Call::Freeze => ask(issuer, Method::Put, &format!("/cards/{card}/freeze"), None),
        Call::Unfreeze => ask(
            issuer,
            Method::Put,
            &format!("/cards/{card}/unfreeze"),
            None,
        ),
        Call::Activate(digits) => {
            let wish = ActivationWish {
                activation_code: digits,
            };
            let path = format!("/cards/{card}/activate");
            ask(issuer, Method::Put, &path, Some(write(&wish)))
        }
        Call::ReadTransactions(query) => {
            let page = query.page;
            let path = format!("/cardPayments?userId={user}&limit=20&fromPage={page}");
            ask(issuer, Method::Get, &path, None)
        }
        // The others are not offered, so never asked.
        Call::ReadCard
        | Call::StartVerification
        | Call::ReadOrder(_)
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::SaveStatement { .. } => cards(issuer, 0),
    }
}

pub fn answer(issuer: &mut Issuer, call: &Call, response: &Response) -> ParsedResponse {
    if !matches!(response.status, 200 | 201) {
        return ParsedResponse::Answer(refusal(call, response));
    }
    let body = &response.body;
    let understood = match call {
        Call::ReadProfile => user_or_wallets(issuer, body),
        Call::ReadCard => read(body).and_then(|body| newest_card(issuer, body)),
        Call::Order(_) => read(body)
            .and_then(|body| card(issuer, body))
            .map(|card| ParsedResponse::Answer(Answer::Ordered(card))),
        Call::Freeze | Call::Unfreeze | Call::Activate(_) => read(body)
            .and_then(|body: SwitchBody| body.status)
            .map(|_| ParsedResponse::Answer(Answer::StatusChanged)),
        Call::ReadTransactions(_) => read(body)
            .and_then(|body: PaymentsBody| body.items)
            .map(|items| items.into_iter().filter_map(payment).collect())
            .map(|list| ParsedResponse::Answer(Answer::Transactions(list))),
        Call::StartVerification
        | Call::ReadOrder(_)
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::SaveStatement { .. } => None,
    };
    understood.unwrap_or(ParsedResponse::Answer(Answer::Failed(Failure::Retry(
        Outage::Unreadable,
    ))))
}

/// A card that was lost, stolen or has expired is issued again by an endpoint of its own.
fn order(issuer: &Issuer) -> Request {
    if let Some((card, reason)) = &issuer.ended {
        let path = format!("/cards/{card}/reissue");
        let wish = write(&ReissueWish { reason });
        return ask(issuer, Method::Post, &path, Some(wish));
    }
    let wish = OrderWish {
        kind: "virtual",
        user_id: &issuer.config.user_id,
        design_id: issuer.config.design_id.as_deref(),
    };
    ask(issuer, Method::Post, "/cards", Some(write(&wish)))
}

/// User and wallet both decide: an active user's wallets are asked for, under the same call.
fn user_or_wallets(issuer: &Issuer, body: &str) -> Option<ParsedResponse> {
    let body = Unread::parse(body)?;
    let items = || body.object().and_then(|body: WalletsBody| body.items);
    if let Some(wallets) = body.list().or_else(items) {
        return Some(profile_by_wallets(issuer, &wallets));
    }
    let user: UserBody = body.object()?;
    Some(match user.status?.as_str() {
        "active" => {
            let path = format!("/wallets?userId={}", issuer.config.user_id);
            ParsedResponse::AskElsewhere(ask(issuer, Method::Get, &path, None))
        }
        "unverified" => profile(issuer, Verification::Unverified, None),
        status @ ("frozen" | "disabled" | "deleted") => {
            profile(issuer, Verification::Verified, Some(status))
        }
        other => profile(issuer, Verification::Unknown(short(other)), None),
    })
}

fn profile_by_wallets(issuer: &Issuer, wallets: &[WalletBody]) -> ParsedResponse {
    let has = |status| {
        let mut wallets = wallets.iter();
        wallets.any(|wallet| wallet.status.as_deref() == Some(status))
    };
    if has("active") {
        profile(issuer, Verification::Verified, None)
    } else if has("frozen") {
        profile(issuer, Verification::Verified, Some("wallet frozen"))
    } else {
        profile(issuer, Verification::Unverified, None)
    }
}

fn profile(issuer: &Issuer, verification: Verification, reason: Option<&str>) -> ParsedResponse {
    let eligibility = match reason {
        None => Eligibility::Eligible,
        Some(reason) => Eligibility::Ineligible {
            reason: Some(reason.to_owned()),
        },
    };
    ParsedResponse::Answer(Answer::Profile(Profile {
        user: UserKey(digest(&[&issuer.config.user_id])),
        verification,
        eligibility,
    }))
}

/// The shape of errors is not documented, so a word anywhere in text or code decides, and
/// nothing depends on it but what is said.
fn refusal(call: &Call, response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let is_order = matches!(call, Call::Order(_)) && response.status == 400;
    let says_one_of = |words: &[&str]| words.iter().any(|word| body.says(word));
    if is_order && says_one_of(&["design"]) {
        return Answer::Failed(Failure::Misconfigured(Fault::Product));
    }
    if is_order && says_one_of(&["kyc", "wallet", "not active", "not_active", "unverified"]) {
        return Answer::OrderDeclined(Decline::NotVerified);
    }
    Answer::Failed(failure_of(response))
}
