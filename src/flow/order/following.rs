//! An order that is under way: this tab's own, one from before a reload, or another tab's.

use super::{Doubt, Order, RESERVATION_LIMIT};
use crate::flow::call::CALL_LIMIT;
use crate::flow::card::{CardStatus, Holding};
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{INTENT_LIFETIME, Intent, OrderKey, Stage};
use crate::flow::{Flow, Moment, Notice};

impl Flow {
    /// What is remembered was read, or another tab changed it. Word of an older order may
    /// come late, and does not disturb a newer one.
    pub(in crate::flow) fn recall(&mut self, stored: Option<Intent>, now: Moment) {
        self.recalled = self.user.is_some();
        let Some(intent) = stored else { return };
        self.card_schedule.outdate(now);
        let is_outdated = self
            .order
            .followed()
            .is_some_and(|followed| followed.key != intent.key && intent.at <= followed.at);
        if self.order.is_in_the_air() || is_outdated {
            return;
        }
        if now.since(intent.at) >= INTENT_LIFETIME {
            self.outbox.push(Effect::Forget(intent));
        } else {
            self.follow(intent, now);
        }
    }

    pub(super) fn follow(&mut self, intent: Intent, now: Moment) {
        if self.is_ended_by_reading(&intent) {
            self.outbox.push(Effect::Forget(intent));
            self.tell_if_active();
            return;
        }
        let limit = self.capabilities.provisioning_limit;
        self.card_schedule.ask_now(now);
        let until = match intent.stage {
            // The other tab gives its wish back within this time, or says that it sent it.
            Stage::Reserved => intent.at + RESERVATION_LIMIT,
            Stage::Sending => intent.at + CALL_LIMIT + limit,
            Stage::Lost | Stage::Accepted => intent.at + limit,
        };
        self.order = match intent.stage {
            Stage::Accepted => Order::Accepted { intent, until },
            Stage::Reserved | Stage::Sending | Stage::Lost => Order::Looking {
                intent,
                until,
                doubt: Doubt::AnswerLost,
            },
        };
    }

    /// The card that was read after the intent reached its stage is the order's end, unless the
    /// order itself is still to be polled.
    fn is_ended_by_reading(&self, intent: &Intent) -> bool {
        let shows_end = self
            .holding
            .as_ref()
            .is_some_and(|holding| !is_awaited(intent, holding));
        shows_end && intent.number.is_none() && self.card_schedule.is_newer_than(intent.at)
    }

    /// Another tab saw the end of the order: the next answer about the card shows it here.
    pub(in crate::flow) fn forgotten(&mut self, key: &OrderKey, now: Moment) {
        self.card_schedule.outdate(now);
        if let Some(intent) = self.order.followed()
            && intent.key == *key
        {
            self.order = Order::Looking {
                intent: intent.clone(),
                until: now,
                doubt: Doubt::EndedElsewhere,
            };
            self.card_schedule.ask_now(now);
            self.profile_schedule.ask_now(now);
        }
    }

    /// Holds what was read of the card against the order that is followed. False as long as
    /// the order's own card is awaited, or the order itself is still to be polled.
    pub(in crate::flow) fn follow_order(
        &mut self,
        holding: &Holding,
        asked: Moment,
        now: Moment,
    ) -> bool {
        let (intent, doubt, until) = match &self.order {
            Order::Looking {
                intent,
                until,
                doubt,
            } => (intent.clone(), Some(*doubt), *until),
            Order::Accepted { intent, until } => (intent.clone(), None, *until),
            Order::Failed(_) if matches!(holding, Holding::Card(_)) => {
                self.order = Order::Idle;
                return true;
            }
            Order::Idle
            | Order::Reserving { .. }
            | Order::Reserved { .. }
            | Order::Sending { .. }
            | Order::Failed(_) => return true,
        };
        if doubt.is_none() && intent.number.is_some() {
            self.card_schedule.ask_by(now);
            return false;
        }
        if !is_awaited(&intent, holding) {
            if doubt == Some(Doubt::AnswerLost) {
                self.outbox.tell(News::Ordered);
            }
            self.give_up(intent);
            self.notices.end_order();
            return true;
        }
        if doubt == Some(Doubt::AnswerLost) && self.repeat_order(&intent, holding, now) {
            return false;
        }
        if let Some(doubt) = doubt.filter(|_| asked >= until) {
            self.give_up(intent);
            match doubt {
                Doubt::AnswerLost => self.notices.say(Notice::OrderNotTaken),
                Doubt::SaidToHaveCard => self.notices.say(Notice::CardNotShown),
                Doubt::EndedElsewhere => self.notices.clear(),
            }
            return true;
        }
        self.card_schedule.follow(until, now, &mut self.random);
        false
    }
}

/// Whether the order's own card is not there yet: there is none, or still the blocked one
/// that it replaces.
fn is_awaited(intent: &Intent, holding: &Holding) -> bool {
    match holding {
        Holding::NoCard => true,
        Holding::Card(card) => {
            card.status == CardStatus::Blocked && intent.replaces == Some(card.key)
        }
    }
}
