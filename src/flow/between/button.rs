//! Which button is on screen, and whether it can be pressed.

use crate::flow::card_action::actions::CardAction;
use crate::flow::effect::Effect;
use crate::flow::gate::Standing;
use crate::flow::readiness::Readiness;
use crate::flow::view::{Action, Button};
use crate::flow::{Flow, PageStep, State, Timestamp};

impl Flow {
    pub(in crate::flow) fn watch_button(&mut self, now: Timestamp) {
        let action = self.button(self.state()).map(|button| button.action);
        self.button_watch.watch(action, now);
    }

    pub(in crate::flow) fn button(&self, state: State) -> Option<Button> {
        let (action, readiness) = match state {
            State::Loading if self.card.is_refreshing() => (Action::Refresh, Readiness::Busy),
            State::Active if self.wallets.are_missing() => (Action::Fund, self.page_readiness()),
            State::Loading | State::Provisioning | State::Active | State::Frozen => return None,
            State::Verifying if self.may_continue_check() => {
                (Action::ContinueCheck, self.verify_readiness())
            }
            State::Verifying => (Action::Order, Readiness::Unavailable),
            State::Ready => (Action::Order, self.order_readiness()),
            State::Incomplete => self.setup_button(),
            State::Ordering | State::Confirming => (self.order_action(), Readiness::Busy),
            State::Unverified => (Action::Verify, self.verify_readiness()),
            // The standing is being read, and with it what can be offered.
            State::Blocked if self.profile.is_unheard() => {
                return None;
            }
            State::Blocked if self.may_replace() => (Action::Replace, self.order_readiness()),
            State::Blocked if self.must_verify_to_replace() => {
                (Action::Verify, self.verify_readiness())
            }
            State::Blocked if self.may_continue_check() && self.wants_replacement() => {
                (Action::ContinueCheck, self.verify_readiness())
            }
            State::Blocked if self.may_retry_check() && self.wants_replacement() => {
                (Action::RetryCheck, self.verify_readiness())
            }
            State::Rejected if self.may_retry_check() => {
                (Action::RetryCheck, self.verify_readiness())
            }
            State::Misconfigured if self.presence.fault().is_some() => return None,
            State::SignedOut => (Action::SignIn, self.refresh_readiness()),
            // The way on is the button for the digits on the card.
            State::Inactive if self.offered().has(CardAction::Activate) => return None,
            State::Blocked
            | State::Rejected
            | State::Ineligible
            | State::Delayed
            | State::Inactive
            | State::Unknown
            | State::Failed
            | State::Misconfigured => (Action::Refresh, self.refresh_readiness()),
        };
        Some(Button { action, readiness })
    }

    fn may_replace(&self) -> bool {
        self.offers_replacement(Standing::MayOrder) && !self.order.is_replacement_refused()
    }

    fn must_verify_to_replace(&self) -> bool {
        self.offers_replacement(Standing::MustVerify)
    }

    fn offers_replacement(&self, to: Standing) -> bool {
        self.wants_replacement() && self.profile.standing() == Some(to)
    }

    fn wants_replacement(&self) -> bool {
        self.capabilities.actions.has(CardAction::Replace)
    }

    /// An issuer with a page for it gives a new one for a check that is pending, and for one that
    /// failed. (Baanx dossier, section 16.) Of the others nobody knows, and the page has its own way.
    pub(in crate::flow) fn may_continue_check(&self) -> bool {
        self.capabilities.has_identity_page
            && self.profile.standing() == Some(Standing::MustWait)
            && self.check.may_be_unfinished()
    }

    pub(in crate::flow) fn may_retry_check(&self) -> bool {
        self.capabilities.has_identity_page && self.profile.standing() == Some(Standing::Rejected)
    }

    /// The same conditions as of the click itself, but for the silence, whose end the timer
    /// brings to the screen.
    fn order_readiness(&self) -> Readiness {
        if self.can_order() && self.presence.is_free() && !self.button_watch.is_turning() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        }
    }

    fn order_action(&self) -> Action {
        if self.card.card().is_some() {
            Action::Replace
        } else {
            Action::Order
        }
    }

    fn verify_readiness(&self) -> Readiness {
        if self.check.is_under_way() {
            Readiness::Busy
        } else if self.can_verify() && self.presence.is_free() && !self.button_watch.is_turning() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        }
    }

    pub(in crate::flow) fn click_verify(&mut self, now: Timestamp) {
        if self.can_verify() && !self.presence.is_quiet(now) && !self.button_watch.is_turning() {
            self.check.offer();
            self.notices.clear();
            self.outbox.push(Effect::AskPage(PageStep::Verification));
        }
    }

    fn can_verify(&self) -> bool {
        let may = self.profile.standing() == Some(Standing::MustVerify)
            || self.may_continue_check()
            || (self.may_retry_check() && !self.check.is_in_window());
        may && !self.check.is_under_way() && self.presence.is_awake()
    }

    pub(in crate::flow) fn refresh_readiness(&self) -> Readiness {
        if self.card.is_refreshing() {
            Readiness::Busy
        } else if self.presence.is_online() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        }
    }
}
