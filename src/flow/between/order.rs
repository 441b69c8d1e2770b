//! The order among the rest: what it is told of the card, the user and the session.

use crate::flow::card_action::actions::CardAction;
use crate::flow::gate::may_order;
use crate::flow::intent::{Intent, OrderKey};
use crate::flow::order::Conditions;
use crate::flow::{Flow, Timestamp};

impl Flow {
    pub(in crate::flow) fn conditions(&self, now: Timestamp) -> Conditions {
        Conditions {
            may_order: may_order(self.profile.profile(), self.card.lookup()),
            card: self.card.card().map(|card| card.key),
            may_ask: self.presence.may_ask(now),
            is_signed_out: self.presence.is_signed_out(),
        }
    }

    pub(in crate::flow) fn can_order(&self) -> bool {
        self.order.can_begin()
            && self.presence.is_awake()
            && !self.order.is_replacement_refused()
            && (self.card.card().is_none() || self.capabilities.actions.has(CardAction::Replace))
            && may_order(self.profile.profile(), self.card.lookup())
    }

    pub(in crate::flow) fn click_order(&mut self, now: Timestamp) {
        if self.can_order() && !self.presence.is_quiet(now) && !self.button_watch.is_turning() {
            let conditions = self.conditions(now);
            let outcomes = self.order.begin(conditions, now, &mut self.random);
            self.follow_up(outcomes, now);
        }
    }

    /// Sends a reserved order when its conditions hold, or gives the reservation back.
    pub(in crate::flow) fn advance_order(&mut self, now: Timestamp) {
        let outcomes = self.order.advance(self.conditions(now), now);
        self.follow_up(outcomes, now);
        let Some(fresh) = self.order.must_be_known_since(now) else {
            return;
        };
        if !self.presence.may_ask(now) {
            return;
        }
        let card_is_fresh = self.card.is_newer_than(fresh);
        let profile_is_fresh = self.profile.is_newer_than(fresh);
        if card_is_fresh && profile_is_fresh {
            let outcomes = self.order.send_reserved(now);
            return self.follow_up(outcomes, now);
        }
        if !card_is_fresh {
            self.card.ask_by(now);
        }
        if !profile_is_fresh {
            self.profile.ask_by(now);
        }
    }

    pub(in crate::flow) fn cancel_unsent_order(&mut self, now: Timestamp) {
        let may_order = may_order(self.profile.profile(), self.card.lookup());
        let outcomes = self.order.cancel_unsent(may_order);
        self.follow_up(outcomes, now);
    }

    /// What is remembered was read, or another tab changed it.
    pub(in crate::flow) fn recall(&mut self, stored: Option<Intent>, now: Timestamp) {
        self.order.recalled(self.profile.has_user());
        if let Some(intent) = stored {
            let is_ended = self.is_ended_by_reading(&intent);
            self.card.outdate();
            let outcomes = self.order.take_up(intent, is_ended, now);
            self.follow_up(outcomes, now);
        }
    }

    /// Another tab has removed it.
    pub(in crate::flow) fn forgotten(&mut self, key: &OrderKey, now: Timestamp) {
        self.card.outdate();
        let outcomes = self.order.forgotten(key, now);
        self.follow_up(outcomes, now);
    }

    pub(in crate::flow) fn reservation_refused(
        &mut self,
        key: &OrderKey,
        other: Option<Intent>,
        now: Timestamp,
    ) {
        if self.order.is_reserving(key) {
            let is_ended = other
                .as_ref()
                .is_some_and(|intent| self.is_ended_by_reading(intent));
            self.card.outdate();
            let outcomes = self.order.refused(other, is_ended, now);
            self.follow_up(outcomes, now);
        }
    }

    /// The card that was read after the intent reached its stage is the order's end, unless the
    /// order itself is still to be polled.
    fn is_ended_by_reading(&self, intent: &Intent) -> bool {
        let shows_end = self
            .card
            .lookup()
            .is_some_and(|lookup| !intent.awaits(lookup));
        shows_end && intent.number.is_none() && self.card.is_newer_than(intent.at)
    }
}
