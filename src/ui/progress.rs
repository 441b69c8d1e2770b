//! How far an order is, in stages. Pure, so that native tests can read it.

use crate::flow::State;

/// The keys of their names.
pub const STAGES: [&str; 3] = ["stage.ordered", "stage.set-up", "stage.ready"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Done,
    Current,
    Next,
}

impl Stage {
    pub fn of(place: usize, current: usize) -> Stage {
        match place.cmp(&current) {
            std::cmp::Ordering::Less => Stage::Done,
            std::cmp::Ordering::Equal => Stage::Current,
            std::cmp::Ordering::Greater => Stage::Next,
        }
    }

    /// For style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Done => "done",
            Stage::Current => "current",
            Stage::Next => "next",
        }
    }
}

/// The place of the stage that is under way; none where no card is being made.
pub fn reached(state: State) -> Option<usize> {
    match state {
        State::Ordering | State::Confirming => Some(0),
        State::Provisioning | State::Delayed => Some(1),
        State::Loading
        | State::SignedOut
        | State::Unverified
        | State::Verifying
        | State::Rejected
        | State::Ineligible
        | State::Ready
        | State::Incomplete
        | State::Active
        | State::Frozen
        | State::Blocked
        | State::Inactive
        | State::Unknown
        | State::Failed
        | State::Misconfigured => None,
    }
}
