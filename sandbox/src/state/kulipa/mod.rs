//! What Kulipa knows about one user: the cards, and the answers that it remembers.
//!
//! | file | subject |
//! | --- | --- |
//! | `scenario.rs` | what the control API sets as it likes |
//! | `wish.rs` | what somebody wants a card to be |
//! | `card.rs` | one card |
//! | `life.rs` | what may be done to a card, and why not |
//! | `refused.rs` | why nothing was done |
//! | `answers.rs` | answers that are given again for the same idempotency key |

mod answers;
mod card;
mod life;
mod refused;
mod scenario;
mod wish;

use std::time::{Duration, Instant, SystemTime};

use uuid::Uuid;

pub use answers::{Answer, Answers, Fingerprint};
pub use card::{Card, CardChange};
pub use life::{ReissueReason, RevokeReason};
pub use refused::Refused;
pub use scenario::{Scenario, ScenarioChange, StoredRefusal};
pub use wish::{Kind, Tier, Wish};

use crate::bounds;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A user's account at Kulipa: many cards, dead ones too.
#[derive(Debug)]
pub struct Account {
    /// The user's id there.
    pub user_id: String,
    /// The behaviour.
    pub scenario: Scenario,
    /// What is given again for the same idempotency key.
    pub answers: Answers,
    /// How many requests for a card were read whole.
    pub orders_received: u64,
    /// How many requests to reissue a card were read whole.
    pub reissues_received: u64,
    orders_accepted: u64,
    reissues_accepted: u64,
    opened: SystemTime,
    /// Oldest first.
    cards: Vec<Card>,
    cards_made: u32,
}

impl Account {
    /// The account of the user with this id in the control API.
    pub fn new(owner: Uuid, opened: SystemTime) -> Self {
        Self {
            user_id: format!("usr-{owner}"),
            scenario: Scenario::default(),
            answers: Answers::default(),
            orders_received: 0,
            reissues_received: 0,
            orders_accepted: 0,
            reissues_accepted: 0,
            opened,
            cards: Vec::new(),
            cards_made: 0,
        }
    }

    /// How many requests for a card were taken.
    pub fn orders_accepted(&self) -> u64 {
        self.orders_accepted
    }

    /// How many requests to reissue a card were taken.
    pub fn reissues_accepted(&self) -> u64 {
        self.reissues_accepted
    }

    /// All cards, oldest first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The card with this id.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// Lets new cards become what they will be.
    pub fn settle(&mut self, now: Instant) {
        let first = self.scenario.first();
        for card in &mut self.cards {
            card.settle(now, first);
        }
    }

    /// Changes what the change tells.
    pub fn change(&mut self, mut change: ScenarioChange) {
        if let Some(cards) = change.cards.take() {
            self.cards.clear();
            self.cards_made = 0;
            let count = u32::try_from(cards.len()).unwrap_or(u32::MAX);
            for (place, change) in (0..).zip(cards) {
                // They were made on different days, so that there is an order to them.
                let age = DAY.saturating_mul(count.saturating_sub(place));
                let mut card = self.make(Wish::plain(), self.opened - age);
                card.merge(change);
                self.keep(card);
            }
        }
        if let Some(change) = change.card.take() {
            let newest = self.cards.pop();
            let mut card = newest.unwrap_or_else(|| self.make(Wish::plain(), self.opened));
            card.merge(change);
            self.keep(card);
        }
        self.scenario.merge(change);
    }

    /// Makes a card.
    ///
    /// # Errors
    ///
    /// Why there is none; nothing has changed then.
    pub fn create(&mut self, wish: Wish, now: Instant) -> Result<Card, Refused> {
        self.check_gates()?;
        if wish.design.is_none() && self.scenario.default_design.is_none() {
            return Err(Refused::NoDesign);
        }
        self.orders_accepted += 1;
        Ok(self.begin(wish, now))
    }

    /// Makes a card for one that is dead by that at the latest.
    ///
    /// # Errors
    ///
    /// Why there is none; nothing has changed then.
    pub fn reissue(
        &mut self,
        id: &str,
        reason: ReissueReason,
        now: Instant,
    ) -> Result<Card, Refused> {
        self.check_gates()?;
        let wish = self.find(id)?.reissue(reason)?;
        self.reissues_accepted += 1;
        Ok(self.begin(wish, now))
    }

    /// Changes one card in one of the ways of `life.rs`.
    ///
    /// # Errors
    ///
    /// Why it was not changed.
    pub fn with_card(
        &mut self,
        id: &str,
        act: impl FnOnce(&mut Card) -> Result<(), Refused>,
    ) -> Result<Card, Refused> {
        let card = self.find(id)?;
        act(card)?;
        Ok(card.clone())
    }

    fn find(&mut self, id: &str) -> Result<&mut Card, Refused> {
        let mut cards = self.cards.iter_mut();
        cards.find(|card| card.id == id).ok_or(Refused::NoCard)
    }

    fn check_gates(&self) -> Result<(), Refused> {
        if let Some(refusal) = &self.scenario.refusal {
            return Err(Refused::Stored(refusal.clone()));
        }
        if self.scenario.user_status != "active" {
            return Err(Refused::UserNotActive);
        }
        if !self.scenario.wallets.iter().any(|word| word == "active") {
            return Err(Refused::WalletNotActive);
        }
        Ok(())
    }

    fn begin(&mut self, wish: Wish, now: Instant) -> Card {
        let mut card = self.make(wish, SystemTime::now());
        card.begin(now);
        card.settle(now, self.scenario.first());
        self.keep(card.clone());
        card
    }

    fn make(&mut self, wish: Wish, at: SystemTime) -> Card {
        let design = wish.design.clone();
        let design = design.or_else(|| self.scenario.default_design.clone());
        let number = self.cards_made;
        self.cards_made += 1;
        Card::new(&self.user_id, number, wish, design.unwrap_or_default(), at)
    }

    fn keep(&mut self, card: Card) {
        if self.cards.len() >= bounds::CARDS {
            self.cards.remove(0);
        }
        self.cards.push(card);
    }
}
