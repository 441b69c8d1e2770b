//! An answer comes back: it is given to the machine that asked. A call whose token was refused
//! goes out once more.

use crate::flow::answer::{Answer, Failure, Outage};
use crate::flow::call::{Call, CallId};
use crate::flow::calls::Outstanding;
use crate::flow::outcome::Outcome;
use crate::flow::{Flow, Timestamp};

/// A call that could not go out again with a new token.
const NOT_SENT: Answer = Answer::Failed(Failure::Retry(Outage::Network));

impl Flow {
    pub(in crate::flow) fn answered(
        &mut self,
        id: CallId,
        answer: Answer,
        now: Timestamp,
    ) -> Vec<Outcome> {
        let Some(outstanding) = self.calls.finish(id) else {
            return Vec::new();
        };
        if matches!(answer, Answer::Failed(Failure::RenewToken)) && !outstanding.renewed {
            return self.renew_token(outstanding, now);
        }
        match outstanding.call {
            Call::ReadProfile => self.profile_answered(answer, now),
            Call::ReadCard => self.card_answered(answer, outstanding.asked, now),
            Call::Order(_) => {
                let is_signed_out = self.presence.is_signed_out();
                let asked = outstanding.asked;
                return self.order.answered(answer, asked, is_signed_out, now);
            }
            Call::ReadOrder(number) => return self.progress_answered(&number, answer, now),
            Call::StartVerification => return self.check.answered(answer),
            Call::Freeze | Call::Unfreeze | Call::Activate(_) => {
                return self.controls.status_change_answered(answer, now);
            }
            Call::OpenImage { .. } => return self.controls.image_answered(answer, now),
            Call::OpenPinPage { .. } => return self.controls.pin_page_answered(answer),
            Call::ReadTransactions(_) => self.transactions_answered(answer, now),
            Call::SaveStatement { .. } => self.statement_answered(answer, now),
        }
        Vec::new()
    }

    /// The token of a call was refused. Where another call found the same before, its new
    /// token serves both. Unseen or off-line nothing is asked, so the call then waits.
    fn renew_token(&mut self, refused: Outstanding, now: Timestamp) -> Vec<Outcome> {
        if self.calls.refuse_token(&refused) {
            // The new token may be somebody else's.
            if refused.call != Call::ReadProfile && !self.order.is_idle() {
                self.profile.ask_by(now);
            }
        }
        // The card may have changed since the user pressed; then it is looked up.
        let is_outdated = self
            .controls
            .is_outdated(&refused.call, self.situation_at(now));
        if self.presence.may_ask(now) && !is_outdated {
            match refused.call {
                Call::ReadProfile => self.profile.asked(now),
                Call::ReadCard | Call::ReadOrder(_) => self.card.asked(now),
                Call::Order(_) => return self.order.send_again(now),
                Call::StartVerification
                | Call::Freeze
                | Call::Unfreeze
                | Call::Activate(_)
                | Call::OpenImage { .. }
                | Call::OpenPinPage { .. }
                | Call::ReadTransactions(_)
                | Call::SaveStatement { .. } => {}
            }
            self.call_again(refused.call, now);
            return Vec::new();
        }
        match refused.call {
            Call::ReadProfile => self.profile.ask_now(now),
            Call::ReadCard | Call::ReadOrder(_) => self.card.ask_now(now),
            Call::Order(_) => return self.order.send_again(now),
            Call::StartVerification => self.check.end(),
            // The next page is still wanted, and is asked for later.
            Call::ReadTransactions(_) => {}
            Call::Freeze | Call::Unfreeze | Call::Activate(_) => {
                return self.controls.status_change_answered(NOT_SENT, now);
            }
            Call::OpenImage { .. } => return self.controls.image_answered(NOT_SENT, now),
            Call::OpenPinPage { .. } => return self.controls.pin_page_answered(NOT_SENT),
            Call::SaveStatement { .. } => self.statement_answered(NOT_SENT, now),
        }
        Vec::new()
    }
}
