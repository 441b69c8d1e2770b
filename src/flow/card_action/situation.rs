//! What the controls have to know of the card and of the session.

use super::actions::{CardAction, CardActions};
use super::status_change::StatusChange;
use crate::flow::card::CardStatus;

#[derive(Clone, Copy, Debug)]
pub struct Situation {
    /// What the issuer, the page and the card's state have on offer.
    pub offered: CardActions,
    pub status: Option<CardStatus>,
    /// The issuer itself froze the card, and keeps it so.
    pub is_held: bool,
    pub is_awake: bool,
    /// The issuer has asked for silence, as far as the time of the event goes.
    pub is_quiet: bool,
}

impl Situation {
    pub fn offers_history(&self) -> bool {
        self.offered.has(CardAction::History)
    }

    pub fn has(self, action: CardAction) -> bool {
        self.offered.has(action) && self.is_awake
    }

    pub fn offers(self, change: StatusChange) -> bool {
        self.offered.has(change.action()) && self.status == Some(change.from())
    }
}
