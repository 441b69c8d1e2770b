//! A statement of the transactions, as a file that the browser saves.

use crate::flow::answer::Answer;
use crate::flow::call::Call;
use crate::flow::care::offers::Care;
use crate::flow::{Flow, Moment, Notice};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Pdf,
}

impl Flow {
    /// It holds the days that are chosen; the issuer knows no other filter for it.
    pub(in crate::flow) fn click_statement(&mut self, format: Format, now: Moment) {
        if self.history.is_open() && self.can_save_statement() && !self.presence.is_quiet(now) {
            self.notices.clear();
            let days = self.history.filter.days();
            self.call(Call::SaveStatement { format, days }, now, false);
        }
    }

    pub(in crate::flow) fn can_save_statement(&self) -> bool {
        self.presence.is_awake()
            && self.history.filter.has_usable_days()
            && !self.calls.is_any_out(is_statement)
    }

    pub(in crate::flow) fn statement_answered(&mut self, answer: Answer, now: Moment) {
        let failure = match answer {
            Answer::Saved => return self.outbox.tell_act(Care::History, "saved"),
            other => other.into_failure(),
        };
        if self.outlives(&failure, now) {
            self.notices.say(Notice::StatementFailed(failure));
        }
    }
}

pub fn is_statement(call: &Call) -> bool {
    matches!(call, Call::SaveStatement { .. })
}
