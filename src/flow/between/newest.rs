//! The newest transactions among the rest: for which card they are read, and that they disturb
//! nothing.

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::card_action::actions::CardAction;
use crate::flow::history::call::HistoryCall;
use crate::flow::history::newest::is_reading;
use crate::flow::{Flow, State, Timestamp};

impl Flow {
    pub(in crate::flow) fn advance_newest(&mut self, now: Timestamp) {
        // Whoever freezes a card may do so for what they see there.
        let is_shown = matches!(self.state(), State::Active | State::Frozen);
        if is_shown && self.offered().has(CardAction::History) {
            self.history.newest_mut().begin(now);
        } else {
            let outcomes = self.history.newest_mut().end();
            self.follow_up(outcomes, now);
        }
    }

    pub(in crate::flow) fn ask_for_newest(&mut self, now: Timestamp) {
        if self.newest_due().is_some_and(|due| due <= now) {
            self.history.newest_mut().asked(now);
            self.call(Call::History(HistoryCall::ReadNewest), now);
        }
    }

    pub(in crate::flow) fn newest_due(&self) -> Option<Timestamp> {
        let is_out = self.calls.is_any_out(is_reading);
        self.history.newest().due().filter(|_| !is_out)
    }

    pub(in crate::flow) fn newest_failed(&mut self, failure: &Failure, now: Timestamp) {
        if self.outlives_aside(failure, now) {
            self.history
                .newest_mut()
                .fail(failure, now, &mut self.random);
        }
    }
}
