//! The calls to the issuer.

use std::time::Duration;

use super::card_action::call::CardCall;
use super::history::call::HistoryCall;
use super::intent::{OrderKey, OrderNumber};

/// A call without an answer is given up after this time. (MetaMask's client for Baanx,
/// after 10 s proved too short.)
pub const CALL_LIMIT: Duration = Duration::from_secs(15);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    ReadProfile,
    ReadCard,
    /// The list in which the card is looked for goes on: this page of it, counted from zero.
    ReadMoreCards(u32),
    Order(OrderKey),
    /// How far the issuer has come with an order, for the card or for a change of its status.
    ReadOrder(OrderNumber),
    StartVerification,
    Card(CardCall),
    History(HistoryCall),
    ReadWallets,
}

impl Call {
    /// Whether it tells of the card. One of these is out at a time.
    pub fn reads_card(&self) -> bool {
        matches!(
            self,
            Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_)
        )
    }

    /// Whether its answer is a page for a window of its own.
    pub fn opens_window(&self) -> bool {
        match self {
            Call::StartVerification => true,
            Call::Card(call) => call.opens_window(),
            Call::ReadProfile
            | Call::ReadCard
            | Call::ReadMoreCards(_)
            | Call::Order(_)
            | Call::ReadOrder(_)
            | Call::History(_)
            | Call::ReadWallets => false,
        }
    }
}

/// Every call has a number of its own. An answer with an old number changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CallId(pub u64);

/// Counts the access tokens: a call names the token that it wants by number, so that two
/// calls that find the same token expired ask the page for one new token, not for two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenNumber(pub u32);
