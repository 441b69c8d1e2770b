//! An order that the issuer works on under a number: it is polled until its end, and then the
//! card is.

use super::Order;
use crate::flow::answer::{Answer, Progress};
use crate::flow::effect::Effect;
use crate::flow::intent::{Intent, OrderNumber};
use crate::flow::{Flow, Moment, Notice};

impl Flow {
    pub(in crate::flow) fn progress_answered(
        &mut self,
        number: &OrderNumber,
        answer: Answer,
        now: Moment,
    ) {
        self.refreshing = false;
        let Answer::OrderProgress(progress) = answer else {
            return self.card_failed(answer.into_failure(), now);
        };
        self.card_failure = None;
        self.card_schedule.answered(None, now, &mut self.random);
        if self.controls.number() == Some(number) {
            let outcomes = self.controls.switch_progressed(progress, now);
            return self.follow_up(outcomes, now);
        }
        if self.order.number() != Some(number) {
            // Another tab has gone on meanwhile.
            return self.card_schedule.ask_by(now);
        }
        let Order::Accepted { intent, until } = &self.order else {
            return;
        };
        let (intent, until) = (intent.clone(), *until);
        match progress {
            Progress::Underway => self.card_schedule.follow(until, now, &mut self.random),
            Progress::Done => self.card_follows(intent, until, now),
            Progress::DoneInPart => {
                self.card_follows(intent, until, now);
                self.notices.say(Notice::OrderDoneInPart);
            }
            Progress::Failed(failure) => {
                self.give_up(intent);
                self.notices.clear();
                self.card_schedule.ask_now(now);
                self.order = Order::Failed(failure);
            }
        }
    }

    /// The order is done: from now on its card is looked for.
    fn card_follows(&mut self, intent: Intent, until: Moment, now: Moment) {
        let intent = Intent {
            number: None,
            ..intent
        };
        self.card_schedule.ask_now(now);
        self.outbox.push(Effect::Remember(intent.clone()));
        self.order = Order::Accepted { intent, until };
    }
}
