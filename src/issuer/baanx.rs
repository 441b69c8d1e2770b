//! Baanx (docs.baanx.com): "Order a Card", "Get Card Status", the user reference, and what
//! live clients have seen beyond them. One card a user; no card id in any path; no
//! idempotency key.

mod body;
mod card;
mod category;
mod exchange;
mod history;
mod order;
mod pin_page;
mod profile;
mod secure_image;
mod status_change;
mod transaction;
mod verification;
mod wallets;
mod wish;

pub use pin_page::ends_page;

use std::time::Duration;

use super::{Exchange, Issuer};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::card_action::call::CardCall;
use crate::flow::history::call::HistoryCall;
use crate::flow::history::filter::TransactionQuery;
use crate::flow::{Call, Capabilities};

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
        .with(CardAction::Replace)
        .with(CardAction::Fund),
};

pub fn exchange(issuer: &Issuer, call: &Call) -> Option<Exchange> {
    Some(match call {
        Call::ReadProfile => profile::exchange(issuer),
        Call::ReadCard => card::exchange(issuer),
        Call::Order(_) => order::exchange(issuer),
        Call::StartVerification => verification::exchange(issuer),
        Call::Card(CardCall::Freeze) => status_change::freeze(issuer),
        Call::Card(CardCall::Unfreeze) => status_change::unfreeze(issuer),
        Call::Card(CardCall::OpenImage(open)) => secure_image::exchange(issuer, open),
        Call::Card(CardCall::OpenPinPage(open)) => pin_page::exchange(issuer, open),
        Call::History(HistoryCall::ReadTransactions(query)) => history::transactions(issuer, query),
        Call::History(HistoryCall::ReadNewest) => {
            history::transactions(issuer, &TransactionQuery::default())
        }
        Call::History(HistoryCall::SaveStatement(save)) => history::statement(issuer, save),
        Call::ReadWallets => wallets::exchange(issuer),
        // There is one card, an order has no number, and a virtual card, the only one that can be
        // ordered, is active from the first.
        Call::ReadMoreCards(_) | Call::ReadOrder(_) | Call::Card(CardCall::Activate(_)) => {
            return None;
        }
    })
}
