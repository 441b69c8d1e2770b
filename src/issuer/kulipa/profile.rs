//! The user at Kulipa: user and wallet both decide. (Dossier, section 2.)

use super::super::digest::digest;
use super::super::failure::failure_of;
use super::super::text::short;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::{UserBody, WalletBody, WalletsBody};
use super::exchange::{ask, is_success};
use crate::flow::Answer;
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::json::Unread;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let path = format!("/users/{}", issuer.config.user_id);
    let request = ask(issuer, Method::Get, &path, None);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    user_or_wallets(issuer, &response.body).unwrap_or(ParsedResponse::UNREADABLE)
}

/// An active user's wallets are asked for, under the same call.
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
