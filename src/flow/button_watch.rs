//! The watch over the button: a press that was not meant for what it says now.

use std::time::Duration;

use super::Timestamp;
use super::view::Action;

/// A press so soon after the button said "try again" was not meant for what it says now: it
/// may be the second one of a double click.
pub const TURNING: Duration = Duration::from_millis(700);

/// What the button on screen means, and when it last turned from "try again" into what goes
/// further. It can be pressed only a little later, and is shown so.
#[derive(Clone, Debug, Default)]
pub struct ButtonWatch {
    action: Option<Action>,
    turned: Option<Timestamp>,
    is_turning: bool,
}

impl ButtonWatch {
    pub fn watch(&mut self, action: Option<Action>, now: Timestamp) {
        if action != self.action && self.action == Some(Action::Refresh) {
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
