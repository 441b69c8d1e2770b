//! PintoPay (docs.pintopay.tech), as the partner's backend serves it: decrypted, with the user's
//! token, and with two conveniences of its own, the user's cardholder and the user's card
//! (docs/backend.md). Every change is an order that is polled. (Dossier: sections 3 to 7.)

mod body;
mod card;
mod exchange;
mod order;
mod profile;
mod reply;
mod status_change;
mod wish;

use std::time::Duration;

use super::{Exchange, Issuer};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::card_action::call::CardCall;
use crate::flow::{Call, Capabilities};

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

pub fn exchange(issuer: &Issuer, call: &Call) -> Option<Exchange> {
    Some(match call {
        Call::ReadProfile => profile::exchange(issuer),
        Call::ReadCard => card::exchange(issuer),
        Call::Order(key) => order::exchange(issuer, key),
        Call::ReadOrder(number) => order::check(issuer, number),
        Call::Card(CardCall::Freeze) => status_change::freeze(issuer),
        Call::Card(CardCall::Unfreeze) => status_change::unfreeze(issuer),
        Call::ReadMoreCards(_)
        | Call::StartVerification
        | Call::Card(CardCall::Activate(_) | CardCall::OpenImage(_) | CardCall::OpenPinPage(_))
        | Call::History(_)
        | Call::ReadWallets => return None,
    })
}
