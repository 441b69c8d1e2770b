//! A card that came with the answer to the order. The issuer's list of cards may lag behind, and a
//! list without the card would let a second order go out: so the order is remembered until the list
//! shows the card too.

use super::{Order, Phase};
use crate::flow::Timestamp;
use crate::flow::card::{Card, CardLookup};
use crate::flow::intent::{Intent, OrderKey};
use crate::flow::outcome::Outcome;

impl Order {
    /// The order was accepted with this card. It is on screen at once, and read soon.
    pub(super) fn show_made(&mut self, card: Card, asked: Timestamp) -> Vec<Outcome> {
        let Phase::Accepted { intent, until } = &self.phase else {
            return Vec::new();
        };
        let (intent, until) = (intent.clone(), *until);
        self.phase = Phase::Made { intent, until };
        vec![
            Outcome::CardSeen { card, asked },
            Outcome::EndOrderNotice,
            Outcome::FollowCard { until },
        ]
    }

    pub(super) fn made(&self) -> Option<(&Intent, Timestamp)> {
        if let Phase::Made { intent, until } = &self.phase {
            Some((intent, *until))
        } else {
            None
        }
    }

    /// Whether what was asked then was answered with the card.
    pub fn is_made_by(&self, asked: Timestamp) -> bool {
        self.made().is_some_and(|(intent, _)| asked <= intent.at)
    }

    /// Until when the card is looked for often, where this list does not show it yet.
    pub fn lags_until(&self, lookup: &CardLookup) -> Option<Timestamp> {
        let (intent, until) = self.made()?;
        intent.awaits(lookup).then_some(until)
    }

    /// The list shows the card.
    pub(super) fn made_card_read(&mut self, asked: Timestamp) -> Vec<Outcome> {
        match self.made() {
            Some((intent, _)) if asked > intent.at => {
                let intent = intent.clone();
                vec![self.give_up(intent)]
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// Another tab has seen the card in the list.
    pub(super) fn forget_made(&mut self, key: &OrderKey) {
        if self.made().is_some_and(|(intent, _)| intent.key == *key) {
            self.phase = Phase::Idle;
        }
    }
}
