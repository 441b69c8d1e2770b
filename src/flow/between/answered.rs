//! An answer comes back: it is given to the machine that asked. A call whose token was refused
//! goes out once more.

use crate::flow::answer::{Answer, Failure, Outage};
use crate::flow::call::{Call, CallId};
use crate::flow::calls::Outstanding;
use crate::flow::card_action::call::CardCall;
use crate::flow::history::call::HistoryCall;
use crate::flow::outcome::Outcome;
use crate::flow::{Flow, Timestamp};

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
        let asked = outstanding.asked;
        match (outstanding.call, answer) {
            (Call::ReadProfile, Answer::Profile(profile)) => self.profile_read(profile, now),
            (Call::ReadMoreCards(page), Answer::Card(lookup)) if !self.card.is_at(page) => {
                self.old_page_answered(lookup, now);
            }
            (Call::ReadMoreCards(page), Answer::MoreCards) if !self.card.is_at(page) => {
                self.card.ask_now(now);
            }
            (Call::ReadCard | Call::ReadMoreCards(_), Answer::Card(lookup)) => {
                self.card_answered(lookup, asked, now);
            }
            (Call::ReadCard | Call::ReadMoreCards(_), Answer::MoreCards) => self.more_cards(now),
            (Call::Order(_), Answer::Order(answer)) => {
                let is_signed_out = self.presence.is_signed_out();
                return self.order.answered(answer, asked, is_signed_out, now);
            }
            (Call::ReadOrder(number), Answer::OrderProgress(progress)) => {
                return self.order_progressed(&number, progress, now);
            }
            (Call::StartVerification, Answer::Window(window)) => {
                return self.check.window(window, now);
            }
            (Call::Card(call), answer) => return self.card_action_answered(&call, answer, now),
            (Call::History(HistoryCall::ReadTransactions(_)), Answer::Transactions(page)) => {
                self.history.take(page, now);
            }
            (Call::History(HistoryCall::ReadNewest), Answer::Transactions(page)) => {
                self.history.newest_mut().take(page, now, &mut self.random);
            }
            (Call::History(HistoryCall::SaveStatement(_)), Answer::Saved) => {
                self.statement_saved();
            }
            (Call::ReadWallets, Answer::Wallets(wallets)) => {
                self.wallets.take(wallets, now, &mut self.random);
            }
            (call, answer) => return self.call_failed(call, answer.into_failure(), now),
        }
        Vec::new()
    }

    fn card_action_answered(
        &mut self,
        call: &CardCall,
        answer: Answer,
        now: Timestamp,
    ) -> Vec<Outcome> {
        match (call, answer) {
            (CardCall::OpenImage(_), Answer::Opened) => {
                self.controls.image_opened(now);
                Vec::new()
            }
            (CardCall::OpenPinPage(_), Answer::Opened) => self.controls.pin_page_opened(),
            (CardCall::OpenPinPage(_), Answer::Window(window)) => {
                self.controls.pin_page_window(window)
            }
            (call, Answer::StatusChange(answer)) if call.is_status_change() => {
                self.controls.status_change_answered(answer, now)
            }
            (call, answer) => self.controls.call_failed(call, answer.into_failure(), now),
        }
    }

    /// A call came to nothing, or could not go out again with a new token.
    fn call_failed(&mut self, call: Call, failure: Failure, now: Timestamp) -> Vec<Outcome> {
        match call {
            Call::ReadProfile => self.profile_failed(failure, now),
            Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_) => {
                self.card_failed(failure, now);
            }
            Call::Order(_) => return self.order.failed(failure, now),
            Call::StartVerification => return self.check.failed(failure),
            Call::Card(call) => return self.controls.call_failed(&call, failure, now),
            Call::History(HistoryCall::ReadTransactions(_)) => {
                self.transactions_failed(failure, now);
            }
            Call::History(HistoryCall::ReadNewest) => self.newest_failed(&failure, now),
            Call::History(HistoryCall::SaveStatement(_)) => self.statement_failed(failure, now),
            Call::ReadWallets => self.wallets_failed(&failure, now),
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
        if let Call::Order(_) = refused.call {
            return self.order.send_again(now);
        }
        // The card may have changed since the user pressed; then it is looked up.
        let is_outdated = self
            .controls
            .is_outdated(&refused.call, self.situation_at(now));
        if self.presence.may_ask(now) && !is_outdated {
            match refused.call {
                Call::ReadProfile => self.profile.asked(now),
                Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_) => {
                    self.card.asked(now);
                }
                Call::ReadWallets => self.wallets.asked(now),
                Call::History(HistoryCall::ReadNewest) => self.history.newest_mut().asked(now),
                Call::Order(_) | Call::StartVerification | Call::Card(_) | Call::History(_) => {}
            }
            self.call_again(refused.call, now);
            return Vec::new();
        }
        match refused.call {
            Call::ReadProfile => self.profile.ask_now(now),
            Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_) => self.card.ask_now(now),
            Call::ReadWallets => self.wallets.ask_now(now),
            Call::History(HistoryCall::ReadNewest) => self.history.newest_mut().ask_now(now),
            Call::StartVerification => self.check.give_up(),
            // The next page is still wanted, and is asked for later.
            Call::History(HistoryCall::ReadTransactions(_)) => {}
            call => return self.call_failed(call, Failure::Retry(Outage::Network), now),
        }
        Vec::new()
    }
}
