//! Kulipa (kulipa.readme.io), as the partner's backend serves it: the same paths and bodies,
//! with the user's token in place of the partner's key. A user may have many cards, and an
//! order answers with the card at once. (Dossier: sections 2 to 5.)

mod body;
mod payment;
mod wish;

use std::time::Duration;

use super::digest::digest;
use super::error_body::ErrorBody;
use super::failure::failure_of;
use super::text::{is_four_digits, plain, short};
use super::{Issuer, Method, Reply, Request, Response};
use crate::flow::answer::{Decline, Failure, Fault, Outage};
use crate::flow::card::{Activation, Card, CardKey, CardStatus, Expiry};
use crate::flow::care::offers::{Care, Offers};
use crate::flow::profile::{Eligibility, Profile, UserKey, Verification};
use crate::flow::{Answer, Call, Capabilities};
use crate::json::{Unread, read, write};
use body::{CardBody, CardsBody, ExpirationBody, PaymentsBody, SwitchBody, UserBody, WalletBody};
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
    offers: Offers::NONE
        .with(Care::Freeze)
        .with(Care::Activate)
        .with(Care::History)
        .with(Care::Replace),
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

pub fn answer(issuer: &mut Issuer, call: &Call, response: &Response) -> Reply {
    if !matches!(response.status, 200 | 201) {
        return Reply::Answer(refusal(call, response));
    }
    let body = &response.body;
    let understood = match call {
        Call::ReadProfile => user_or_wallets(issuer, body),
        Call::ReadCard => read(body).and_then(|body| newest_card(issuer, body)),
        Call::Order(_) => read(body)
            .and_then(|body| card(issuer, body))
            .map(|card| Reply::Answer(Answer::Ordered(card))),
        Call::Freeze | Call::Unfreeze | Call::Activate(_) => read(body)
            .and_then(|body: SwitchBody| body.status)
            .map(|_| Reply::Answer(Answer::Switched)),
        Call::ReadTransactions(_) => read(body)
            .and_then(|body: PaymentsBody| body.items)
            .map(|items| items.into_iter().filter_map(payment::payment).collect())
            .map(|list| Reply::Answer(Answer::Transactions(list))),
        Call::StartVerification
        | Call::ReadOrder(_)
        | Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::SaveStatement { .. } => None,
    };
    understood.unwrap_or(Reply::Answer(Answer::Failed(Failure::Retry(
        Outage::Unreadable,
    ))))
}

fn ask(issuer: &Issuer, method: Method, path: &str, body: Option<String>) -> Request {
    Request {
        method,
        url: format!("{}{path}", issuer.config.base_url),
        headers: if body.is_some() {
            headers(&[])
        } else {
            Vec::new()
        },
        body,
        may_be_file: false,
    }
}

fn headers(more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut headers = vec![("content-type", "application/json".to_owned())];
    for (name, value) in more {
        headers.push((name, (*value).to_owned()));
    }
    headers
}

fn cards(issuer: &Issuer, page: i64) -> Request {
    let user = &issuer.config.user_id;
    let path = format!("/cards?userId={user}&limit=100&fromPage={page}&sortBy=-createdAt");
    ask(issuer, Method::Get, &path, None)
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
fn user_or_wallets(issuer: &Issuer, body: &str) -> Option<Reply> {
    let body = Unread::parse(body)?;
    if let Some(wallets) = body.list() {
        return Some(has_wallets(issuer, &wallets));
    }
    let user: UserBody = body.object()?;
    if let Some(wallets) = &user.items {
        return Some(has_wallets(issuer, wallets));
    }
    Some(match user.status?.as_str() {
        "active" => {
            let path = format!("/wallets?userId={}", issuer.config.user_id);
            Reply::AskElsewhere(ask(issuer, Method::Get, &path, None))
        }
        "unverified" => profile(issuer, Verification::Unverified, None),
        status @ ("frozen" | "disabled" | "deleted") => {
            profile(issuer, Verification::Verified, Some(status))
        }
        other => profile(issuer, Verification::Unknown(short(other)), None),
    })
}

fn has_wallets(issuer: &Issuer, wallets: &[WalletBody]) -> Reply {
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

fn profile(issuer: &Issuer, verification: Verification, reason: Option<&str>) -> Reply {
    let eligibility = match reason {
        None => Eligibility::Eligible,
        Some(reason) => Eligibility::Ineligible {
            reason: Some(reason.to_owned()),
        },
    };
    Reply::Answer(Answer::Profile(Profile {
        user: UserKey(digest(&[&issuer.config.user_id])),
        verification,
        eligibility,
    }))
}

/// The newest card that has not ended; where there is none, the newest that can be issued again.
fn newest_card(issuer: &mut Issuer, body: CardsBody) -> Option<Reply> {
    let items: Vec<Option<CardBody>> = body.items?.iter().map(Unread::object).collect();
    if body.page.unwrap_or_default() == 0 {
        let newest = items.first().and_then(Option::as_ref);
        issuer.ended = newest.and_then(reissuable);
    }
    let is_last = body.has_more != Some(true) || items.is_empty();
    let has_ended = |item: &Option<CardBody>| item.as_ref().is_some_and(has_ended);
    if let Some(live) = items.into_iter().find(|item| !has_ended(item)) {
        issuer.ended = None;
        return card(issuer, live?).map(|card| Reply::Answer(Answer::Card(card)));
    }
    if !is_last {
        let page = body.page?;
        return Some(Reply::AskElsewhere(cards(issuer, page + 1)));
    }
    Some(Reply::Answer(match &issuer.ended {
        None => Answer::NoCard,
        Some((id, word)) => Answer::Card(Card {
            key: CardKey(digest(&[id])),
            status: CardStatus::Blocked,
            word: word.clone(),
            last_four: None,
            holder: None,
            expiry: None,
            is_freezable: false,
            is_held: false,
            activation: None,
        }),
    }))
}

fn has_ended(card: &CardBody) -> bool {
    matches!(
        card.status.as_deref(),
        Some("cancelled" | "lost" | "stolen" | "expired")
    )
}

fn reissuable(card: &CardBody) -> Option<(String, String)> {
    let word = card.status.as_deref()?;
    let id = card.id.as_deref()?;
    matches!(word, "lost" | "stolen" | "expired").then(|| (plain(id), word.to_owned()))
}

fn card(issuer: &mut Issuer, body: CardBody) -> Option<Card> {
    let id = body.id?;
    let word = body.status.unwrap_or_default();
    let status = match word.as_str() {
        "active" => CardStatus::Active,
        "frozen" => CardStatus::Frozen,
        "inactive" => CardStatus::Inactive,
        "cancelled" | "lost" | "stolen" | "expired" => CardStatus::Blocked,
        _ => CardStatus::Unknown,
    };
    issuer.card_id = plain(&id);
    let name = body.embossed_name.and_then(|name| name.printed_name1);
    let is_physical = body.kind.as_deref() == Some("physical");
    Some(Card {
        key: CardKey(digest(&[&id])),
        status,
        word: word.chars().take(40).collect(),
        last_four: body.last_four_digits.filter(|text| is_four_digits(text)),
        holder: name.map(|name| name.chars().take(80).collect()),
        expiry: body.expiration.as_ref().and_then(expiry),
        is_freezable: true,
        is_held: body.frozen_by.as_deref() == Some("kulipa"),
        activation: is_physical.then_some(Activation::Digits),
    })
}

fn expiry(body: &ExpirationBody) -> Option<Expiry> {
    let year = u16::try_from(body.year?).ok()?;
    let month = u8::try_from(body.month?).ok()?;
    (2000..=2999)
        .contains(&year)
        .then_some(Expiry { year, month })
        .filter(|expiry| (1..=12).contains(&expiry.month))
}

/// The shape of errors is not documented, so a word anywhere in text or code decides, and
/// nothing depends on it but what is said.
fn refusal(call: &Call, response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let is_order = matches!(call, Call::Order(_)) && response.status == 400;
    let says_one_of = |words: &[&str]| words.iter().any(|word| body.says(word));
    if is_order && says_one_of(&["design"]) {
        return Answer::Failed(Failure::Mend(Fault::Product));
    }
    if is_order && says_one_of(&["kyc", "wallet", "not active", "not_active", "unverified"]) {
        return Answer::OrderDeclined(Decline::NotVerified);
    }
    Answer::Failed(failure_of(response))
}
