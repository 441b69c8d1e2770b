//! The state that stands, computed from what is known. It is the name that pages see.

use super::Flow;
use super::answer::Failure;
use super::card::{CardStatus, Holding};
use super::gate::{Standing, standing};
use super::order::Order;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Loading,
    SignedOut,
    Unverified,
    Verifying,
    Rejected,
    Ineligible,
    Ready,
    Ordering,
    Confirming,
    Provisioning,
    Delayed,
    Active,
    Frozen,
    Blocked,
    Inactive,
    Unknown,
    Failed,
    Misconfigured,
}

impl State {
    /// The value of the reflected `state` attribute.
    pub fn name(self) -> &'static str {
        match self {
            State::Loading => "loading",
            State::SignedOut => "signed-out",
            State::Unverified => "unverified",
            State::Verifying => "verifying",
            State::Rejected => "rejected",
            State::Ineligible => "ineligible",
            State::Ready => "ready",
            State::Ordering => "ordering",
            State::Confirming => "confirming",
            State::Provisioning => "provisioning",
            State::Delayed => "delayed",
            State::Active => "active",
            State::Frozen => "frozen",
            State::Blocked => "blocked",
            State::Inactive => "inactive",
            State::Unknown => "unknown",
            State::Failed => "failed",
            State::Misconfigured => "misconfigured",
        }
    }
}

impl Flow {
    pub(super) fn state(&self) -> State {
        if self.presence.fault().is_some() {
            return State::Misconfigured;
        }
        if self.presence.is_signed_out() {
            return State::SignedOut;
        }
        match &self.order {
            Order::Reserving { .. } | Order::Reserved { .. } | Order::Sending { .. } => {
                State::Ordering
            }
            Order::Looking { .. } => State::Confirming,
            Order::Accepted { .. } => self.provisioning(),
            Order::Failed(Failure::Mend(_)) => State::Misconfigured,
            Order::Failed(_) => State::Failed,
            Order::Idle => self.state_without_order(),
        }
    }

    fn state_without_order(&self) -> State {
        match &self.holding {
            None => self.state_without_reading(
                self.card_failure.as_ref(),
                self.card_schedule.is_failing_loudly(),
            ),
            Some(Holding::NoCard) => self.state_without_card(),
            Some(Holding::Card(card)) => match card.status {
                CardStatus::Pending => self.provisioning(),
                CardStatus::Active => State::Active,
                CardStatus::Frozen => State::Frozen,
                CardStatus::Blocked => State::Blocked,
                CardStatus::Inactive => State::Inactive,
                CardStatus::Unknown => State::Unknown,
            },
        }
    }

    fn provisioning(&self) -> State {
        if self.late {
            State::Delayed
        } else {
            State::Provisioning
        }
    }

    fn state_without_card(&self) -> State {
        let Some(profile) = &self.profile else {
            let is_loud = self.profile_schedule.is_failing_loudly();
            return self.state_without_reading(self.profile_failure.as_ref(), is_loud);
        };
        match standing(profile) {
            Standing::MayOrder if self.recalled => State::Ready,
            Standing::MayOrder => State::Loading,
            Standing::MustVerify => State::Unverified,
            Standing::MustWait => State::Verifying,
            Standing::Rejected => State::Rejected,
            Standing::Ineligible { .. } | Standing::NotUnderstood => State::Ineligible,
        }
    }

    fn state_without_reading(&self, failure: Option<&Failure>, is_loud: bool) -> State {
        match failure {
            None => State::Loading,
            Some(Failure::Mend(_)) => State::Misconfigured,
            Some(failure) if failure.may_pass() && !is_loud => State::Loading,
            Some(_) => State::Failed,
        }
    }

    /// The failure that is to be seen, if any.
    pub(super) fn trouble(&self) -> Option<Failure> {
        if let Some(fault) = self.presence.fault() {
            return Some(Failure::Mend(fault));
        }
        if self.presence.is_signed_out() {
            return Some(Failure::SignIn);
        }
        if let Order::Failed(failure) = &self.order {
            return Some(failure.clone());
        }
        if let Some(failure) = self.notices.trouble() {
            return Some(failure);
        }
        let card = self
            .card_failure
            .as_ref()
            .filter(|failure| self.card_schedule.is_failing_loudly() || failure.is_worth_a_word());
        let profile = self.profile_failure.as_ref().filter(|failure| {
            self.needs_profile()
                && (self.profile_schedule.is_failing_loudly() || failure.is_worth_a_word())
        });
        card.or(profile).cloned()
    }
}
