//! An order that is under way: this tab's own, one from before a reload, or another tab's.

use super::{Conditions, Doubt, Order, Phase, RESERVATION_LIMIT};
use crate::flow::call::CALL_LIMIT;
use crate::flow::card::{CardLookup, CardStatus};
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{INTENT_LIFETIME, Intent, OrderKey, Stage};
use crate::flow::outcome::Outcome;
use crate::flow::{Notice, Timestamp};

impl Order {
    /// What is remembered is known now.
    pub fn recalled(&mut self, has_user: bool) {
        self.is_recalled = has_user;
    }

    /// What was remembered, or what another tab remembers. Word of an older order may come late,
    /// and does not disturb a newer one. `is_ended` says that the card shows its end.
    pub fn take_up(&mut self, intent: Intent, is_ended: bool, now: Timestamp) -> Vec<Outcome> {
        let is_outdated = self
            .followed()
            .is_some_and(|(followed, ..)| followed.key != intent.key && intent.at <= followed.at);
        let is_made = self
            .made()
            .is_some_and(|(made, _)| made.key == intent.key || intent.at <= made.at);
        if self.unsent().is_some() || self.is_out() || is_outdated || is_made {
            return Vec::new();
        }
        self.follow(intent, is_ended, now)
    }

    /// The clock of another page may have been ahead or behind, so an order is given up only after
    /// this page has asked for as long as it may take. Until then a second one could go out.
    pub(super) fn follow(
        &mut self,
        intent: Intent,
        is_ended: bool,
        now: Timestamp,
    ) -> Vec<Outcome> {
        if is_ended {
            return vec![
                Outcome::Effect(Effect::Forget(intent)),
                Outcome::TellIfActive,
            ];
        }
        let is_known = self.followed().is_some_and(|(followed, ..)| {
            followed.key == intent.key && followed.stage == intent.stage
        });
        if is_known {
            return vec![Outcome::ReadCard];
        }
        let limit = self.provisioning_limit;
        let until = now
            + match intent.stage {
                // The other tab gives its wish back within this time, or says that it sent it.
                Stage::Reserved => RESERVATION_LIMIT,
                Stage::Sending => CALL_LIMIT + limit,
                Stage::Lost | Stage::Accepted => limit,
            };
        let is_old = now.since(intent.at) >= INTENT_LIFETIME;
        self.phase = if intent.stage == Stage::Accepted && !is_old {
            Phase::Accepted { intent, until }
        } else {
            Phase::Looking {
                intent,
                until,
                doubt: Doubt::AnswerLost,
            }
        };
        vec![Outcome::ReadCard]
    }

    /// Another tab saw the end of the order: the next answer about the card shows it here.
    pub fn forgotten(&mut self, key: &OrderKey, now: Timestamp) -> Vec<Outcome> {
        if let Some(outcomes) = self.made_elsewhere(key) {
            return outcomes;
        }
        let followed = self.followed();
        let Some((intent, ..)) = followed.filter(|(intent, ..)| intent.key == *key) else {
            return Vec::new();
        };
        self.phase = Phase::Looking {
            intent: intent.clone(),
            until: now,
            doubt: Doubt::EndedElsewhere,
        };
        vec![Outcome::ReadCard, Outcome::ReadProfile]
    }

    /// Holds what was read of the card against the order that is followed. False as long as
    /// the order's own card is awaited, or the order itself is still to be polled.
    pub fn card_read(
        &mut self,
        lookup: &CardLookup,
        conditions: Conditions,
        asked: Timestamp,
        now: Timestamp,
    ) -> (bool, Vec<Outcome>) {
        if let CardLookup::Card(card) = lookup {
            self.end_refusal(card.status);
        }
        if self.made().is_some() {
            return self.made_card_read(lookup, asked);
        }
        let Some((intent, doubt, until)) = self.followed() else {
            return (true, Vec::new());
        };
        let intent = intent.clone();
        if doubt.is_none() && intent.number.is_some() {
            return (false, vec![Outcome::ReadCardBy(now)]);
        }
        let is_lost = doubt == Some(Doubt::AnswerLost);
        if let CardLookup::Card(card) = lookup
            && card.status == CardStatus::Unknown
            && now < until
        {
            return (true, self.see(intent, card.key, until, is_lost));
        }
        if !intent.awaits(lookup) {
            let mut outcomes = Vec::new();
            if is_lost {
                outcomes.push(Outcome::Effect(Effect::Tell(News::Ordered)));
            }
            outcomes.push(self.give_up(intent));
            outcomes.push(Outcome::EndOrderNotice);
            return (true, outcomes);
        }
        if is_lost && let Some(outcomes) = self.repeat(&intent, conditions, now) {
            return (false, outcomes);
        }
        if let Some(doubt) = doubt.filter(|_| asked >= until) {
            let word = match doubt {
                Doubt::AnswerLost => Outcome::Say(Notice::OrderNotTaken),
                Doubt::SaidToHaveCard => Outcome::Say(Notice::CardNotShown),
                Doubt::EndedElsewhere => Outcome::ClearNotice,
            };
            return (true, vec![self.give_up(intent), word]);
        }
        (false, vec![Outcome::FollowCard { until }])
    }
}
