//! The issuer's answer to the order, and what it means.

use super::setup::Setup;
use super::{Doubt, Order, Phase};
use crate::flow::answer::{Decline, Failure, OrderAnswer};
use crate::flow::call::Call;
use crate::flow::effect::{Effect, News};
use crate::flow::intent::{Intent, OrderNumber, Stage};
use crate::flow::outcome::Outcome;
use crate::flow::{Notice, Timestamp};

impl Order {
    pub fn answered(
        &mut self,
        answer: OrderAnswer,
        asked: Timestamp,
        is_signed_out: bool,
        now: Timestamp,
    ) -> Vec<Outcome> {
        let Phase::Sending { intent } = &self.phase else {
            return Vec::new();
        };
        let intent = intent.clone();
        let mut outcomes = vec![match answer {
            // The answer is the card.
            OrderAnswer::Made(_) => Outcome::ReadCard,
            OrderAnswer::Accepted | OrderAnswer::Taken(_) | OrderAnswer::Declined(_) => {
                Outcome::ReadCardAfterWrite
            }
        }];
        match answer {
            OrderAnswer::Accepted => outcomes.extend(self.accept(intent, None, now)),
            OrderAnswer::Taken(number) => outcomes.extend(self.accept(intent, Some(number), now)),
            // Signed out, nothing of a card is kept; it is looked up by whoever signs in.
            OrderAnswer::Made(_) if is_signed_out => {
                outcomes.push(self.look_up(intent, Doubt::AnswerLost, now));
            }
            OrderAnswer::Made(card) => {
                outcomes.extend(self.accept(intent, None, now));
                // What was asked before may have been answered before.
                outcomes.push(Outcome::Drop(Call::reads_card));
                outcomes.extend(self.show_made(card, asked));
            }
            OrderAnswer::Declined(Decline::AlreadyHasCard) if intent.replaces.is_some() => {
                outcomes.push(self.give_up(intent));
                self.is_replacement_refused = true;
                outcomes.push(Outcome::Say(Notice::ReplacementRefused));
            }
            OrderAnswer::Declined(Decline::AlreadyHasCard | Decline::AlreadyOrdered) => {
                outcomes.push(self.look_up(intent, Doubt::SaidToHaveCard, now));
            }
            // The refusal of a repeated order says nothing of the one before it.
            OrderAnswer::Declined(Decline::NeedsSetup(_)) if self.is_repeated() => {
                outcomes.push(self.look_up(intent, Doubt::AnswerLost, now));
            }
            OrderAnswer::Declined(Decline::NeedsSetup(missing)) => {
                outcomes.push(self.give_up(intent));
                outcomes.push(Outcome::ClearNotice);
                self.phase = Phase::Incomplete(Setup::new(missing));
            }
            OrderAnswer::Declined(Decline::NotVerified) => {
                outcomes.push(self.give_up(intent));
                outcomes.push(Outcome::Say(Notice::NotVerified));
                outcomes.push(Outcome::ReadProfile);
            }
        }
        outcomes
    }

    pub fn failed(&mut self, failure: Failure, now: Timestamp) -> Vec<Outcome> {
        let Phase::Sending { intent } = &self.phase else {
            return Vec::new();
        };
        let intent = intent.clone();
        // The refusal of a repeated order says nothing of the one before it.
        let is_open = self.is_repeated() || matches!(failure, Failure::Retry(_));
        let is_replacement = intent.replaces.is_some();
        let mut outcomes = vec![Outcome::ReadCard];
        if let Failure::Wait(after) = failure {
            // The others hear of it before they hear that they may order now.
            outcomes.push(Outcome::KeepQuiet(after));
        }
        if is_open {
            outcomes.push(self.look_up(intent, Doubt::AnswerLost, now));
        } else {
            outcomes.push(self.give_up(intent));
            outcomes.push(Outcome::ClearNotice);
        }
        match failure {
            // It went out with a new token already.
            Failure::RenewToken => outcomes.push(Outcome::RefuseAccess),
            Failure::SignIn => outcomes.push(Outcome::SignOut),
            Failure::Wait(_) => outcomes.push(Outcome::Say(Notice::Busy)),
            Failure::Stop(refusal) if is_replacement && !is_open => {
                outcomes.push(Outcome::Say(Notice::OrderRefused(refusal)));
            }
            Failure::Retry(_) | Failure::Stop(_) | Failure::Misconfigured(_) => {
                if !is_open {
                    self.phase = Phase::Failed(failure);
                }
            }
        }
        outcomes
    }

    fn accept(
        &mut self,
        intent: Intent,
        number: Option<OrderNumber>,
        now: Timestamp,
    ) -> [Outcome; 2] {
        let intent = Intent {
            stage: Stage::Accepted,
            at: now,
            number,
            ..intent
        };
        self.phase = Phase::Accepted {
            intent: intent.clone(),
            until: now + self.provisioning_limit,
        };
        [
            Outcome::Effect(Effect::Remember(intent)),
            Outcome::Effect(Effect::Tell(News::Ordered)),
        ]
    }

    /// The issuer may have the order or not: only the card can tell.
    pub(super) fn look_up(&mut self, intent: Intent, doubt: Doubt, now: Timestamp) -> Outcome {
        let intent = Intent {
            stage: Stage::Lost,
            at: now,
            ..intent
        };
        self.phase = Phase::Looking {
            intent: intent.clone(),
            until: now + self.provisioning_limit,
            doubt,
        };
        Outcome::Effect(Effect::Remember(intent))
    }
}
