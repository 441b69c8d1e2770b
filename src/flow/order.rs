//! The order: reserved, sent, followed until a card is seen, or known not to have been taken.

use std::time::Duration;

use super::answer::{Answer, Decline, Failure, Outage};
use super::call::{CALL_LIMIT, Call};
use super::card::{CardStatus, Holding};
use super::effect::{Effect, News};
use super::gate::may_order;
use super::intent::{INTENT_LIFETIME, Intent, OrderKey, Stage};
use super::{Flow, Moment, Notice};

/// How old "verified" and "no card" may be when the order goes out.
const FRESH: Duration = Duration::from_secs(10);

/// A wish that could not be sent within this time is dropped: nobody expects an order to
/// leave long after the click.
const RESERVATION_LIMIT: Duration = Duration::from_secs(60);

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
    /// was asked for at `until` or later. `settled`: another tab knows the end.
    Looking {
        intent: Intent,
        until: Moment,
        settled: bool,
    },
    /// The issuer took the order; from `until` on it takes longer than usual.
    Accepted {
        intent: Intent,
        until: Moment,
    },
    /// The issuer refused for good, or the integration is at fault.
    Failed(Failure),
}

impl Order {
    pub fn is_followed(&self) -> bool {
        self.followed().is_some()
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

impl Flow {
    pub(super) fn click_order(&mut self, now: Moment) {
        if !self.can_order(now) {
            return;
        }
        let key = format!("{:016x}{:016x}", self.random.next(), self.random.next());
        let replaces = match &self.holding {
            Some(Holding::Card(card)) => Some(card.key),
            Some(Holding::NoCard) | None => None,
        };
        let intent = Intent {
            key: OrderKey(key),
            at: now,
            stage: Stage::Reserved,
            replaces,
        };
        self.notice = None;
        self.effects.push(Effect::Reserve(intent.clone()));
        self.order = Order::Reserving { intent, since: now };
    }

    pub(super) fn can_order(&self, now: Moment) -> bool {
        self.order == Order::Idle
            && self.recalled
            && self.is_awake()
            && !self.is_quiet(now)
            && self.notice != Some(Notice::ReplacementRefused)
            && may_order(self.profile.as_ref(), self.holding.as_ref())
    }

    /// A reservation that comes too late for its wish is given back.
    pub(super) fn reserved(&mut self, reserved: Intent, now: Moment) {
        if let Order::Reserving { intent, .. } = &self.order
            && *intent == reserved
        {
            self.order = Order::Reserved {
                intent: reserved,
                since: now,
                is_renewed: false,
            };
        } else {
            self.effects.push(Effect::Forget(reserved));
        }
    }

    pub(super) fn reservation_refused(
        &mut self,
        key: OrderKey,
        other: Option<Intent>,
        now: Moment,
    ) {
        if let Order::Reserving { intent, .. } = &self.order
            && intent.key == key
        {
            self.order = Order::Idle;
            match other {
                Some(intent) => self.follow(intent, now),
                None => self.notice = Some(Notice::OrderNotSent),
            }
        }
    }

    /// What is remembered was read, or another tab changed it. Word of an older order may
    /// come late, and does not disturb a newer one.
    pub(super) fn recall(&mut self, stored: Option<Intent>, now: Moment) {
        self.recalled = self.user.is_some();
        let Some(intent) = stored else { return };
        let is_outdated = self
            .order
            .followed()
            .is_some_and(|followed| followed.key != intent.key && intent.at <= followed.at);
        if self.order.is_in_the_air() || is_outdated {
            return;
        }
        if now.since(intent.at) >= INTENT_LIFETIME {
            self.effects.push(Effect::Forget(intent));
        } else {
            self.follow(intent, now);
        }
    }

    fn follow(&mut self, intent: Intent, now: Moment) {
        if self.is_ended_by_reading(&intent) {
            self.effects.push(Effect::Forget(intent));
            self.tell_if_active();
            return;
        }
        let limit = self.capabilities.provisioning_limit;
        self.card_schedule.ask_now(now);
        let until = match intent.stage {
            // The other tab gives its wish back within this time, or says that it sent it.
            Stage::Reserved => intent.at + RESERVATION_LIMIT,
            Stage::Sending => intent.at + CALL_LIMIT + limit,
            Stage::Lost | Stage::Accepted => intent.at + limit,
        };
        self.order = match intent.stage {
            Stage::Accepted => Order::Accepted { intent, until },
            Stage::Reserved | Stage::Sending | Stage::Lost => Order::Looking {
                intent,
                until,
                settled: false,
            },
        };
    }

    /// The card that was read after the intent reached its stage is the order's end.
    fn is_ended_by_reading(&self, intent: &Intent) -> bool {
        let shows_end = self
            .holding
            .as_ref()
            .is_some_and(|holding| !is_awaited(intent, holding));
        shows_end && self.card_schedule.is_newer_than(intent.at)
    }

    /// Another tab saw the end of the order: the next answer about the card shows it here.
    pub(super) fn forgotten(&mut self, key: &OrderKey, now: Moment) {
        if let Some(intent) = self.order.followed()
            && intent.key == *key
        {
            self.order = Order::Looking {
                intent: intent.clone(),
                until: now,
                settled: true,
            };
            self.card_schedule.ask_now(now);
            self.profile_schedule.ask_now(now);
        }
    }

    /// Sends a reserved order when its conditions hold, or gives the reservation back.
    pub(super) fn advance_order(&mut self, now: Moment) {
        let (intent, since, sends) = match &self.order {
            Order::Reserving { intent, since } => (intent.clone(), *since, None),
            Order::Reserved {
                intent,
                since,
                is_renewed,
            } => (intent.clone(), *since, Some(*is_renewed)),
            Order::Idle
            | Order::Sending { .. }
            | Order::Looking { .. }
            | Order::Accepted { .. }
            | Order::Failed(_) => return,
        };
        if now.since(since) >= RESERVATION_LIMIT || self.signed_out {
            self.cancel_unsent_order();
            return;
        }
        let Some(is_renewed) = sends.filter(|_| self.is_awake() && !self.is_quiet(now)) else {
            return;
        };
        if !may_order(self.profile.as_ref(), self.holding.as_ref()) {
            self.cancel_unsent_order();
            return;
        }
        let soon = Moment(since.0.saturating_sub(FRESH.as_millis() as u64));
        let card_is_fresh = self.card_schedule.is_newer_than(soon);
        let profile_is_fresh = self.profile_schedule.is_newer_than(soon);
        if card_is_fresh && profile_is_fresh {
            let intent = Intent {
                stage: Stage::Sending,
                at: now,
                ..intent
            };
            self.effects.push(Effect::Remember(intent.clone()));
            self.call(Call::Order(intent.key.clone()), now, is_renewed);
            self.order = Order::Sending { intent };
            return;
        }
        if !card_is_fresh {
            self.card_schedule.ask_by(now);
        }
        if !profile_is_fresh {
            self.profile_schedule.ask_by(now);
        }
    }

    /// Nothing has left yet, so nothing has to be looked up.
    pub(super) fn cancel_unsent_order(&mut self) {
        if let Order::Reserving { intent, .. } | Order::Reserved { intent, .. } = &self.order {
            self.effects.push(Effect::Forget(intent.clone()));
            self.order = Order::Idle;
            if may_order(self.profile.as_ref(), self.holding.as_ref()) {
                self.notice = Some(Notice::OrderNotSent);
            }
        }
    }

    /// The issuer refused the token of the order, so it did not take it. It goes out once more
    /// with the same key, if everything that it needs still holds.
    pub(super) fn send_order_again(&mut self, now: Moment) {
        if let Order::Sending { intent } = &self.order {
            self.order = Order::Reserved {
                intent: intent.clone(),
                since: now,
                is_renewed: true,
            };
        }
    }

    pub(super) fn order_answered(&mut self, answer: Answer, now: Moment) {
        let Order::Sending { intent } = &self.order else {
            return;
        };
        let intent = intent.clone();
        self.card_schedule.ask_now(now);
        match answer {
            Answer::OrderAccepted => {
                let intent = Intent {
                    stage: Stage::Accepted,
                    at: now,
                    ..intent
                };
                self.effects.push(Effect::Remember(intent.clone()));
                self.effects.push(Effect::Tell(News::Ordered));
                let until = now + self.capabilities.provisioning_limit;
                self.order = Order::Accepted { intent, until };
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) if intent.replaces.is_none() => {
                self.look_up(intent, now);
            }
            Answer::OrderDeclined(Decline::AlreadyHasCard) => {
                self.give_up(intent, Some(Notice::ReplacementRefused));
            }
            Answer::OrderDeclined(Decline::NotVerified) => {
                self.give_up(intent, Some(Notice::NotVerified));
                self.profile_schedule.ask_now(now);
            }
            Answer::Failed(failure) => self.order_failed(intent, failure, now),
            Answer::Profile(_)
            | Answer::Card(_)
            | Answer::NoCard
            | Answer::VerificationOpened
            | Answer::VerificationBlocked => {
                self.order_failed(intent, Failure::Retry(Outage::Unreadable), now)
            }
        }
    }

    fn order_failed(&mut self, intent: Intent, failure: Failure, now: Moment) {
        match failure {
            Failure::Retry(_) => self.look_up(intent, now),
            Failure::RenewToken | Failure::SignIn => {
                self.give_up(intent, None);
                self.sign_out();
            }
            Failure::Wait(after) => {
                self.give_up(intent, Some(Notice::Busy));
                self.keep_quiet(after, now);
            }
            Failure::Stop(refusal) if intent.replaces.is_some() => {
                self.give_up(intent, Some(Notice::OrderRefused(refusal)));
            }
            Failure::Stop(_) | Failure::Mend(_) => {
                self.give_up(intent, None);
                self.order = Order::Failed(failure);
            }
        }
    }

    /// The issuer may have the order or not: only the card can tell.
    fn look_up(&mut self, intent: Intent, now: Moment) {
        let intent = Intent {
            stage: Stage::Lost,
            at: now,
            ..intent
        };
        self.effects.push(Effect::Remember(intent.clone()));
        let until = now + self.capabilities.provisioning_limit;
        self.order = Order::Looking {
            intent,
            until,
            settled: false,
        };
    }

    /// The order is known not to have been taken, or its end is known.
    fn give_up(&mut self, intent: Intent, notice: Option<Notice>) {
        self.effects.push(Effect::Forget(intent));
        self.order = Order::Idle;
        self.notice = notice;
    }

    /// Holds what was read of the card against the order that is followed. False as long as
    /// the order's own card is awaited.
    pub(super) fn follow_order(&mut self, holding: &Holding, asked: Moment, now: Moment) -> bool {
        let (intent, is_lost, until, settled) = match &self.order {
            Order::Looking {
                intent,
                until,
                settled,
            } => (intent.clone(), true, *until, *settled),
            Order::Accepted { intent, until } => (intent.clone(), false, *until, false),
            Order::Failed(_) if matches!(holding, Holding::Card(_)) => {
                self.order = Order::Idle;
                return true;
            }
            Order::Idle
            | Order::Reserving { .. }
            | Order::Reserved { .. }
            | Order::Sending { .. }
            | Order::Failed(_) => return true,
        };
        if !is_awaited(&intent, holding) {
            if is_lost && !settled {
                self.effects.push(Effect::Tell(News::Ordered));
            }
            self.give_up(intent, None);
            return true;
        }
        if is_lost && asked >= until {
            self.give_up(intent, (!settled).then_some(Notice::OrderNotTaken));
            return true;
        }
        self.card_schedule.follow(until, now, &mut self.random);
        false
    }

    /// When an unsent wish is dropped.
    pub(super) fn order_limit(&self) -> Option<Moment> {
        match &self.order {
            Order::Reserving { since, .. } | Order::Reserved { since, .. } => {
                Some(*since + RESERVATION_LIMIT)
            }
            Order::Idle
            | Order::Sending { .. }
            | Order::Looking { .. }
            | Order::Accepted { .. }
            | Order::Failed(_) => None,
        }
    }
}

/// Whether the order's own card is not there yet: there is none, or still the blocked one
/// that it replaces.
fn is_awaited(intent: &Intent, holding: &Holding) -> bool {
    match holding {
        Holding::NoCard => true,
        Holding::Card(card) => {
            card.status == CardStatus::Blocked && intent.replaces == Some(card.key)
        }
    }
}
