//! The wallets that the card is paid from: when they are read, and what came of it. A card works
//! without them being known, so that they cannot be read is never said.

pub mod view;
pub mod wallet;

use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::effect::Effect;
use super::outcome::Outcome;
use super::pace::Backoff;
use super::page_step::PageStep;
use super::random::Random;
use super::reading::aside::SideReading;
use super::timestamp::Timestamp;
use view::WalletsView;
use wallet::Wallet;

/// So long a wallet that the user may be adding is looked for: an approval on a chain takes
/// minutes. Later the page is shown again, or loaded anew.
const ADDING: Duration = Duration::from_secs(600);

#[derive(Clone, Debug, Default)]
pub struct Wallets {
    reading: SideReading,
    /// `None` while it is not known whether there are any.
    linked: Option<Vec<Wallet>>,
    /// The user asked for a way to pay, and it is looked for until then.
    added_until: Option<Timestamp>,
}

impl Wallets {
    /// Reads them, once for every card that becomes active.
    pub fn begin(&mut self, now: Timestamp) {
        self.reading.begin(now);
    }

    /// What is known belongs to the card that was there.
    pub fn end(&mut self) -> Vec<Outcome> {
        self.linked = None;
        self.added_until = None;
        self.reading.end(is_reading)
    }

    pub fn refresh(&mut self, now: Timestamp) -> Vec<Outcome> {
        self.reading.refresh(is_reading, now)
    }

    /// The page was away. The user may have been adding a wallet meanwhile.
    pub fn look_again(&mut self, now: Timestamp) {
        let is_awaited = self.is_being_added(now);
        self.reading.look_again(is_awaited, now);
    }

    /// The user asks for a way to pay, which is the page's own affair.
    pub fn add(&mut self, now: Timestamp) -> Vec<Outcome> {
        if !self.are_missing() {
            return Vec::new();
        }
        self.added_until = Some(now + ADDING);
        self.reading.ask_by(now + Backoff::Adding.step(0));
        vec![Outcome::Effect(Effect::AskPage(PageStep::Fund))]
    }

    pub fn due(&self) -> Option<Timestamp> {
        self.reading.due()
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.reading.asked(now);
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.reading.ask_now(now);
    }

    pub fn take(&mut self, wallets: Vec<Wallet>, now: Timestamp, random: &mut Random) {
        if !wallets.iter().all(Wallet::is_empty) {
            self.added_until = None;
        }
        let next = self.is_being_added(now).then_some(Backoff::Adding);
        self.reading.answered(next, now, random);
        self.linked = Some(wallets);
    }

    /// What is known stays.
    pub fn fail(&mut self, failure: &Failure, now: Timestamp, random: &mut Random) {
        let is_awaited = self.is_being_added(now);
        self.reading.fail(failure, is_awaited, now, random);
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
