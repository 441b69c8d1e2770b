//! The issuer's answer to the order, and what it means.

use super::{Doubt, Order};
use crate::flow::answer::{Answer, Decline, Failure};
use crate::flow::call::Call;
use crate::flow::card::Holding;
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{Intent, OrderNumber, Stage};
use crate::flow::{Flow, Moment, Notice};

impl Flow {
    pub(in crate::flow) fn order_answered(&mut self, answer: Answer, asked: Moment, now: Moment) {
        let Order::Sending { intent } = &self.order else {
            return;
        };
        let intent = intent.clone();
        self.card_schedule.ask_now(now);
        match answer {
            Answer::OrderAccepted => self.order_accepted(intent, None, now),
            Answer::OrderTaken(number) => self.order_accepted(intent, Some(number), now),
            // Signed out, nothing of a card is kept; it is looked up by whoever signs in.
            Answer::Ordered(card) if !self.presence.is_signed_out() => {
                self.order_accepted(intent, None, now);
                // What was asked before may have been answered before.
                self.drop_calls(|call| matches!(call, Call::ReadCard));
                self.card_read(Holding::Card(card), asked, now);
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) if intent.replaces.is_none() => {
                self.look_up(intent, Doubt::SaidToHaveCard, now);
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) => {
                self.give_up(intent);
                self.notices.say(Notice::ReplacementRefused);
            }
            Answer::OrderDeclined(Decline::NotVerified) => {
                self.give_up(intent);
                self.notices.say(Notice::NotVerified);
                self.profile_schedule.ask_now(now);
            }
            other => self.order_failed(intent, other.into_failure(), now),
        }
    }

    fn order_accepted(&mut self, intent: Intent, number: Option<OrderNumber>, now: Moment) {
        let intent = Intent {
            stage: Stage::Accepted,
            at: now,
            number,
            ..intent
        };
        self.outbox.push(Effect::Remember(intent.clone()));
        self.outbox.tell(News::Ordered);
        let until = now + self.capabilities.provisioning_limit;
        self.order = Order::Accepted { intent, until };
    }

    fn order_failed(&mut self, intent: Intent, failure: Failure, now: Moment) {
        // The refusal of a repeated order says nothing of the one before it.
        let is_open = self.is_repeated() || matches!(failure, Failure::Retry(_));
        let is_replacement = intent.replaces.is_some();
        if is_open {
            self.look_up(intent, Doubt::AnswerLost, now);
        } else {
            self.give_up(intent);
            self.notices.clear();
        }
        match failure {
            Failure::RenewToken | Failure::SignIn => self.sign_out(now),
            Failure::Wait(after) => {
                self.notices.say(Notice::Busy);
                self.presence.keep_quiet(after, now, &mut self.random);
            }
            Failure::Retry(_) | Failure::Stop(_) | Failure::Mend(_) if is_open => {}
            Failure::Stop(refusal) if is_replacement => {
                self.notices.say(Notice::OrderRefused(refusal));
            }
            Failure::Retry(_) | Failure::Stop(_) | Failure::Mend(_) => {
                self.order = Order::Failed(failure);
            }
        }
    }

    /// The issuer may have the order or not: only the card can tell.
    pub(super) fn look_up(&mut self, intent: Intent, doubt: Doubt, now: Moment) {
        let intent = Intent {
            stage: Stage::Lost,
            at: now,
            ..intent
        };
        self.outbox.push(Effect::Remember(intent.clone()));
        let until = now + self.capabilities.provisioning_limit;
        self.order = Order::Looking {
            intent,
            until,
            doubt,
        };
    }

    /// The order is known not to have been taken, or its end is known.
    pub(super) fn give_up(&mut self, intent: Intent) {
        self.outbox.push(Effect::Forget(intent));
        self.order = Order::Idle;
    }
}
