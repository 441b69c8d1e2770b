//! The state that stands. It is the name that pages see.

use super::answer::Failure;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Loading,
    SignedOut,
    Unverified,
    Verifying,
    Rejected,
    Ineligible,
    Ready,
    Incomplete,
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
            State::Incomplete => "incomplete",
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

    /// While something was not read yet; `is_loud` says that it has failed for too long.
    pub fn unread(failure: Option<&Failure>, is_loud: bool) -> State {
        match failure {
            None => State::Loading,
            Some(Failure::Misconfigured(_)) => State::Misconfigured,
            Some(failure) if failure.may_pass() && !is_loud => State::Loading,
            Some(_) => State::Failed,
        }
    }
}
