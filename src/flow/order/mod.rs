//! The order: reserved, sent, followed until a card is seen, or known not to have been taken. It
//! is told what it has to know of the card, the user and the session.

mod ending;
mod following;
mod made;
mod progress;
mod sending;
pub mod setup;

use std::time::Duration;

use super::answer::Failure;
use super::card::{CardKey, CardStatus};
use super::effect::Effect;
use super::intent::{Intent, OrderKey, OrderNumber};
use super::outcome::Outcome;
use super::{Capabilities, State, Timestamp};
use setup::Setup;

/// A wish that could not be sent within this time is dropped: nobody expects an order to
/// leave long after the click.
const RESERVATION_LIMIT: Duration = Duration::from_secs(60);

#[derive(Clone, Debug)]
pub struct Order {
    phase: Phase,
    /// The last order that was clicked here, and how often it went out again.
    own: Option<(OrderKey, u32)>,
    /// What is remembered of the user's order is known.
    is_recalled: bool,
    provisioning_limit: Duration,
    knows_orders: bool,
    /// The issuer does not replace the blocked card.
    is_replacement_refused: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Idle,
    /// The intent is being stored.
    Reserving {
        intent: Intent,
        since: Timestamp,
    },
    /// The intent is stored; the order goes out once its conditions are known to hold.
    Reserved {
        intent: Intent,
        since: Timestamp,
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
        until: Timestamp,
        doubt: Doubt,
    },
    /// The issuer took the order; from `until` on it takes longer than usual.
    Accepted {
        intent: Intent,
        until: Timestamp,
    },
    /// The issuer answered with the card, or showed it once, and it is on screen. Its list may lag behind: until it shows
    /// the card too, the order is remembered. From that moment on the card is late.
    Made {
        intent: Intent,
        until: Timestamp,
        card: CardKey,
    },
    /// The issuer refused for good, or the integration is at fault.
    Failed(Failure),
    /// The issuer refused because something is missing.
    Incomplete(Setup),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doubt {
    /// The order is out or was out, and no answer is known.
    AnswerLost,
    /// The issuer says that there is a card already.
    SaidToHaveCard,
    /// Another tab knows the end.
    EndedElsewhere,
}

/// What an order has to know of the rest before it goes out.
#[derive(Clone, Copy, Debug)]
pub struct Conditions {
    /// The user is in good standing, and has no card or a blocked one.
    pub may_order: bool,
    /// The card on screen: only a blocked one can be ordered over.
    pub card: Option<CardKey>,
    /// Something may be asked of the issuer now.
    pub may_ask: bool,
    pub is_signed_out: bool,
}

impl Order {
    pub fn new(capabilities: &Capabilities) -> Order {
        Order {
            phase: Phase::Idle,
            own: None,
            is_recalled: false,
            provisioning_limit: capabilities.provisioning_limit,
            knows_orders: capabilities.knows_orders,
            is_replacement_refused: false,
        }
    }

    /// The state that stands while there is an order, and while its end is on screen.
    pub fn state(&self, is_late: bool) -> Option<State> {
        match &self.phase {
            Phase::Idle | Phase::Made { .. } => None,
            Phase::Reserving { .. } | Phase::Reserved { .. } | Phase::Sending { .. } => {
                Some(State::Ordering)
            }
            Phase::Looking { .. } => Some(State::Confirming),
            Phase::Accepted { .. } if is_late => Some(State::Delayed),
            Phase::Accepted { .. } => Some(State::Provisioning),
            Phase::Failed(Failure::Misconfigured(_)) => Some(State::Misconfigured),
            Phase::Failed(_) => Some(State::Failed),
            Phase::Incomplete(_) => Some(State::Incomplete),
        }
    }

    pub fn failure(&self) -> Option<&Failure> {
        if let Phase::Failed(failure) = &self.phase {
            Some(failure)
        } else {
            None
        }
    }

    /// What is missing, while that is on screen.
    pub fn setup(&self) -> Option<&Setup> {
        if let Phase::Incomplete(setup) = &self.phase {
            Some(setup)
        } else {
            None
        }
    }

    pub fn setup_mut(&mut self) -> Option<&mut Setup> {
        if let Phase::Incomplete(setup) = &mut self.phase {
            Some(setup)
        } else {
            None
        }
    }

    pub fn is_replacement_refused(&self) -> bool {
        self.is_replacement_refused
    }

    pub fn is_idle(&self) -> bool {
        self.phase == Phase::Idle
    }

    pub fn is_out(&self) -> bool {
        matches!(self.phase, Phase::Sending { .. })
    }

    pub fn is_followed(&self) -> bool {
        self.followed().is_some()
    }

    pub fn is_recalled(&self) -> bool {
        self.is_recalled
    }

    /// The number of the order that is polled in place of the card.
    pub fn number(&self) -> Option<&OrderNumber> {
        self.accepted()
            .and_then(|(intent, _)| intent.number.as_ref())
    }

    /// From when on an order that was taken is late.
    pub fn late_from(&self) -> Option<Timestamp> {
        self.accepted().map(|(_, until)| until)
    }

    /// When an unsent wish is dropped.
    pub fn limit(&self) -> Option<Timestamp> {
        let (_, since) = self.unsent()?;
        Some(since + RESERVATION_LIMIT)
    }

    /// The user wants to try again.
    pub fn clear_failure(&mut self) {
        self.is_replacement_refused = false;
        if let Phase::Failed(_) | Phase::Incomplete(_) = self.phase {
            self.phase = Phase::Idle;
        }
    }

    /// There is a card in spite of it. A blocked one may be the one that was to be replaced.
    fn end_refusal(&mut self, status: CardStatus) {
        self.is_replacement_refused &= status == CardStatus::Blocked;
        let is_incomplete = matches!(self.phase, Phase::Incomplete(_));
        let is_there = is_incomplete && status != CardStatus::Blocked;
        if is_there || matches!(self.phase, Phase::Failed(_)) {
            self.phase = Phase::Idle;
        }
    }

    /// Another user's order is not known yet.
    pub fn begin_anew(&mut self) {
        self.is_replacement_refused = false;
        self.phase = Phase::Idle;
        self.is_recalled = false;
    }

    /// Nobody is signed in any more. An order that is out stays out; its answer still counts.
    pub fn sign_out(&mut self) {
        self.is_replacement_refused = false;
        self.is_recalled = false;
        let is_incomplete = matches!(self.phase, Phase::Incomplete(_));
        if is_incomplete || self.is_followed() || self.made().is_some() {
            self.phase = Phase::Idle;
        }
    }

    /// The order is known not to have been taken, or its end is known.
    fn give_up(&mut self, intent: Intent) -> Outcome {
        self.phase = Phase::Idle;
        Outcome::Effect(Effect::Forget(intent))
    }

    /// An order before this one, under the same key, may have been taken.
    fn is_repeated(&self) -> bool {
        self.own.as_ref().is_some_and(|(_, repeats)| *repeats > 0)
    }

    fn accepted(&self) -> Option<(&Intent, Timestamp)> {
        if let Phase::Accepted { intent, until } = &self.phase {
            Some((intent, *until))
        } else {
            None
        }
    }

    /// With the doubt about it, if any, and the end of the wait.
    fn followed(&self) -> Option<(&Intent, Option<Doubt>, Timestamp)> {
        if let Phase::Looking {
            intent,
            until,
            doubt,
        } = &self.phase
        {
            return Some((intent, Some(*doubt), *until));
        }
        let (intent, until) = self.accepted()?;
        Some((intent, None, until))
    }

    /// Nothing of it has left yet; it is dropped some time after the moment.
    fn unsent(&self) -> Option<(&Intent, Timestamp)> {
        if let Phase::Reserving { intent, since } | Phase::Reserved { intent, since, .. } =
            &self.phase
        {
            Some((intent, *since))
        } else {
            None
        }
    }
}
