//! The state that stands and the failure that is to be seen, of all that the machines know.

use crate::flow::answer::Failure;
use crate::flow::{Flow, State};

impl Flow {
    pub(in crate::flow) fn state(&self) -> State {
        if self.presence.fault().is_some() {
            return State::Misconfigured;
        }
        if self.presence.is_signed_out() {
            return State::SignedOut;
        }
        let is_recalled = self.order.is_recalled();
        self.order
            .state(self.card.is_late())
            .or(self.card.state())
            .unwrap_or_else(|| self.profile.state(is_recalled))
    }

    /// The failure that is to be seen, if any.
    pub(in crate::flow) fn trouble(&self) -> Option<Failure> {
        if let Some(fault) = self.presence.fault() {
            return Some(Failure::Misconfigured(fault));
        }
        if self.presence.is_signed_out() {
            return Some(Failure::SignIn);
        }
        if let Some(failure) = self.order.failure() {
            return Some(failure.clone());
        }
        self.notices
            .trouble()
            .or_else(|| self.card.trouble().cloned())
            .or_else(|| {
                let trouble = self.profile.trouble();
                trouble.filter(|_| self.card.needs_profile()).cloned()
            })
    }
}
