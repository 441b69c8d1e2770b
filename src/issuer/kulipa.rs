//! Kulipa (kulipa.readme.io), as the partner's backend serves it: the same paths and bodies,
//! with the user's token in place of the partner's key. A user may have many cards, and an
//! order answers with the card at once. (Dossier: sections 2 to 5.)

mod body;
mod card;
mod exchange;
mod order;
mod payment;
mod profile;
mod status_change;
mod wish;

use std::time::Duration;

use super::{Exchange, Issuer};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::card_action::call::CardCall;
use crate::flow::history::call::HistoryCall;
use crate::flow::history::filter::TransactionQuery;
use crate::flow::{Call, Capabilities};

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

pub fn exchange(issuer: &Issuer, call: &Call) -> Option<Exchange> {
    Some(match call {
        Call::ReadProfile => profile::exchange(issuer),
        Call::ReadCard => card::first_page(issuer),
        Call::ReadMoreCards(page) => card::further_page(issuer, *page),
        Call::Order(key) => order::exchange(issuer, key),
        Call::Card(CardCall::Freeze) => status_change::freeze(issuer),
        Call::Card(CardCall::Unfreeze) => status_change::unfreeze(issuer),
        Call::Card(CardCall::Activate(digits)) => status_change::activate(issuer, digits),
        Call::History(HistoryCall::ReadTransactions(query)) => payment::exchange(issuer, query),
        Call::History(HistoryCall::ReadNewest) => {
            payment::exchange(issuer, &TransactionQuery::default())
        }
        Call::ReadOrder(_)
        | Call::StartVerification
        | Call::Card(CardCall::OpenImage(_) | CardCall::OpenPinPage(_))
        | Call::History(HistoryCall::SaveStatement(_))
        | Call::ReadWallets => return None,
    })
}
