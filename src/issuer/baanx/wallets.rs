//! The wallets that a card of Baanx is paid from: those of the user's own that are delegated to it,
//! and where there are none, those that Baanx keeps and that are linked to it. (Dossier, sections
//! 14 and 16.)

use super::super::decimal::{is_at_most, is_decimal};
use super::super::text::short;
use super::super::{Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::WalletBody;
use super::exchange::{failure, is_said_missing, request_to};
use crate::flow::Answer;
use crate::flow::wallets::wallet::Wallet;
use crate::json::Unread;

/// Nobody has so many, and no more are read.
const MOST: usize = 100;

/// A longer number is no amount of anything. The largest number of a contract has 78 digits.
const LONGEST_AMOUNT: usize = 100;

pub fn exchange(issuer: &Issuer) -> Exchange {
    Exchange {
        request: request_to(issuer, Method::Get, "/v1/wallet/external", None),
        answer: external_answer,
    }
}

/// A partner without such wallets may have no such path.
fn external_answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    match response.status {
        200 if is_empty(&response.body) => {
            return ParsedResponse::AskElsewhere(linked(issuer, answer_beside_none));
        }
        404 if is_said_missing(&response.body) => {
            return ParsedResponse::AskElsewhere(linked(issuer, linked_answer));
        }
        _ => {}
    }
    answer(response, |body| Wallet {
        spendable: spendable(amount(body.balance), amount(body.allowance)),
        currency: currency(body.currency),
        network: body.network.as_deref().map(short),
    })
}

/// The card takes no more than there is, and no more than it may.
fn spendable(balance: Option<String>, allowance: Option<String>) -> Option<String> {
    let (balance, allowance) = (balance?, allowance?);
    Some(if is_at_most(&balance, &allowance) {
        balance
    } else {
        allowance
    })
}

fn linked(issuer: &Issuer, answer: fn(&mut Issuer, &Response) -> ParsedResponse) -> Exchange {
    let request = request_to(issuer, Method::Get, "/v1/wallet/internal/card_linked", None);
    Exchange { request, answer }
}

/// The user has none of their own. Of a partner whose users can have no others, that is all.
fn answer_beside_none(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if response.status == 404 && is_said_missing(&response.body) {
        return ParsedResponse::Answer(Answer::Wallets(Vec::new()));
    }
    linked_answer(issuer, response)
}

/// Their balances stand in another list, by an id that this one does not have.
fn linked_answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    if response.status == 200 && is_empty(&response.body) {
        return ParsedResponse::Answer(Answer::Wallets(Vec::new()));
    }
    answer(response, |body| Wallet {
        spendable: None,
        currency: currency(body.currency),
        network: body.network.as_deref().map(short),
    })
}

/// Only a list without anything in it says that there is none.
fn is_empty(body: &str) -> bool {
    let entries = Unread::parse(body).and_then(|body| body.entries());
    entries.is_some_and(|entries| entries.is_empty())
}

fn answer(response: &Response, wallet: fn(WalletBody) -> Wallet) -> ParsedResponse {
    if response.status != 200 {
        return ParsedResponse::failed(failure(response));
    }
    let entries = Unread::parse(&response.body).and_then(|body| body.entries());
    let entries = entries.unwrap_or_default();
    let mut ordered: Vec<WalletBody> = Vec::new();
    for body in entries.iter().take(MOST).filter_map(Unread::object) {
        let place = ordered.iter().position(|other| rank(other) > rank(&body));
        ordered.insert(place.unwrap_or(ordered.len()), body);
    }
    if ordered.is_empty() {
        return ParsedResponse::UNREADABLE;
    }
    ParsedResponse::Answer(Answer::Wallets(ordered.into_iter().map(wallet).collect()))
}

/// The lowest is charged first.
fn rank(body: &WalletBody) -> i64 {
    body.priority.unwrap_or(i64::MAX)
}

fn amount(text: Option<String>) -> Option<String> {
    text.filter(|text| is_decimal(text) && !text.starts_with('-') && text.len() <= LONGEST_AMOUNT)
}

fn currency(code: Option<String>) -> Option<String> {
    code.map(|code| short(&code).to_ascii_uppercase())
}
