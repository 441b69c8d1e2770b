//! The user at Kulipa: user and wallet both decide. (Dossier, section 2.)

use super::super::failure::failure_of;
use super::super::text::short;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::{UserBody, WalletBody, WalletsBody};
use super::exchange::{ask, is_success};
use crate::flow::Answer;
use crate::flow::profile::Verification;
use crate::json::{Unread, read};

/// So many wallets are asked for; more of them are no answer to that.
const WALLETS: usize = 100;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let path = format!("/users/{}", issuer.config.user_id);
    let request = ask(issuer, Method::Get, &path, None);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    let word = read(&response.body).and_then(|user: UserBody| user.status);
    match word.as_deref() {
        None => ParsedResponse::UNREADABLE,
        Some("active") => ParsedResponse::AskElsewhere(wallets(issuer)),
        Some("unverified") => profile(issuer, Verification::Unverified, true),
        Some("frozen" | "disabled" | "deleted") => profile(issuer, Verification::Verified, false),
        Some(other) => profile(issuer, Verification::Unknown(short(other)), true),
    }
}

/// An active user's wallets are asked for, under the same call.
fn wallets(issuer: &Issuer) -> Exchange {
    let path = format!("/wallets?userId={}&limit={WALLETS}", issuer.config.user_id);
    Exchange {
        request: ask(issuer, Method::Get, &path, None),
        answer: wallets_answer,
    }
}

fn wallets_answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    let Some(body) = Unread::parse(&response.body) else {
        return ParsedResponse::UNREADABLE;
    };
    // A list without anything around it is whole.
    let wallets = body.entries().or_else(|| {
        let page: WalletsBody = body.object()?;
        page.items.filter(|_| page.has_more == Some(false))
    });
    let wallets = wallets.filter(|wallets| wallets.len() <= WALLETS);
    wallets.map_or(ParsedResponse::UNREADABLE, |wallets| {
        let wallets: Vec<WalletBody> = wallets.iter().filter_map(Unread::object).collect();
        profile_by_wallets(issuer, &wallets)
    })
}

fn profile_by_wallets(issuer: &Issuer, wallets: &[WalletBody]) -> ParsedResponse {
    let has = |status| {
        let mut wallets = wallets.iter();
        wallets.any(|wallet| wallet.status.as_deref() == Some(status))
    };
    if has("active") {
        profile(issuer, Verification::Verified, true)
    } else if has("frozen") {
        profile(issuer, Verification::Verified, false)
    } else {
        profile(issuer, Verification::Unverified, true)
    }
}

fn profile(issuer: &Issuer, verification: Verification, is_eligible: bool) -> ParsedResponse {
    let profile = issuer.profile(verification, is_eligible);
    ParsedResponse::Answer(Answer::Profile(profile))
}
