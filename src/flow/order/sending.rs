//! From the click until the order is out.

use std::time::Duration;

use super::{Doubt, Order, RESERVATION_LIMIT};
use crate::flow::call::{CALL_LIMIT, Call};
use crate::flow::card::{CardKey, Holding};
use crate::flow::care::offers::Care;
use crate::flow::effect::Effect;
use crate::flow::gate::may_order;
use crate::flow::intent::{Intent, OrderKey, Stage};
use crate::flow::{Flow, Moment, Notice};

/// How old "verified" and "no card" may be when the order goes out.
const FRESH: Duration = Duration::from_secs(10);

/// An issuer that keeps failing under one key may be repeating its first failure. (Kulipa
/// does so for 24 hours.)
const MOST_REPEATS: u32 = 4;

impl Flow {
    pub(in crate::flow) fn click_order(&mut self, now: Moment) {
        if !self.can_order() || self.presence.is_quiet(now) || self.button_watch.is_turning() {
            return;
        }
        let key = format!("{:016x}{:016x}", self.random.next(), self.random.next());
        let replaces = self.card_to_replace();
        let intent = Intent {
            key: OrderKey(key),
            at: now,
            stage: Stage::Reserved,
            replaces,
            number: None,
        };
        self.notices.clear();
        self.own_order = Some((intent.key.clone(), 0));
        self.outbox.push(Effect::Reserve(intent.clone()));
        self.order = Order::Reserving { intent, since: now };
    }

    /// The card on screen: only a blocked one can be ordered over.
    fn card_to_replace(&self) -> Option<CardKey> {
        match &self.holding {
            Some(Holding::Card(card)) => Some(card.key),
            Some(Holding::NoCard) | None => None,
        }
    }

    pub(in crate::flow) fn can_order(&self) -> bool {
        self.order == Order::Idle
            && self.recalled
            && self.presence.is_awake()
            && !self.notices.is_replacement_refused()
            && (self.card().is_none() || self.capabilities.offers.has(Care::Replace))
            && may_order(self.profile.as_ref(), self.holding.as_ref())
    }

    /// A reservation that comes too late for its wish is given back.
    pub(in crate::flow) fn reserved(&mut self, reserved: Intent, now: Moment) {
        if let Order::Reserving { intent, .. } = &self.order
            && *intent == reserved
        {
            self.order = Order::Reserved {
                intent: reserved,
                since: now,
                is_renewed: false,
            };
        } else {
            self.outbox.push(Effect::Forget(reserved));
        }
    }

    pub(in crate::flow) fn reservation_refused(
        &mut self,
        key: OrderKey,
        other: Option<Intent>,
        now: Moment,
    ) {
        if let Order::Reserving { intent, .. } = &self.order
            && intent.key == key
        {
            self.card_schedule.outdate(now);
            self.order = Order::Idle;
            match other {
                Some(intent) => self.follow(intent, now),
                None => self.notices.say(Notice::OrderNotSent),
            }
        }
    }

    /// Sends a reserved order when its conditions hold, or gives the reservation back.
    pub(in crate::flow) fn advance_order(&mut self, now: Moment) {
        let (intent, since, sends) = match &self.order {
            Order::Reserving { intent, since } => (intent.clone(), *since, None),
            Order::Reserved {
                intent,
                since,
                is_renewed,
            } => (intent.clone(), *since, Some(*is_renewed)),
            Order::Idle
            | Order::Sending { .. }
            | Order::Looking { .. }
            | Order::Accepted { .. }
            | Order::Failed(_) => return,
        };
        if now.since(since) >= RESERVATION_LIMIT || self.presence.is_signed_out() {
            self.cancel_unsent_order();
            return;
        }
        let Some(is_renewed) = sends.filter(|_| self.presence.may_ask(now)) else {
            return;
        };
        let may_order = may_order(self.profile.as_ref(), self.holding.as_ref());
        if !may_order || intent.replaces != self.card_to_replace() {
            self.cancel_unsent_order();
            return;
        }
        // What was read since the reservation stays good while the other reading is awaited.
        let fresh = if now.since(since) <= CALL_LIMIT * 2 {
            since - FRESH
        } else {
            now - FRESH
        };
        let card_is_fresh = self.card_schedule.is_newer_than(fresh);
        let profile_is_fresh = self.profile_schedule.is_newer_than(fresh);
        if card_is_fresh && profile_is_fresh {
            self.send(intent, is_renewed, now);
            return;
        }
        if !card_is_fresh {
            self.card_schedule.ask_by(now);
        }
        if !profile_is_fresh {
            self.profile_schedule.ask_by(now);
        }
    }

    pub(super) fn send(&mut self, intent: Intent, is_renewed: bool, now: Moment) {
        let intent = Intent {
            stage: Stage::Sending,
            at: now,
            ..intent
        };
        self.outbox.push(Effect::Remember(intent.clone()));
        let call = Call::Order(intent.key.clone());
        if is_renewed {
            self.call_again(call, now);
        } else {
            self.call(call, now);
        }
        self.order = Order::Sending { intent };
    }

    /// Whether an order whose answer was lost goes out once more under its key: an issuer that
    /// knows it by the key answers as it did before. The card was just read, and is not there.
    /// Only the tab that was clicked repeats its order, or two of them would.
    pub(super) fn repeat_order(&mut self, intent: &Intent, holding: &Holding, now: Moment) -> bool {
        let repeats = match &self.own_order {
            Some((key, repeats)) if *key == intent.key => *repeats,
            Some(_) | None => return false,
        };
        let repeats_it = self.capabilities.knows_orders
            && repeats < MOST_REPEATS
            && self.presence.may_ask(now)
            && may_order(self.profile.as_ref(), Some(holding));
        if repeats_it {
            self.own_order = Some((intent.key.clone(), repeats.saturating_add(1)));
            self.send(intent.clone(), false, now);
        }
        repeats_it
    }

    /// Nothing has left yet, so nothing has to be looked up.
    pub(in crate::flow) fn cancel_unsent_order(&mut self) {
        if let Order::Reserving { intent, .. } | Order::Reserved { intent, .. } = &self.order {
            self.outbox.push(Effect::Forget(intent.clone()));
            self.order = Order::Idle;
            if may_order(self.profile.as_ref(), self.holding.as_ref()) {
                self.notices.say(Notice::OrderNotSent);
            }
        }
    }

    /// The issuer refused the token of the order, so it did not take it. It goes out once more
    /// with the same key, if everything that it needs still holds.
    pub(in crate::flow) fn send_order_again(&mut self, now: Moment) {
        if let Order::Sending { intent } = &self.order {
            let intent = intent.clone();
            if self.is_repeated() {
                self.look_up(intent, Doubt::AnswerLost, now);
                return self.card_schedule.ask_now(now);
            }
            self.order = Order::Reserved {
                intent,
                since: now,
                is_renewed: true,
            };
        }
    }

    /// An order before this one, under the same key, may have been taken.
    pub(super) fn is_repeated(&self) -> bool {
        self.own_order
            .as_ref()
            .is_some_and(|(_, repeats)| *repeats > 0)
    }

    /// When an unsent wish is dropped.
    pub(in crate::flow) fn order_limit(&self) -> Option<Moment> {
        match &self.order {
            Order::Reserving { since, .. } | Order::Reserved { since, .. } => {
                Some(*since + RESERVATION_LIMIT)
            }
            Order::Idle
            | Order::Sending { .. }
            | Order::Looking { .. }
            | Order::Accepted { .. }
            | Order::Failed(_) => None,
        }
    }
}
