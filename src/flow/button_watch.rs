//! The watch over the button: a press that was not meant for what it says now.

use std::time::Duration;

use super::Timestamp;
use super::view::Action;

/// A press so soon after the button said something else was not meant for what it says now: it may
/// be the second one of a double click, or the issuer's word came just before it.
pub const TURNING: Duration = Duration::from_millis(700);

/// What the button on screen means, and when it last turned from "try again", or from a part of the
/// identity check, into what goes further. It can be pressed only a little later, and is shown so.
#[derive(Clone, Debug, Default)]
pub struct ButtonWatch {
    action: Option<Action>,
    turned: Option<Timestamp>,
    is_turning: bool,
}

impl ButtonWatch {
    pub fn watch(&mut self, action: Option<Action>, now: Timestamp) {
        if self.action.is_some_and(|before| turns(before, action)) {
            self.turned = Some(now);
        }
        self.action = action;
        self.is_turning = self.turned.is_some_and(|turned| now < turned + TURNING);
    }

    pub fn is_turning(&self) -> bool {
        self.is_turning
    }

    /// When it can be pressed.
    pub fn limit(&self) -> Option<Timestamp> {
        let turned = self.turned.filter(|_| self.is_turning);
        turned.map(|turned| turned + TURNING)
    }
}

/// Whether a press that was meant for the one must not count for the other.
fn turns(before: Action, after: Option<Action>) -> bool {
    match before {
        Action::Refresh | Action::SetUp | Action::SignIn => after != Some(before),
        Action::Verify | Action::ContinueCheck | Action::RetryCheck | Action::Fund => {
            matches!(after, Some(Action::Order | Action::Replace))
        }
        Action::Order | Action::Replace => after == Some(Action::SetUp),
    }
}
