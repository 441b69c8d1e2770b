//! Freeze, unfreeze and activate: asked for, confirmed, sent, perhaps polled under a number, and
//! held against what the card then says.

use std::time::Duration;

use super::situation::Situation;
use super::switch::Switch;
use crate::flow::Timestamp;
use crate::flow::answer::{Answer, Failure, Outage, Progress, Refusal};
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
pub struct Switching {
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
        switch: Switch,
        since: Timestamp,
        /// It can be confirmed only a little later: the press may be the second one of a
        /// double click.
        is_turning: bool,
    },
    Sending(Switch),
    /// The issuer works on it under this number, which is polled in place of the card.
    Following {
        switch: Switch,
        since: Timestamp,
        number: OrderNumber,
    },
    /// The card is read until it shows what was wished for, or shows that it will not.
    Settling {
        switch: Switch,
        since: Timestamp,
        /// What went wrong on the way, if the issuer may have taken the wish all the same.
        failure: Option<Failure>,
    },
}

impl Switching {
    pub fn is_under_way(&self) -> bool {
        match self.stage {
            Stage::Idle | Stage::Confirming { .. } => false,
            Stage::Sending(_) | Stage::Following { .. } | Stage::Settling { .. } => true,
        }
    }

    /// The number that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        match &self.stage {
            Stage::Following { number, .. } => Some(number),
            Stage::Idle | Stage::Confirming { .. } | Stage::Sending(_) | Stage::Settling { .. } => {
                None
            }
        }
    }

    /// What the user is asked for, and whether it can be confirmed as far as is known here.
    pub fn question(&self) -> Option<(Switch, bool)> {
        match self.stage {
            Stage::Confirming {
                switch, is_turning, ..
            } => Some((switch, !is_turning && self.has_code(switch))),
            Stage::Idle | Stage::Sending(_) | Stage::Following { .. } | Stage::Settling { .. } => {
                None
            }
        }
    }

    pub fn ask(&mut self, switch: Switch, now: Timestamp) {
        self.code.clear();
        self.stage = Stage::Confirming {
            switch,
            since: now,
            is_turning: true,
        };
    }

    pub fn send(&mut self, switch: Switch) -> Outcome {
        self.stage = Stage::Sending(switch);
        Outcome::Call(match switch {
            Switch::Freeze => Call::Freeze,
            Switch::Unfreeze => Call::Unfreeze,
            Switch::Activate => Call::Activate(std::mem::take(&mut self.code)),
        })
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
        Outcome::Drop(is_switch)
    }

    pub fn answered(&mut self, answer: Answer, now: Timestamp) -> Vec<Outcome> {
        let Stage::Sending(switch) = self.stage else {
            return Vec::new();
        };
        let failure = match answer {
            Answer::Switched => None,
            Answer::OrderTaken(number) => {
                self.stage = Stage::Following {
                    switch,
                    since: now,
                    number,
                };
                return vec![Outcome::ReadCard];
            }
            other => Some(other.into_failure()),
        };
        match failure {
            None | Some(Failure::Retry(_)) => vec![self.settle(switch, failure, now)],
            Some(failure) => {
                self.stage = Stage::Idle;
                vec![Outcome::Failed(switch.care(), failure)]
            }
        }
    }

    pub fn progressed(&mut self, progress: Progress, now: Timestamp) -> Vec<Outcome> {
        let Stage::Following { switch, since, .. } = self.stage else {
            return Vec::new();
        };
        match progress {
            Progress::Underway => vec![Outcome::FollowCard {
                until: since + FOLLOWING_LIMIT,
            }],
            Progress::Done | Progress::DoneInPart => vec![self.settle(switch, None, now)],
            Progress::Failed(failure) => {
                self.stage = Stage::Idle;
                vec![Outcome::ReadCard, Outcome::Failed(switch.care(), failure)]
            }
        }
    }

    /// What the card says now is the truth. `asked` tells whether it was asked since.
    pub fn card_read(&mut self, card: Situation, asked: Timestamp, now: Timestamp) -> Vec<Outcome> {
        let Stage::Settling {
            switch,
            since,
            failure,
        } = &self.stage
        else {
            // This was asked before the order that is polled in its place.
            let is_polled = self.number().is_some();
            return Vec::from_iter(is_polled.then_some(Outcome::ReadCardBy(now)));
        };
        let (switch, since, failure) = (*switch, *since, failure.clone());
        if asked < since {
            return vec![Outcome::ReadCardBy(now)];
        }
        if card.status == Some(switch.to()) {
            self.stage = Stage::Idle;
            vec![Outcome::Acted(switch.care(), switch.outcome())]
        } else if card.status != Some(switch.from()) || card.is_held {
            self.stage = Stage::Idle;
            Vec::new()
        } else if failure.is_none() && now < since + SETTLING_LIMIT {
            let until = since + SETTLING_LIMIT;
            vec![Outcome::FollowCard { until }]
        } else {
            self.stage = Stage::Idle;
            let failure = failure.unwrap_or(Failure::Stop(Refusal::Refused(None)));
            vec![Outcome::Failed(switch.care(), failure)]
        }
    }

    /// An issuer that takes too long, or does not tell, leaves it to the card.
    pub fn advance(&mut self, card: Situation, now: Timestamp) -> Vec<Outcome> {
        match &mut self.stage {
            Stage::Following { switch, since, .. } if now >= *since + FOLLOWING_LIMIT => {
                let switch = *switch;
                vec![self.settle(switch, Some(Failure::Retry(Outage::Timeout)), now)]
            }
            Stage::Confirming {
                switch,
                since,
                is_turning,
            } => {
                *is_turning = now.since(*since) < TURNING;
                if !card.offers(*switch) {
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
        match self.stage {
            Stage::Confirming {
                since,
                is_turning: true,
                ..
            } => Some(since + TURNING),
            Stage::Idle
            | Stage::Confirming { .. }
            | Stage::Sending(_)
            | Stage::Following { .. }
            | Stage::Settling { .. } => None,
        }
    }

    /// Whether the card has changed since this was asked of it.
    pub fn is_outdated(&self, call: &Call, card: Situation) -> bool {
        match self.stage {
            Stage::Sending(switch) => is_switch(call) && card.status != Some(switch.from()),
            Stage::Idle
            | Stage::Confirming { .. }
            | Stage::Following { .. }
            | Stage::Settling { .. } => false,
        }
    }

    /// From now on the card is read.
    fn settle(&mut self, switch: Switch, failure: Option<Failure>, now: Timestamp) -> Outcome {
        self.stage = Stage::Settling {
            switch,
            since: now,
            failure,
        };
        Outcome::ReadCard
    }

    /// A card is activated by four digits.
    fn has_code(&self, switch: Switch) -> bool {
        match switch {
            Switch::Freeze | Switch::Unfreeze => true,
            Switch::Activate => self.code.len() == 4,
        }
    }
}

fn is_switch(call: &Call) -> bool {
    matches!(call, Call::Freeze | Call::Unfreeze | Call::Activate(_))
}
