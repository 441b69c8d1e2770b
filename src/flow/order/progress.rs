//! An order that the issuer works on under a number: it is polled until its end, and then the
//! card is.

use super::{Order, Phase};
use crate::flow::answer::Progress;
use crate::flow::effect::Effect;
use crate::flow::intent::{Intent, OrderNumber};
use crate::flow::outcome::Outcome;
use crate::flow::{Notice, Timestamp};

impl Order {
    pub fn progressed(
        &mut self,
        number: &OrderNumber,
        progress: Progress,
        now: Timestamp,
    ) -> Vec<Outcome> {
        let Some((intent, until)) = self.accepted().filter(|_| self.number() == Some(number))
        else {
            // Another tab has gone on meanwhile.
            return vec![Outcome::ReadCardBy(now)];
        };
        let intent = intent.clone();
        match progress {
            Progress::Underway => vec![Outcome::FollowCard { until }],
            Progress::Done => self.card_follows(intent, until),
            Progress::DoneInPart => {
                let mut outcomes = self.card_follows(intent, until);
                outcomes.push(Outcome::Say(Notice::OrderDoneInPart));
                outcomes
            }
            Progress::Failed(failure) => {
                let forget = self.give_up(intent);
                self.phase = Phase::Failed(failure);
                vec![forget, Outcome::ClearNotice, Outcome::ReadCard]
            }
        }
    }

    /// The order is done: from now on its card is looked for.
    fn card_follows(&mut self, intent: Intent, until: Timestamp) -> Vec<Outcome> {
        let intent = Intent {
            number: None,
            ..intent
        };
        self.phase = Phase::Accepted {
            intent: intent.clone(),
            until,
        };
        vec![
            Outcome::ReadCardAfterWrite,
            Outcome::Effect(Effect::Remember(intent)),
        ]
    }
}
