//! The issuer's answer to the order, and what it means.

use super::{Doubt, Order};
use crate::flow::answer::{Answer, Decline, Failure};
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{Intent, Stage};
use crate::flow::{Flow, Moment, Notice};

impl Flow {
    pub(in crate::flow) fn order_answered(&mut self, answer: Answer, now: Moment) {
        let Order::Sending { intent } = &self.order else {
            return;
        };
        let intent = intent.clone();
        self.card_schedule.ask_now(now);
        match answer {
            Answer::OrderAccepted => {
                let intent = Intent {
                    stage: Stage::Accepted,
                    at: now,
                    ..intent
                };
                self.effects.push(Effect::Remember(intent.clone()));
                self.effects.push(Effect::Tell(News::Ordered));
                let until = now + self.capabilities.provisioning_limit;
                self.order = Order::Accepted { intent, until };
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) if intent.replaces.is_none() => {
                self.look_up(intent, Doubt::SaidToHaveCard, now);
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) => {
                self.give_up(intent, Some(Notice::ReplacementRefused));
            }
            Answer::OrderDeclined(Decline::NotVerified) => {
                self.give_up(intent, Some(Notice::NotVerified));
                self.profile_schedule.ask_now(now);
            }
            other => self.order_failed(intent, other.into_failure(), now),
        }
    }

    fn order_failed(&mut self, intent: Intent, failure: Failure, now: Moment) {
        match failure {
            Failure::Retry(_) => self.look_up(intent, Doubt::AnswerLost, now),
            Failure::RenewToken | Failure::SignIn => {
                self.give_up(intent, None);
                self.sign_out();
            }
            Failure::Wait(after) => {
                self.give_up(intent, Some(Notice::Busy));
                self.keep_quiet(after, now);
            }
            Failure::Stop(refusal) if intent.replaces.is_some() => {
                self.give_up(intent, Some(Notice::OrderRefused(refusal)));
            }
            Failure::Stop(_) | Failure::Mend(_) => {
                self.give_up(intent, None);
                self.order = Order::Failed(failure);
            }
        }
    }

    /// The issuer may have the order or not: only the card can tell.
    fn look_up(&mut self, intent: Intent, doubt: Doubt, now: Moment) {
        let intent = Intent {
            stage: Stage::Lost,
            at: now,
            ..intent
        };
        self.effects.push(Effect::Remember(intent.clone()));
        let until = now + self.capabilities.provisioning_limit;
        self.order = Order::Looking {
            intent,
            until,
            doubt,
        };
    }

    /// The order is known not to have been taken, or its end is known.
    pub(super) fn give_up(&mut self, intent: Intent, notice: Option<Notice>) {
        self.effects.push(Effect::Forget(intent));
        self.order = Order::Idle;
        self.notice = notice;
    }
}
