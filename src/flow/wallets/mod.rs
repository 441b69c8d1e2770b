//! The wallets that the card is paid from: when they are read, and what came of it. A card works
//! without them being known, so that they cannot be read is never said.

pub mod view;
pub mod wallet;

use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::effect::Effect;
use super::outcome::Outcome;
use super::pace::{Backoff, Schedule};
use super::page_step::PageStep;
use super::random::Random;
use super::timestamp::Timestamp;
use view::WalletsView;
use wallet::Wallet;

/// What was read so long ago is read again when the page is shown: a balance changes with every
/// payment.
const FRESH: Duration = Duration::from_secs(60);

/// So long a wallet that the user may be adding is looked for: an approval on a chain takes
/// minutes. Later the page is shown again, or loaded anew.
const ADDING: Duration = Duration::from_secs(600);

/// How long an issuer is left alone that does not say for how long.
const QUIET: Duration = Duration::from_secs(30);

#[derive(Clone, Debug, Default)]
pub struct Wallets {
    /// There is a card that they matter for.
    is_wanted: bool,
    /// `None` while it is not known whether there are any.
    linked: Option<Vec<Wallet>>,
    schedule: Schedule,
    /// The issuer does not tell them to this user, and asking again changes nothing.
    is_refused: bool,
    /// It wants to be left alone with them until then. The card is another matter.
    quiet_until: Option<Timestamp>,
    /// The user asked for a way to pay, and it is looked for until then.
    added_until: Option<Timestamp>,
}

impl Wallets {
    /// Reads them, once for every card that becomes active.
    pub fn begin(&mut self, now: Timestamp) {
        if !self.is_wanted {
            self.is_wanted = true;
            self.schedule.ask_now(now);
        }
    }

    /// What is known belongs to the card that was there.
    pub fn end(&mut self) -> Vec<Outcome> {
        if !self.is_wanted {
            return Vec::new();
        }
        self.is_wanted = false;
        self.is_refused = false;
        self.linked = None;
        self.added_until = None;
        // The pace is kept for the card that comes next.
        self.schedule.rest();
        vec![Outcome::Drop(is_reading)]
    }

    pub fn refresh(&mut self, now: Timestamp) -> Vec<Outcome> {
        if !self.is_wanted {
            return Vec::new();
        }
        self.is_refused = false;
        self.schedule.ask_now(now);
        vec![Outcome::Drop(is_reading)]
    }

    /// The page was away. The user may have been adding a wallet meanwhile.
    pub fn look_again(&mut self, now: Timestamp) {
        let is_fresh = self.schedule.is_heard_since(now - FRESH);
        let is_worth_it = !is_fresh && !self.is_refused;
        if self.is_wanted && (self.is_being_added(now) || is_worth_it) {
            self.schedule.ask_now(now);
        }
    }

    /// The user asks for a way to pay, which is the page's own affair.
    pub fn add(&mut self, now: Timestamp) -> Vec<Outcome> {
        if !self.are_missing() {
            return Vec::new();
        }
        self.added_until = Some(now + ADDING);
        self.schedule.ask_by(now + Backoff::Adding.step(0));
        vec![Outcome::Effect(Effect::AskPage(PageStep::Fund))]
    }

    pub fn due(&self) -> Option<Timestamp> {
        let due = self.schedule.due();
        due.map(|due| self.quiet_until.map_or(due, |until| due.max(until)))
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.schedule.asked(now);
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.schedule.ask_now(now);
    }

    pub fn take(&mut self, wallets: Vec<Wallet>, now: Timestamp, random: &mut Random) {
        if !wallets.iter().all(Wallet::is_empty) {
            self.added_until = None;
        }
        let next = self.is_being_added(now).then_some(Backoff::Adding);
        self.schedule.answered(next, now, random);
        self.linked = Some(wallets);
    }

    /// What is known stays. Without anybody waiting for it, what fails again and again is left
    /// alone.
    pub fn fail(&mut self, failure: &Failure, now: Timestamp, random: &mut Random) {
        if let Failure::Wait(after) = failure {
            self.quiet_until = Some(now + after.unwrap_or(QUIET));
        }
        self.is_refused = !failure.may_pass();
        let is_worth_it = self.is_being_added(now) || !self.schedule.is_failing_loudly();
        self.schedule
            .failed(failure.may_pass() && is_worth_it, now, random);
    }

    /// The issuer itself says that there are none.
    pub fn are_none(&self) -> bool {
        self.linked.as_ref().is_some_and(Vec::is_empty)
    }

    /// There are none, or nothing can be spent of those that there are.
    pub fn are_missing(&self) -> bool {
        let linked = self.linked.as_ref();
        linked.is_some_and(|wallets| wallets.iter().all(Wallet::is_empty))
    }

    pub fn is_being_added(&self, now: Timestamp) -> bool {
        self.added_until.is_some_and(|until| now < until)
    }

    pub fn view(&self) -> WalletsView {
        WalletsView::of(self.linked.as_deref().unwrap_or_default())
    }
}

pub fn is_reading(call: &Call) -> bool {
    *call == Call::ReadWallets
}
