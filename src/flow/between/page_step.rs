//! What is the page's own to do: its identity check, what an order misses, help.

use crate::flow::answer::{Failure, Refusal};
use crate::flow::effect::Effect;
use crate::flow::elsewhere::Elsewhere;
use crate::flow::order::setup::Setup;
use crate::flow::outcome::Outcome;
use crate::flow::readiness::Readiness;
use crate::flow::view::{Action, Message};
use crate::flow::{Flow, Notice, PageStep, Timestamp};

impl Flow {
    pub(in crate::flow) fn page_answered(
        &mut self,
        step: PageStep,
        is_taken: bool,
        now: Timestamp,
    ) -> Vec<Outcome> {
        match step {
            PageStep::Verification if is_taken => self.check.taken(now),
            PageStep::Verification => self.check.left(self.capabilities.has_identity_page),
            PageStep::Setup(_) => self
                .order
                .setup_mut()
                .map_or_else(Vec::new, |setup| setup.answered(is_taken)),
            PageStep::Fund | PageStep::Support { .. } if is_taken => Vec::new(),
            PageStep::Fund => vec![Outcome::SayElsewhere(Elsewhere::Fund)],
            PageStep::Support { .. } => vec![Outcome::SayElsewhere(Elsewhere::Support)],
        }
    }

    pub(in crate::flow) fn click_setup(&mut self) {
        if self.button_watch.is_turning() {
            return;
        }
        if let Some(missing) = self.order.setup_mut().and_then(Setup::offer) {
            self.notices.clear();
            self.outbox.push(Effect::AskPage(PageStep::Setup(missing)));
        }
    }

    /// Once the page was asked, all that is left is to look again.
    pub(in crate::flow) fn setup_button(&self) -> (Action, Readiness) {
        let is_over = self.order.setup().is_some_and(Setup::is_over);
        let action = if is_over {
            Action::Refresh
        } else {
            Action::SetUp
        };
        let readiness = if self.button_watch.is_turning() {
            Readiness::Unavailable
        } else if is_over {
            self.refresh_readiness()
        } else {
            Readiness::Ready
        };
        (action, readiness)
    }

    pub(in crate::flow) fn click_support(&mut self) {
        if self.offers_support() {
            let state = self.state();
            let code = self.trouble().map(|failure| failure.code());
            let step = PageStep::Support { state, code };
            self.outbox.push(Effect::AskPage(step));
        }
    }

    /// Whether what is said sends the user to support.
    pub(in crate::flow) fn offers_support(&self) -> bool {
        let state = self.state();
        let notice = self.notice_to_show(state);
        is_for_support(&self.message(state)) || notice.is_some_and(|notice| is_told_of(&notice))
    }
}

fn is_for_support(message: &Message) -> bool {
    match message {
        Message::Rejected
        | Message::RejectedMayRetry
        | Message::Ineligible
        | Message::Incomplete(_)
        | Message::FrozenByIssuer
        | Message::BlockedMayRetry
        | Message::BlockedNeedsSupport
        | Message::BlockedIneligible => true,
        Message::Failed(failure) => is_refusal(failure),
        Message::Loading
        | Message::SignedOut
        | Message::Unverified
        | Message::Verifying
        | Message::VerifyingUnfinished
        | Message::UnderReview
        | Message::NotUnderstood
        | Message::Ready
        | Message::Ordering
        | Message::Confirming
        | Message::Provisioning
        | Message::Delayed
        | Message::Active
        | Message::ActiveUnfunded
        | Message::ActiveEmpty
        | Message::Frozen
        | Message::BlockedMayReplace
        | Message::BlockedMustVerify
        | Message::BlockedMustWait
        | Message::BlockedUnfinished
        | Message::BlockedUnderReview
        | Message::Blocked
        | Message::Inactive
        | Message::InactiveByPost
        | Message::InactiveUnpaid
        | Message::Unknown { .. } => false,
    }
}

fn is_told_of(notice: &Notice) -> bool {
    match notice {
        Notice::OrderDoneInPart
        | Notice::CardNotShown
        | Notice::OrderRefused(Refusal::NotAllowed | Refusal::Refused(_))
        | Notice::ReplacementRefused
        | Notice::NotVerified => true,
        Notice::VerificationFailed(failure)
        | Notice::CardActionFailed { failure, .. }
        | Notice::StatementFailed(failure)
        | Notice::Stale(failure) => is_refusal(failure),
        Notice::OrderRefused(Refusal::NotAvailable)
        | Notice::OrderNotSent
        | Notice::OrderNotTaken
        | Notice::Busy
        | Notice::WindowOpened
        | Notice::WindowBlocked
        | Notice::PinPageClosed
        | Notice::PinWindowOpened => false,
    }
}

fn is_refusal(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Stop(Refusal::NotAllowed | Refusal::Refused(_))
    )
}
