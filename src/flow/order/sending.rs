//! From the click until the order is out.

use std::time::Duration;

use super::{Conditions, Doubt, Order, Phase, RESERVATION_LIMIT};
use crate::flow::call::{CALL_LIMIT, Call};
use crate::flow::effect::Effect;
use crate::flow::intent::{Intent, OrderKey, Stage};
use crate::flow::outcome::Outcome;
use crate::flow::random::Random;
use crate::flow::{Notice, Timestamp};

/// How old "verified" and "no card" may be when the order goes out.
const FRESH: Duration = Duration::from_secs(10);

/// An issuer that keeps failing under one key may be repeating its first failure. (Kulipa
/// does so for 24 hours.)
const MOST_REPEATS: u32 = 4;

impl Order {
    /// Whether it can be ordered as far as is known here.
    pub fn can_begin(&self) -> bool {
        self.is_idle() && self.is_recalled
    }

    /// The click, once all its conditions hold.
    pub fn begin(
        &mut self,
        conditions: Conditions,
        now: Timestamp,
        random: &mut Random,
    ) -> Vec<Outcome> {
        let key = format!("{:016x}{:016x}", random.next(), random.next());
        let intent = Intent {
            key: OrderKey(key),
            at: now,
            stage: Stage::Reserved,
            replaces: conditions.card,
            number: None,
        };
        self.own = Some((intent.key.clone(), 0));
        self.phase = Phase::Reserving {
            intent: intent.clone(),
            since: now,
        };
        vec![
            Outcome::ClearNotice,
            Outcome::Effect(Effect::Reserve(intent)),
        ]
    }

    /// A reservation that comes too late for its wish is given back.
    pub fn reserved(&mut self, reserved: Intent, now: Timestamp) -> Vec<Outcome> {
        if let Phase::Reserving { intent, .. } = &self.phase
            && *intent == reserved
        {
            self.phase = Phase::Reserved {
                intent: reserved,
                since: now,
                is_renewed: false,
            };
            Vec::new()
        } else {
            vec![Outcome::Effect(Effect::Forget(reserved))]
        }
    }

    pub fn is_reserving(&self, key: &OrderKey) -> bool {
        matches!(&self.phase, Phase::Reserving { intent, .. } if intent.key == *key)
    }

    /// Another tab was first. `is_ended` says that the card shows the end of its order.
    pub fn refused(
        &mut self,
        other: Option<Intent>,
        is_ended: bool,
        now: Timestamp,
    ) -> Vec<Outcome> {
        self.phase = Phase::Idle;
        match other {
            Some(intent) => self.follow(intent, is_ended, now),
            None => vec![Outcome::Say(Notice::OrderNotSent)],
        }
    }

    /// Gives the reservation back when its time is over or its conditions do not hold.
    pub fn advance(&mut self, conditions: Conditions, now: Timestamp) -> Vec<Outcome> {
        let Some((intent, since)) = self.unsent() else {
            return Vec::new();
        };
        let is_over = now.since(since) >= RESERVATION_LIMIT || conditions.is_signed_out;
        let is_reserved = matches!(self.phase, Phase::Reserved { .. });
        let holds = conditions.may_order && intent.replaces == conditions.card;
        if is_over || (is_reserved && conditions.may_ask && !holds) {
            self.cancel_unsent(conditions.may_order)
        } else {
            Vec::new()
        }
    }

    /// Since when "verified" and "no card" must have been said, for the order to go out now.
    /// What was read since the reservation stays good while the other reading is awaited.
    pub fn must_be_known_since(&self, now: Timestamp) -> Option<Timestamp> {
        let Phase::Reserved { since, .. } = self.phase else {
            return None;
        };
        Some(if now.since(since) <= CALL_LIMIT * 2 {
            since - FRESH
        } else {
            now - FRESH
        })
    }

    /// All that it needs is known: it goes out.
    pub fn send_reserved(&mut self, now: Timestamp) -> Vec<Outcome> {
        let Phase::Reserved {
            intent, is_renewed, ..
        } = &self.phase
        else {
            return Vec::new();
        };
        let (intent, is_renewed) = (intent.clone(), *is_renewed);
        self.send(intent, is_renewed, now)
    }

    /// Whether an order whose answer was lost goes out once more under its key: an issuer that
    /// knows it by the key answers as it did before. The card was just read, and is not there.
    /// Only the tab that was clicked repeats its order, or two of them would.
    pub(super) fn repeat(
        &mut self,
        intent: &Intent,
        conditions: Conditions,
        now: Timestamp,
    ) -> Option<Vec<Outcome>> {
        let (_, repeats) = self.own.as_mut().filter(|(key, _)| *key == intent.key)?;
        let repeats_it = self.knows_orders
            && *repeats < MOST_REPEATS
            && conditions.may_ask
            && conditions.may_order;
        if !repeats_it {
            return None;
        }
        *repeats = repeats.saturating_add(1);
        Some(self.send(intent.clone(), false, now))
    }

    /// Nothing has left yet, so nothing has to be looked up.
    pub fn cancel_unsent(&mut self, may_order: bool) -> Vec<Outcome> {
        let Some((intent, _)) = self.unsent() else {
            return Vec::new();
        };
        let intent = intent.clone();
        let mut outcomes = vec![self.give_up(intent)];
        if may_order {
            outcomes.push(Outcome::Say(Notice::OrderNotSent));
        }
        outcomes
    }

    /// The issuer refused the token of the order, so it did not take it. It goes out once more
    /// with the same key, if everything that it needs still holds.
    pub fn send_again(&mut self, now: Timestamp) -> Vec<Outcome> {
        let Phase::Sending { intent } = &self.phase else {
            return Vec::new();
        };
        let intent = intent.clone();
        if self.is_repeated() {
            let remember = self.look_up(intent, Doubt::AnswerLost, now);
            return vec![remember, Outcome::ReadCard];
        }
        self.phase = Phase::Reserved {
            intent,
            since: now,
            is_renewed: true,
        };
        Vec::new()
    }

    fn send(&mut self, intent: Intent, is_renewed: bool, now: Timestamp) -> Vec<Outcome> {
        let intent = Intent {
            stage: Stage::Sending,
            at: now,
            ..intent
        };
        let call = Call::Order(intent.key.clone());
        self.phase = Phase::Sending {
            intent: intent.clone(),
        };
        let call = if is_renewed {
            Outcome::CallAgain(call)
        } else {
            Outcome::Call(call)
        };
        vec![Outcome::Effect(Effect::Remember(intent)), call]
    }
}
