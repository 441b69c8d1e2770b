//! Freeze, unfreeze and activate: pressed or typed, sent, perhaps polled under a number, and held
//! against what the card then says.

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

/// So long a freeze can be taken back where it is told of.
const UNDO_LIMIT: Duration = Duration::from_secs(10);

#[derive(Clone, Debug, Default)]
pub struct StatusChangeProgress {
    stage: Stage,
    /// What the user has typed of the digits that are printed on the card.
    code: String,
    /// The press that counts no other for a moment, which may be the second one of a double click.
    pressed: Option<Timestamp>,
    /// When the user froze the card, as long as that can be taken back.
    frozen: Option<Timestamp>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    /// The user is asked for the digits that activate the card.
    Typing,
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
        self.change().is_some()
    }

    /// The number that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        let Stage::Following { number, .. } = &self.stage else {
            return None;
        };
        Some(number)
    }

    /// What is under way.
    fn change(&self) -> Option<StatusChange> {
        match self.stage {
            Stage::Idle | Stage::Typing => None,
            Stage::Sending(change)
            | Stage::Following { change, .. }
            | Stage::Settling { change, .. } => Some(change),
        }
    }

    /// Whether a press counts: right after another one it does not.
    pub fn is_rested(&self) -> bool {
        self.pressed.is_none()
    }

    pub fn can_undo(&self) -> bool {
        self.frozen.is_some()
    }

    /// Whether the user types the digits, or the issuer looks at them.
    pub fn is_typing(&self) -> bool {
        self.stage == Stage::Typing || self.change() == Some(StatusChange::Activate)
    }

    /// A card is activated by four digits.
    pub fn has_code(&self) -> bool {
        self.code.len() == 4
    }

    pub fn ask_for_code(&mut self) {
        self.code.clear();
        self.stage = Stage::Typing;
    }

    pub fn press(&mut self, change: StatusChange, now: Timestamp) -> Outcome {
        self.pressed = Some(now);
        self.send(change)
    }

    /// What was typed stays, for the case that it was wrong.
    pub fn send(&mut self, change: StatusChange) -> Outcome {
        self.frozen = None;
        self.stage = Stage::Sending(change);
        Outcome::Call(Call::Card(match change {
            StatusChange::Freeze => CardCall::Freeze,
            StatusChange::Unfreeze => CardCall::Unfreeze,
            StatusChange::Activate => CardCall::Activate(self.code.clone()),
        }))
    }

    pub fn type_code(&mut self, text: &str) {
        self.code = text.chars().filter(char::is_ascii_digit).take(4).collect();
    }

    pub fn dismiss(&mut self) {
        if self.stage == Stage::Typing {
            self.stage = Stage::Idle;
            self.code.clear();
        }
    }

    pub fn end(&mut self) -> Outcome {
        *self = StatusChangeProgress::default();
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
        vec![self.give_up(change, failure)]
    }

    /// Digits that were wrong can be mended.
    fn give_up(&mut self, change: StatusChange, failure: Failure) -> Outcome {
        self.stage = match change {
            StatusChange::Freeze | StatusChange::Unfreeze => Stage::Idle,
            StatusChange::Activate => Stage::Typing,
        };
        Outcome::Failed(change.action(), failure)
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
                vec![Outcome::ReadCard, self.give_up(change, failure)]
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
            self.code.clear();
            self.frozen = (change == StatusChange::Freeze).then_some(now);
            vec![Outcome::Acted(change.action(), change.outcome())]
        } else if card.status != Some(change.from()) || card.is_held {
            self.stage = Stage::Idle;
            Vec::new()
        } else if failure.is_none() && now < since + SETTLING_LIMIT {
            let until = since + SETTLING_LIMIT;
            vec![Outcome::FollowCard { until }]
        } else {
            let failure = failure.unwrap_or(Failure::Stop(Refusal::Refused(None)));
            vec![self.give_up(change, failure)]
        }
    }

    /// An issuer that takes too long, or does not tell, leaves it to the card.
    pub fn advance(&mut self, card: Situation, now: Timestamp) -> Vec<Outcome> {
        self.pressed = self.pressed.filter(|pressed| now < *pressed + TURNING);
        let can_undo =
            |frozen: &Timestamp| now < *frozen + UNDO_LIMIT && card.offers(StatusChange::Unfreeze);
        self.frozen = self.frozen.filter(can_undo);
        match &self.stage {
            Stage::Following { change, since, .. } if now >= *since + FOLLOWING_LIMIT => {
                let change = *change;
                vec![self.settle(change, Some(Failure::Retry(Outage::Timeout)), now)]
            }
            Stage::Typing if !card.offers(StatusChange::Activate) => {
                self.dismiss();
                Vec::new()
            }
            Stage::Idle
            | Stage::Typing
            | Stage::Sending(_)
            | Stage::Following { .. }
            | Stage::Settling { .. } => Vec::new(),
        }
    }

    /// When a press counts again, or the freeze can be taken back no more.
    pub fn changes(&self) -> Option<Timestamp> {
        let rested = self.pressed.map(|pressed| pressed + TURNING);
        let kept = self.frozen.map(|frozen| frozen + UNDO_LIMIT);
        rested.into_iter().chain(kept).min()
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
}

fn is_status_change(call: &Call) -> bool {
    matches!(call, Call::Card(call) if call.is_status_change())
}
