//! Freeze, unfreeze and activate: asked for, confirmed, sent, perhaps polled under a number, and
//! held against what the card then says.

use std::time::Duration;

use super::call::CardCall;
use super::situation::Situation;
use super::status_change::StatusChange;
use crate::flow::Timestamp;
use crate::flow::answer::{Failure, Outage, Progress, Refusal, StatusChangeAnswer};
use crate::flow::button_watch::TURNING;
use crate::flow::call::Call;
use crate::flow::intent::OrderNumber;
use crate::flow::outcome::Outcome;

/// How long the card may go on saying what it said before. (Baanx: the effect is immediate,
/// and processors notice within 1 to 2 s.)
const SETTLING_LIMIT: Duration = Duration::from_secs(6);

/// How long an issuer may work on it before the card itself is looked at.
const FOLLOWING_LIMIT: Duration = Duration::from_secs(60);

#[derive(Clone, Debug, Default)]
pub struct StatusChangeProgress {
    stage: Stage,
    /// What the user has typed of the digits that are printed on the card.
    code: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    /// The user is asked whether it is meant.
    Confirming {
        change: StatusChange,
        since: Timestamp,
        /// It can be confirmed only a little later: the press may be the second one of a
        /// double click.
        is_turning: bool,
    },
    Sending(StatusChange),
    /// The issuer works on it under this number, which is polled in place of the card.
    Following {
        change: StatusChange,
        since: Timestamp,
        number: OrderNumber,
    },
    /// The card is read until it shows what was wished for, or shows that it will not.
    Settling {
        change: StatusChange,
        since: Timestamp,
        /// What went wrong on the way, if the issuer may have taken the wish all the same.
        failure: Option<Failure>,
    },
}

impl StatusChangeProgress {
    pub fn is_under_way(&self) -> bool {
        !matches!(self.stage, Stage::Idle | Stage::Confirming { .. })
    }

    /// The number that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        let Stage::Following { number, .. } = &self.stage else {
            return None;
        };
        Some(number)
    }

    /// What the user is asked for, and whether it can be confirmed as far as is known here.
    pub fn question(&self) -> Option<(StatusChange, bool)> {
        let Stage::Confirming {
            change, is_turning, ..
        } = self.stage
        else {
            return None;
        };
        Some((change, !is_turning && self.has_code(change)))
    }

    pub fn ask(&mut self, change: StatusChange, now: Timestamp) {
        self.code.clear();
        self.stage = Stage::Confirming {
            change,
            since: now,
            is_turning: true,
        };
    }

    pub fn send(&mut self, change: StatusChange) -> Outcome {
        self.stage = Stage::Sending(change);
        Outcome::Call(Call::Card(match change {
            StatusChange::Freeze => CardCall::Freeze,
            StatusChange::Unfreeze => CardCall::Unfreeze,
            StatusChange::Activate => CardCall::Activate(std::mem::take(&mut self.code)),
        }))
    }

    pub fn type_code(&mut self, text: &str) {
        self.code = text.chars().filter(char::is_ascii_digit).take(4).collect();
    }

    pub fn dismiss(&mut self) {
        if let Stage::Confirming { .. } = self.stage {
            self.stage = Stage::Idle;
        }
    }

    pub fn end(&mut self) -> Outcome {
        self.stage = Stage::Idle;
        Outcome::Drop(is_status_change)
    }

    pub fn answered(&mut self, answer: StatusChangeAnswer, now: Timestamp) -> Vec<Outcome> {
        let Stage::Sending(change) = self.stage else {
            return Vec::new();
        };
        match answer {
            StatusChangeAnswer::Done => vec![self.settle(change, None, now)],
            StatusChangeAnswer::Taken(number) => {
                self.stage = Stage::Following {
                    change,
                    since: now,
                    number,
                };
                vec![Outcome::ReadCardAfterWrite]
            }
        }
    }

    pub fn failed(&mut self, failure: Failure, now: Timestamp) -> Vec<Outcome> {
        let Stage::Sending(change) = self.stage else {
            return Vec::new();
        };
        if let Failure::Retry(_) = failure {
            return vec![self.settle(change, Some(failure), now)];
        }
        self.stage = Stage::Idle;
        vec![Outcome::Failed(change.action(), failure)]
    }

    pub fn progressed(&mut self, progress: Progress, now: Timestamp) -> Vec<Outcome> {
        let Stage::Following { change, since, .. } = self.stage else {
            return Vec::new();
        };
        match progress {
            Progress::Underway => vec![Outcome::FollowCard {
                until: since + FOLLOWING_LIMIT,
            }],
            Progress::Done | Progress::DoneInPart => vec![self.settle(change, None, now)],
            Progress::Failed(failure) => {
                self.stage = Stage::Idle;
                vec![Outcome::ReadCard, Outcome::Failed(change.action(), failure)]
            }
        }
    }

    /// What the card says now is the truth. `asked` tells whether it was asked since.
    pub fn card_read(&mut self, card: Situation, asked: Timestamp, now: Timestamp) -> Vec<Outcome> {
        let Stage::Settling {
            change,
            since,
            failure,
        } = &self.stage
        else {
            // This was asked before the order that is polled in its place.
            let is_polled = self.number().is_some();
            return Vec::from_iter(is_polled.then_some(Outcome::ReadCardBy(now)));
        };
        let (change, since, failure) = (*change, *since, failure.clone());
        if asked < since {
            return vec![Outcome::ReadCardBy(now)];
        }
        if card.status == Some(change.to()) {
            self.stage = Stage::Idle;
            vec![Outcome::Acted(change.action(), change.outcome())]
        } else if card.status != Some(change.from()) || card.is_held {
            self.stage = Stage::Idle;
            Vec::new()
        } else if failure.is_none() && now < since + SETTLING_LIMIT {
            let until = since + SETTLING_LIMIT;
            vec![Outcome::FollowCard { until }]
        } else {
            self.stage = Stage::Idle;
            let failure = failure.unwrap_or(Failure::Stop(Refusal::Refused(None)));
            vec![Outcome::Failed(change.action(), failure)]
        }
    }

    /// An issuer that takes too long, or does not tell, leaves it to the card.
    pub fn advance(&mut self, card: Situation, now: Timestamp) -> Vec<Outcome> {
        match &mut self.stage {
            Stage::Following { change, since, .. } if now >= *since + FOLLOWING_LIMIT => {
                let change = *change;
                vec![self.settle(change, Some(Failure::Retry(Outage::Timeout)), now)]
            }
            Stage::Confirming {
                change,
                since,
                is_turning,
            } => {
                *is_turning = now.since(*since) < TURNING;
                if !card.offers(*change) {
                    self.stage = Stage::Idle;
                }
                Vec::new()
            }
            Stage::Idle | Stage::Sending(_) | Stage::Following { .. } | Stage::Settling { .. } => {
                Vec::new()
            }
        }
    }

    /// When the confirmation can be pressed.
    pub fn turned(&self) -> Option<Timestamp> {
        if let Stage::Confirming {
            since,
            is_turning: true,
            ..
        } = self.stage
        {
            Some(since + TURNING)
        } else {
            None
        }
    }

    /// Whether the card has changed since this was asked of it.
    pub fn is_outdated(&self, call: &Call, card: Situation) -> bool {
        if let Stage::Sending(change) = self.stage {
            is_status_change(call) && card.status != Some(change.from())
        } else {
            false
        }
    }

    /// From now on the card is read.
    fn settle(
        &mut self,
        change: StatusChange,
        failure: Option<Failure>,
        now: Timestamp,
    ) -> Outcome {
        let read = match failure {
            None => Outcome::ReadCardAfterWrite,
            Some(_) => Outcome::ReadCard,
        };
        self.stage = Stage::Settling {
            change,
            since: now,
            failure,
        };
        read
    }

    /// A card is activated by four digits.
    fn has_code(&self, change: StatusChange) -> bool {
        match change {
            StatusChange::Freeze | StatusChange::Unfreeze => true,
            StatusChange::Activate => self.code.len() == 4,
        }
    }
}

fn is_status_change(call: &Call) -> bool {
    matches!(call, Call::Card(call) if call.is_status_change())
}
