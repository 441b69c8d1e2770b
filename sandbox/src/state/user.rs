//! One user: what the scenario says, and what has happened since.

use std::time::{Instant, SystemTime};

use uuid::Uuid;

use super::card::{Card, CardChange};
use super::choice::Missing;
use super::freeze::FreezeRefused;
use super::kulipa;
use super::pintopay;
use super::provisioning::Provisioning;
use super::scenario::{Scenario, ScenarioChange};
use super::secure_link::SecureLinks;
use super::tokens::Tokens;
use super::verification_session::{Decision, VerificationSessions};
use crate::fault::Faults;

/// A made-up person with at most one card at Baanx.
#[derive(Debug)]
pub struct User {
    /// The id, at the issuer and in the control API.
    pub id: Uuid,
    /// When the user was made, for the profile.
    pub created_at: SystemTime,
    /// The behaviour.
    pub scenario: Scenario,
    /// The access tokens.
    pub tokens: Tokens,
    /// The links to an identity check.
    pub verification_sessions: VerificationSessions,
    /// The links to images and pages with a secret.
    pub secure_links: SecureLinks,
    /// What goes wrong on purpose.
    pub faults: Faults,
    /// What Kulipa knows.
    pub kulipa: kulipa::Account,
    /// What PintoPay knows.
    pub pintopay: pintopay::Account,
    /// How many order requests were read whole.
    pub orders_received: u64,
    orders_accepted: u64,
    pin_set: u64,
    card: Option<Card>,
    cards_made: u32,
    provisioning: Provisioning,
}

/// Why an order was not taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrderRefused {
    /// The identity check is not through.
    NotVerified,
    /// The user still owes this.
    Misses(Missing),
    /// There is a card that is not blocked, or one is being made.
    HasCard,
}

impl User {
    /// A user with the default scenario, changed by `change`.
    pub fn new(change: ScenarioChange, now: Instant) -> Self {
        let id = Uuid::new_v4();
        let created_at = SystemTime::now();
        let mut user = Self {
            id,
            created_at,
            scenario: Scenario::default(),
            tokens: Tokens::default(),
            verification_sessions: VerificationSessions::default(),
            secure_links: SecureLinks::default(),
            faults: Faults::default(),
            kulipa: kulipa::Account::new(id, created_at),
            pintopay: pintopay::Account::new(id),
            orders_received: 0,
            orders_accepted: 0,
            pin_set: 0,
            card: None,
            cards_made: 0,
            provisioning: Provisioning::Finished,
        };
        user.change(change, now);
        user
    }

    /// The card that the status endpoint shows.
    pub fn card(&self) -> Option<&Card> {
        self.card.as_ref()
    }

    /// How many orders were taken.
    pub fn orders_accepted(&self) -> u64 {
        self.orders_accepted
    }

    /// How often a PIN was set. The PIN itself is not kept.
    pub fn pin_set(&self) -> u64 {
        self.pin_set
    }

    /// Whether an accepted order is not a finished card yet.
    pub fn is_provisioning(&self) -> bool {
        self.provisioning != Provisioning::Finished
    }

    /// Brings the cards up to date. Everything that looks at a user or changes one does this first,
    /// so that a change of the lengths concerns only the stages that are not over.
    pub fn settle(&mut self, now: Instant) {
        self.kulipa.settle(now);
        self.pintopay.settle(now);
        let before = self.provisioning;
        let after = before.advanced(now, self.scenario.gap(), self.scenario.pending());
        if before == after {
            return;
        }
        self.provisioning = after;
        let was_hidden = matches!(before, Provisioning::Hidden { .. });
        let status = match after {
            Provisioning::Hidden { .. } | Provisioning::Pending { .. } => "PENDING",
            Provisioning::Finished => &self.scenario.status_after,
        };
        match &mut self.card {
            Some(card) if !was_hidden => card.status = status.into(),
            Some(_) | None => {
                self.card = Some(Card::new(self.id, self.cards_made, status));
                self.cards_made += 1;
            }
        }
    }

    /// Changes what the change tells. A word about the card is the last word about it:
    /// it also ends an order that is under way.
    pub fn change(&mut self, mut change: ScenarioChange, now: Instant) {
        self.settle(now);
        match change.card.take() {
            None => {}
            Some(None) => {
                self.provisioning = Provisioning::Finished;
                self.card = None;
            }
            Some(Some(card)) => {
                self.provisioning = Provisioning::Finished;
                self.merge_card(card);
            }
        }
        if let Some(change) = change.kulipa.take() {
            self.kulipa.change(change);
        }
        if let Some(change) = change.pintopay.take() {
            self.pintopay.change(change);
        }
        self.scenario.merge(change);
    }

    /// Takes an order, or says why not.
    ///
    /// # Errors
    ///
    /// Why the order was not taken; nothing has changed then.
    pub fn order(&mut self, now: Instant) -> Result<(), OrderRefused> {
        self.settle(now);
        if self.scenario.verification.as_deref() != Some("VERIFIED") {
            return Err(OrderRefused::NotVerified);
        }
        if let Some(missing) = self.scenario.missing {
            return Err(OrderRefused::Misses(missing));
        }
        let replaceable = self
            .card
            .as_ref()
            .is_none_or(|card| card.status == "BLOCKED");
        if self.is_provisioning() || !replaceable {
            return Err(OrderRefused::HasCard);
        }
        self.orders_accepted += 1;
        self.provisioning = Provisioning::Hidden { since: now };
        Ok(())
    }

    /// Freezes the card.
    ///
    /// # Errors
    ///
    /// Why it was not frozen; nothing has changed then.
    pub fn freeze(&mut self) -> Result<(), FreezeRefused> {
        self.card
            .as_mut()
            .ok_or(FreezeRefused::NoCard)
            .and_then(Card::freeze)
    }

    /// Unfreezes the card.
    ///
    /// # Errors
    ///
    /// Why it was not unfrozen; nothing has changed then.
    pub fn unfreeze(&mut self) -> Result<(), FreezeRefused> {
        self.card
            .as_mut()
            .ok_or(FreezeRefused::NoCard)
            .and_then(Card::unfreeze)
    }

    /// Notes that a PIN was set, and uses the link up with which that was done.
    pub fn set_pin(&mut self, link: Uuid) {
        self.secure_links.spend(link);
        self.pin_set += 1;
    }

    /// Makes the id of a link to the identity check. The check is pending from now on, whether the
    /// link is followed or not; one that is through stays through.
    pub fn begin_verification(&mut self, now: Instant) -> Uuid {
        if self.scenario.verification.as_deref() != Some("VERIFIED") {
            self.scenario.verification = Some("PENDING".into());
        }
        self.verification_sessions.start(now)
    }

    /// Ends the identity check.
    pub fn decide_verification(&mut self, session: Uuid, decision: Decision) {
        self.verification_sessions.end(session);
        self.scenario.verification = Some(decision.state().into());
    }

    fn merge_card(&mut self, change: CardChange) {
        let card = self.card.get_or_insert_with(|| {
            let card = Card::new(self.id, self.cards_made, "ACTIVE");
            self.cards_made += 1;
            card
        });
        card.merge(change);
    }
}
