//! What is the page's own to do: to sign in, its identity check, what an order misses, a way to pay, help.

use crate::flow::answer::{Failure, Refusal};
use crate::flow::card_action::actions::CardAction;
use crate::flow::effect::Effect;
use crate::flow::elsewhere::Elsewhere;
use crate::flow::order::setup::Setup;
use crate::flow::outcome::Outcome;
use crate::flow::readiness::Readiness;
use crate::flow::view::{Action, Message, WayOn};
use crate::flow::{Flow, Notice, PageStep, State, Timestamp};

impl Flow {
    pub(in crate::flow) fn page_answered(
        &mut self,
        step: PageStep,
        is_taken: bool,
        now: Timestamp,
    ) -> Vec<Outcome> {
        match step {
            PageStep::SignIn if is_taken => Vec::new(),
            PageStep::SignIn if self.presence.is_refused() => {
                vec![Outcome::SayElsewhere(Elsewhere::SignIn)]
            }
            // Somebody may be signed in meanwhile.
            PageStep::SignIn => {
                self.refresh(now);
                Vec::new()
            }
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

    pub(in crate::flow) fn click_sign_in(&mut self) {
        if self.state() == State::SignedOut && self.refresh_readiness() == Readiness::Ready {
            self.notices.clear();
            self.outbox.push(Effect::AskPage(PageStep::SignIn));
        }
    }

    pub(in crate::flow) fn click_setup(&mut self) {
        if self.page_readiness() != Readiness::Ready {
            return;
        }
        if let Some(missing) = self.order.setup_mut().and_then(Setup::offer) {
            self.notices.clear();
            self.outbox.push(Effect::AskPage(PageStep::Setup(missing)));
        }
    }

    /// Once the page was asked, all that is left is to look again.
    pub(in crate::flow) fn setup_button(&self) -> (Action, Readiness) {
        if !self.order.setup().is_some_and(Setup::is_over) {
            (Action::SetUp, self.page_readiness())
        } else if self.button_watch.is_turning() {
            (Action::Refresh, Readiness::Unavailable)
        } else {
            (Action::Refresh, self.refresh_readiness())
        }
    }

    pub(in crate::flow) fn click_fund(&mut self, now: Timestamp) -> Vec<Outcome> {
        if self.page_readiness() == Readiness::Ready {
            self.wallets.add(now)
        } else {
            Vec::new()
        }
    }

    /// What follows is the page's own and asks nothing of the issuer, so it can be begun at any time.
    pub(in crate::flow) fn page_readiness(&self) -> Readiness {
        if self.button_watch.is_turning() {
            Readiness::Unavailable
        } else {
            Readiness::Ready
        }
    }

    pub(in crate::flow) fn click_support(&mut self) {
        let view = self.view();
        if view.offers_support {
            let state = view.state;
            let code = self.trouble().map(|failure| failure.code());
            let step = PageStep::Support { state, code };
            self.outbox.push(Effect::AskPage(step));
        }
    }
}

/// Whether what is said sends the user to support.
pub(super) fn sends_to_support(
    message: &Message,
    notice: Option<&Notice>,
    elsewhere: Option<Elsewhere>,
) -> bool {
    is_for_support(message)
        || notice.is_some_and(is_told_of)
        || elsewhere.is_some_and(may_not_be_found)
}

/// The page has no check of its own, and nobody here knows where it is made. Who has pressed for
/// help keeps the button.
fn may_not_be_found(elsewhere: Elsewhere) -> bool {
    match elsewhere {
        Elsewhere::Check | Elsewhere::Support => true,
        Elsewhere::SignIn | Elsewhere::Setup | Elsewhere::Fund => false,
    }
}

fn is_for_support(message: &Message) -> bool {
    match message {
        Message::Rejected
        | Message::RejectedMayRetry
        | Message::Ineligible
        | Message::Incomplete(_)
        | Message::FrozenByIssuer
        | Message::Blocked(_, WayOn::RetryCheck | WayOn::Support | WayOn::Ineligible) => true,
        Message::Failed(failure) => is_refusal(failure),
        Message::Loading
        | Message::SignedOut
        | Message::Unverified
        | Message::Verifying
        | Message::VerifyingUnfinished
        | Message::UnderReview
        | Message::NotUnderstood
        | Message::Ready
        | Message::ReadyAgain
        | Message::Ordering
        | Message::Confirming
        | Message::Provisioning
        | Message::Delayed
        | Message::Active
        | Message::Arrived
        | Message::ActiveUnfunded
        | Message::ActiveEmpty
        | Message::Frozen
        | Message::Blocked(
            _,
            WayOn::Replace
            | WayOn::Verify
            | WayOn::Wait
            | WayOn::FinishCheck
            | WayOn::UnderReview
            | WayOn::None,
        )
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
        // Wrong digits are typed again.
        Notice::CardActionFailed {
            action: CardAction::Activate,
            failure: Failure::Stop(Refusal::Refused(_)),
        } => false,
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
