//! Freeze, unfreeze and activate: asked for, confirmed, sent, and held against what the card then says.

use std::time::Duration;

use super::offers::Care;
use crate::flow::answer::{Answer, Failure, Refusal};
use crate::flow::button::TURNING;
use crate::flow::call::Call;
use crate::flow::card::CardStatus;
use crate::flow::intent::OrderNumber;
use crate::flow::{Flow, Moment};

/// How long the card may go on saying what it said before. (Baanx: the effect is immediate,
/// and processors notice within 1 to 2 s.)
const SETTLING_LIMIT: Duration = Duration::from_secs(6);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Freeze,
    Unfreeze,
    /// By the last four digits that are printed on the card.
    Activate,
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
    /// The issuer works on it under this number.
    Following {
        switch: Switch,
        since: Moment,
        number: OrderNumber,
    },
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
            Switching::Sending(_) | Switching::Following { .. } | Switching::Settling { .. } => {
                true
            }
        }
    }
}

impl Switch {
    /// The status of a card for which it is offered.
    fn from(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Active,
            Switch::Unfreeze => CardStatus::Frozen,
            Switch::Activate => CardStatus::Inactive,
        }
    }

    fn to(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Frozen,
            Switch::Unfreeze | Switch::Activate => CardStatus::Active,
        }
    }

    pub(in crate::flow) fn outcome(self) -> &'static str {
        match self {
            Switch::Freeze => "frozen",
            Switch::Unfreeze => "unfrozen",
            Switch::Activate => "activated",
        }
    }

    pub(in crate::flow) fn care(self) -> Care {
        match self {
            Switch::Freeze | Switch::Unfreeze => Care::Freeze,
            Switch::Activate => Care::Activate,
        }
    }
}

impl Flow {
    pub(in crate::flow) fn click_switch(&mut self, switch: Switch, now: Moment) {
        if self.can_control(switch.care()) && self.fits(switch) && !self.presence.is_quiet(now) {
            self.notices.clear();
            self.activation_code.clear();
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
            && self.can_confirm(switch)
            && !self.presence.is_quiet(now)
        {
            let call = match switch {
                Switch::Freeze => Call::Freeze,
                Switch::Unfreeze => Call::Unfreeze,
                Switch::Activate => Call::Activate(std::mem::take(&mut self.activation_code)),
            };
            self.switching = Switching::Sending(switch);
            self.call(call, now, false);
        }
    }

    /// A card is activated by four digits.
    pub(in crate::flow) fn can_confirm(&self, switch: Switch) -> bool {
        let has_code = match switch {
            Switch::Freeze | Switch::Unfreeze => true,
            Switch::Activate => self.activation_code.len() == 4,
        };
        has_code && self.can_control(switch.care())
    }

    pub(in crate::flow) fn type_code(&mut self, text: &str) {
        self.activation_code = text.chars().filter(char::is_ascii_digit).take(4).collect();
    }

    pub(in crate::flow) fn dismiss_switch(&mut self) {
        if let Switching::Confirming { .. } = self.switching {
            self.switching = Switching::Idle;
        }
    }

    pub(in crate::flow) fn end_switch(&mut self) {
        self.drop_calls(is_switch);
        self.switching = Switching::Idle;
    }

    pub(in crate::flow) fn switch_answered(&mut self, answer: Answer, now: Moment) {
        let Switching::Sending(switch) = self.switching else {
            return;
        };
        let failure = match answer {
            Answer::Switched => None,
            Answer::OrderTaken(number) => {
                self.switching = Switching::Following {
                    switch,
                    since: now,
                    number,
                };
                return self.card_schedule.ask_now(now);
            }
            other => Some(other.into_failure()),
        };
        match failure {
            None | Some(Failure::Retry(_)) => self.settle(switch, failure, now),
            Some(failure) => {
                self.switching = Switching::Idle;
                self.care_failed(switch.care(), failure, now);
            }
        }
    }

    /// From now on the card is read.
    pub(super) fn settle(&mut self, switch: Switch, failure: Option<Failure>, now: Moment) {
        self.card_schedule.ask_now(now);
        self.switching = Switching::Settling {
            switch,
            since: now,
            failure,
        };
    }

    /// What the card says now is the truth. `asked` tells whether it was asked since.
    pub(in crate::flow) fn settle_switch(&mut self, asked: Moment, now: Moment) {
        let Switching::Settling {
            switch,
            since,
            failure,
        } = &self.switching
        else {
            // This was asked before the order that is polled in its place.
            if self.switch_number().is_some() {
                self.card_schedule.ask_by(now);
            }
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
            self.outbox.tell_act(switch.care(), switch.outcome());
        } else if status != Some(switch.from()) || self.is_held() {
            self.switching = Switching::Idle;
        } else if failure.is_none() && now < since + SETTLING_LIMIT {
            self.card_schedule
                .follow(since + SETTLING_LIMIT, now, &mut self.random);
        } else {
            self.switching = Switching::Idle;
            let failure = failure.unwrap_or(Failure::Stop(Refusal::Refused(None)));
            self.care_failed(switch.care(), failure, now);
        }
    }

    pub(in crate::flow) fn advance_switch(&mut self, now: Moment) {
        self.advance_following(now);
        if let Switching::Confirming { switch, since, .. } = self.switching {
            self.switching = if self.offers(switch.care()) && self.fits(switch) {
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
            | Switching::Following { .. }
            | Switching::Settling { .. } => None,
        }
    }

    /// Whether the card has changed since this was asked of it.
    pub(in crate::flow) fn is_outdated(&self, call: &Call) -> bool {
        match &self.switching {
            Switching::Sending(switch) => is_switch(call) && !self.fits(*switch),
            Switching::Idle
            | Switching::Confirming { .. }
            | Switching::Following { .. }
            | Switching::Settling { .. } => false,
        }
    }

    fn is_held(&self) -> bool {
        self.card().is_some_and(|card| card.is_held)
    }

    fn fits(&self, switch: Switch) -> bool {
        self.card().is_some_and(|card| card.status == switch.from())
    }
}

fn is_switch(call: &Call) -> bool {
    matches!(call, Call::Freeze | Call::Unfreeze | Call::Activate(_))
}
