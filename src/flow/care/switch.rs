//! Freeze and unfreeze: asked for, confirmed, sent, and held against what the card then says.

use std::time::Duration;

use super::offers::Care;
use crate::flow::answer::{Answer, Failure, Refusal};
use crate::flow::button::TURNING;
use crate::flow::call::Call;
use crate::flow::card::CardStatus;
use crate::flow::{Flow, Moment};

/// How long the card may go on saying what it said before. (Baanx: the effect is immediate,
/// and processors notice within 1 to 2 s.)
const SETTLING_LIMIT: Duration = Duration::from_secs(6);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Freeze,
    Unfreeze,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Switching {
    Idle,
    /// The user is asked whether it is meant.
    Confirming {
        switch: Switch,
        since: Moment,
        /// It can be confirmed only a little later: the press may be the second one of a
        /// double click.
        is_turning: bool,
    },
    Sending(Switch),
    /// The card is read until it shows what was wished for, or shows that it will not.
    Settling {
        switch: Switch,
        since: Moment,
        /// What went wrong on the way, if the issuer may have taken the wish all the same.
        failure: Option<Failure>,
    },
}

impl Switching {
    pub fn is_under_way(&self) -> bool {
        match self {
            Switching::Idle | Switching::Confirming { .. } => false,
            Switching::Sending(_) | Switching::Settling { .. } => true,
        }
    }
}

impl Switch {
    /// The status of a card for which it is offered.
    fn from(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Active,
            Switch::Unfreeze => CardStatus::Frozen,
        }
    }

    fn to(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Frozen,
            Switch::Unfreeze => CardStatus::Active,
        }
    }

    pub(in crate::flow) fn outcome(self) -> &'static str {
        match self {
            Switch::Freeze => "frozen",
            Switch::Unfreeze => "unfrozen",
        }
    }
}

impl Flow {
    pub(in crate::flow) fn click_switch(&mut self, switch: Switch, now: Moment) {
        if self.can_control(Care::Freeze) && self.fits(switch) && !self.is_quiet(now) {
            self.notice = None;
            self.switching = Switching::Confirming {
                switch,
                since: now,
                is_turning: true,
            };
        }
    }

    pub(in crate::flow) fn confirm_switch(&mut self, now: Moment) {
        if let Switching::Confirming {
            switch,
            is_turning: false,
            ..
        } = self.switching
            && self.can_control(Care::Freeze)
            && !self.is_quiet(now)
        {
            self.switching = Switching::Sending(switch);
            self.call(Call::Switch(switch), now, false);
        }
    }

    pub(in crate::flow) fn dismiss_switch(&mut self) {
        if let Switching::Confirming { .. } = self.switching {
            self.switching = Switching::Idle;
        }
    }

    pub(in crate::flow) fn end_switch(&mut self) {
        self.drop_calls(|call| matches!(call, Call::Switch(_)));
        self.switching = Switching::Idle;
    }

    pub(in crate::flow) fn switch_answered(&mut self, answer: Answer, now: Moment) {
        let Switching::Sending(switch) = self.switching else {
            return;
        };
        let failure = match answer {
            Answer::Switched => None,
            other => Some(other.into_failure()),
        };
        match failure {
            None | Some(Failure::Retry(_)) => {
                self.card_schedule.ask_now(now);
                self.switching = Switching::Settling {
                    switch,
                    since: now,
                    failure,
                };
            }
            Some(failure) => {
                self.switching = Switching::Idle;
                self.care_failed(Care::Freeze, failure, now);
            }
        }
    }

    /// What the card says now is the truth. `asked` tells whether it was asked since.
    pub(in crate::flow) fn settle_switch(&mut self, asked: Moment, now: Moment) {
        let Switching::Settling {
            switch,
            since,
            failure,
        } = &self.switching
        else {
            return;
        };
        let (switch, since, failure) = (*switch, *since, failure.clone());
        if asked < since {
            self.card_schedule.ask_by(now);
            return;
        }
        let status = self.card().map(|card| card.status);
        if status == Some(switch.to()) {
            self.switching = Switching::Idle;
            self.tell_care(Care::Freeze, switch.outcome());
        } else if status != Some(switch.from()) {
            self.switching = Switching::Idle;
        } else if failure.is_none() && now < since + SETTLING_LIMIT {
            self.card_schedule
                .follow(since + SETTLING_LIMIT, now, &mut self.random);
        } else {
            self.switching = Switching::Idle;
            let failure = failure.unwrap_or(Failure::Stop(Refusal::Refused(None)));
            self.care_failed(Care::Freeze, failure, now);
        }
    }

    pub(in crate::flow) fn advance_switch(&mut self, now: Moment) {
        if let Switching::Confirming { switch, since, .. } = self.switching {
            self.switching = if self.offers(Care::Freeze) && self.fits(switch) {
                Switching::Confirming {
                    switch,
                    since,
                    is_turning: now.since(since) < TURNING,
                }
            } else {
                Switching::Idle
            };
        }
    }

    /// When the confirmation can be pressed.
    pub(in crate::flow) fn switch_turned(&self) -> Option<Moment> {
        match self.switching {
            Switching::Confirming {
                since,
                is_turning: true,
                ..
            } => Some(since + TURNING),
            Switching::Idle
            | Switching::Confirming { .. }
            | Switching::Sending(_)
            | Switching::Settling { .. } => None,
        }
    }

    pub(in crate::flow) fn fits(&self, switch: Switch) -> bool {
        self.card().is_some_and(|card| card.status == switch.from())
    }
}
