//! A card that came with the answer to the order. The issuer's list of cards may lag behind, and a
//! list without the card would let a second order go out: so the order is remembered until the list
//! shows the card too. So is one whose card was seen once, in a word that is not understood.

use super::{Order, Phase};
use crate::flow::Timestamp;
use crate::flow::call::Call;
use crate::flow::card::{Card, CardKey, CardLookup};
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{Intent, OrderKey};
use crate::flow::outcome::Outcome;

impl Order {
    /// The order was accepted with this card. It is on screen at once, and read soon.
    pub(super) fn show_made(&mut self, card: Card, asked: Timestamp) -> Vec<Outcome> {
        let Phase::Accepted { intent, until } = &self.phase else {
            return Vec::new();
        };
        let (intent, until) = (intent.clone(), *until);
        self.phase = Phase::Made {
            intent,
            until,
            card: card.key,
        };
        vec![
            Outcome::CardSeen { card, asked },
            Outcome::EndOrderNotice,
            Outcome::FollowCard { until },
        ]
    }

    /// A card is there in a word that is not understood. It is shown, and ends the order only when it
    /// is there again: an answer that is damaged is not, and would make room for another order.
    pub(super) fn see(
        &mut self,
        intent: Intent,
        card: CardKey,
        until: Timestamp,
        is_lost: bool,
    ) -> Vec<Outcome> {
        self.phase = Phase::Made {
            intent,
            until,
            card,
        };
        let ordered = is_lost.then_some(Outcome::Effect(Effect::Tell(News::Ordered)));
        let follow = Outcome::FollowCard { until };
        ordered.into_iter().chain([follow]).collect()
    }

    pub(super) fn made(&self) -> Option<(&Intent, Timestamp)> {
        if let Phase::Made { intent, until, .. } = &self.phase {
            Some((intent, *until))
        } else {
            None
        }
    }

    /// Whether this is the card that was made; any other says nothing of it.
    fn is_made(&self, lookup: &CardLookup) -> bool {
        let Phase::Made { card: made, .. } = &self.phase else {
            return false;
        };
        matches!(lookup, CardLookup::Card(card) if card.key == *made)
    }

    /// Whether what was asked then was answered with the card.
    pub fn is_made_by(&self, asked: Timestamp) -> bool {
        self.made().is_some_and(|(intent, _)| asked <= intent.at)
    }

    /// Until when a list that does not show the card yet says nothing.
    pub fn lags_until(
        &self,
        lookup: &CardLookup,
        asked: Timestamp,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let (intent, until) = self.made()?;
        let is_behind = asked > intent.at && !self.is_made(lookup);
        (is_behind && now < until).then_some(until)
    }

    /// The list shows the card: the order is over. Where it does not after that time, the card is
    /// late, like one that was only promised.
    pub(super) fn made_card_read(
        &mut self,
        lookup: &CardLookup,
        asked: Timestamp,
    ) -> (bool, Vec<Outcome>) {
        let Some((intent, until)) = self.made().filter(|(intent, _)| asked > intent.at) else {
            return (true, Vec::new());
        };
        let intent = intent.clone();
        if self.is_made(lookup) || !intent.awaits(lookup) {
            return (true, vec![self.give_up(intent)]);
        }
        self.phase = Phase::Accepted { intent, until };
        (false, vec![Outcome::FollowCard { until }])
    }

    /// Another tab has seen the card in the list. What was asked before may not show it.
    pub(super) fn made_elsewhere(&mut self, key: &OrderKey) -> Option<Vec<Outcome>> {
        let (intent, _) = self.made().filter(|(intent, _)| intent.key == *key)?;
        let intent = intent.clone();
        Some(vec![
            self.give_up(intent),
            Outcome::Drop(Call::reads_card),
            Outcome::ReadCard,
        ])
    }
}
