//! The order: reserved, sent, followed until a card is seen, or known not to have been taken.

mod ending;
mod following;
mod progress;
mod sending;

use std::time::Duration;

use super::Moment;
use super::answer::Failure;
use super::intent::{Intent, OrderNumber};

/// A wish that could not be sent within this time is dropped: nobody expects an order to
/// leave long after the click.
pub const RESERVATION_LIMIT: Duration = Duration::from_secs(60);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    Idle,
    /// The intent is being stored.
    Reserving {
        intent: Intent,
        since: Moment,
    },
    /// The intent is stored; the order goes out once its conditions are known to hold.
    Reserved {
        intent: Intent,
        since: Moment,
        /// The order was out, and goes out again with a new token.
        is_renewed: bool,
    },
    /// The order is out.
    Sending {
        intent: Intent,
    },
    /// Whether the issuer took the order is looked up. A missing card decides only when it
    /// was asked for at `until` or later. `doubt` says why it is looked up.
    Looking {
        intent: Intent,
        until: Moment,
        doubt: Doubt,
    },
    /// The issuer took the order; from `until` on it takes longer than usual.
    Accepted {
        intent: Intent,
        until: Moment,
    },
    /// The issuer refused for good, or the integration is at fault.
    Failed(Failure),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The order is out or was out, and no answer is known.
    AnswerLost,
    /// The issuer says that there is a card already.
    SaidToHaveCard,
    /// Another tab knows the end.
    EndedElsewhere,
}

impl Order {
    pub fn is_followed(&self) -> bool {
        self.followed().is_some()
    }

    /// The number of the order that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        match self {
            Order::Accepted { intent, .. } => intent.number.as_ref(),
            Order::Idle
            | Order::Reserving { .. }
            | Order::Reserved { .. }
            | Order::Sending { .. }
            | Order::Looking { .. }
            | Order::Failed(_) => None,
        }
    }

    fn followed(&self) -> Option<&Intent> {
        match self {
            Order::Looking { intent, .. } | Order::Accepted { intent, .. } => Some(intent),
            Order::Idle
            | Order::Reserving { .. }
            | Order::Reserved { .. }
            | Order::Sending { .. }
            | Order::Failed(_) => None,
        }
    }

    /// Between the click and the issuer's answer.
    pub fn is_in_the_air(&self) -> bool {
        matches!(
            self,
            Order::Reserving { .. } | Order::Reserved { .. } | Order::Sending { .. }
        )
    }
}
