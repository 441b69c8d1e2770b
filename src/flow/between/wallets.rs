//! The wallets among the rest: for which card they are read, and that they disturb nothing.

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::card_action::actions::CardAction;
use crate::flow::wallets::is_reading;
use crate::flow::{Flow, Timestamp};

impl Flow {
    pub(in crate::flow) fn advance_wallets(&mut self, now: Timestamp) {
        if self.offered().has(CardAction::Fund) {
            self.wallets.begin(now);
        } else {
            let outcomes = self.wallets.end();
            self.follow_up(outcomes, now);
        }
    }

    pub(in crate::flow) fn ask_for_wallets(&mut self, now: Timestamp) {
        if self.wallets_due().is_some_and(|due| due <= now) {
            self.wallets.asked(now);
            self.call(Call::ReadWallets, now);
        }
    }

    pub(in crate::flow) fn wallets_due(&self) -> Option<Timestamp> {
        let is_out = self.calls.is_any_out(is_reading);
        self.wallets.due().filter(|_| !is_out)
    }

    /// An issuer may refuse every token here and accept it for the card, so that this alone signs
    /// nobody out. And "too many requests" of wallets takes no button of the card away.
    pub(in crate::flow) fn wallets_failed(&mut self, failure: &Failure, now: Timestamp) {
        if self.outlives_aside(failure, now) {
            self.wallets.fail(failure, now, &mut self.random);
        }
    }

    /// What a failure means for the session where something was asked that nobody waits for. False
    /// where it ended in a sign-out.
    pub(in crate::flow) fn outlives_aside(&mut self, failure: &Failure, now: Timestamp) -> bool {
        let is_of_this_alone = matches!(failure, Failure::RenewToken | Failure::Wait(_));
        is_of_this_alone || self.outlives(failure, now)
    }
}
