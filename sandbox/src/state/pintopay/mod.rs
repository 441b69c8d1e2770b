//! What PintoPay knows about one user: the orders, and the cards that came of them.
//!
//! | file | subject |
//! | --- | --- |
//! | `scenario.rs` | what the control API sets as it likes |
//! | `stage.rs`, `course.rs` | through what an order goes, and where it may end; what comes after what |
//! | `purpose.rs` | what an order is for |
//! | `order.rs` | one order |
//! | `card.rs` | one card |

mod card;
mod course;
mod order;
mod purpose;
mod scenario;
mod stage;

use std::time::Instant;

use uuid::Uuid;

pub use card::{Card, CardChange};
pub use order::Order;
pub use purpose::Purpose;
pub use scenario::{Scenario, ScenarioChange};

use crate::bounds;
use order::Milestone;

/// A user's account at PintoPay.
#[derive(Debug)]
pub struct Account {
    /// The partner's own name for the user.
    pub external_user_id: String,
    /// The cardholder's id.
    pub cardholder_id: String,
    /// The behaviour.
    pub scenario: Scenario,
    /// How many requests for a card were read whole.
    pub orders_received: u64,
    orders_accepted: u64,
    /// Oldest first.
    orders: Vec<Order>,
    /// Oldest first.
    cards: Vec<Card>,
}

/// Why there is no order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refused {
    /// The partner has no such product.
    NoProduct,
    /// There is no cardholder.
    NoCardholder,
    /// The cardholder may not have a card yet.
    CardholderNotReady,
    /// There is no such card.
    NoCard,
    /// The order of the card is not over.
    TooEarly,
    /// The card's state does not allow it.
    WrongStatus,
    /// The scenario wants it so.
    Slug(String),
}

impl Account {
    /// The account of the user with this id in the control API.
    pub fn new(owner: Uuid) -> Self {
        Self {
            external_user_id: format!("user-{owner}"),
            cardholder_id: format!("chd_{}", owner.simple()),
            scenario: Scenario::default(),
            orders_received: 0,
            orders_accepted: 0,
            orders: Vec::new(),
            cards: Vec::new(),
        }
    }

    /// How many orders of a card were taken.
    pub fn orders_accepted(&self) -> u64 {
        self.orders_accepted
    }

    /// All orders, oldest first.
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// All cards, oldest first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The order with this id.
    pub fn order(&self, id: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.id() == id)
    }

    /// The card with this id.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id() == id)
    }

    /// The newest card that is not closed; where all are, the newest.
    pub fn newest_card(&self) -> Option<&Card> {
        let mut newest_first = self.cards.iter().rev();
        let open = newest_first.find(|card| card.status() != "closed");
        open.or(self.cards.last())
    }

    /// Brings orders up to date, and the cards with them.
    pub fn settle(&mut self, now: Instant) {
        for order in &mut self.orders {
            advance(order, &mut self.cards, &self.scenario, now);
        }
    }

    /// Changes what the change tells. A word about the cards leaves orders alone.
    pub fn change(&mut self, mut change: ScenarioChange) {
        let (cards, card) = (change.cards.take(), change.card.take());
        self.scenario.merge(change);
        let product = &self.scenario.product_code;
        if let Some(cards) = cards {
            let cards = cards.into_iter().map(|change| Card::of(product, change));
            self.cards = cards.collect();
        }
        if let Some(change) = card {
            match self.cards.last_mut() {
                Some(card) => card.merge(change),
                None => self.cards.push(Card::of(product, change)),
            }
        }
    }

    /// The order that was made for the same purpose with the same key.
    pub fn order_by_key(&self, key: &str, purpose: &Purpose) -> Option<&Order> {
        let mut orders = self.orders.iter();
        orders.find(|order| order.is_for(key, purpose))
    }

    /// Orders a card. The fee is charged here, so each order is one more.
    ///
    /// # Errors
    ///
    /// Why there is no order; nothing has changed then.
    pub fn order_card(&mut self, key: &str, product: &str, now: Instant) -> Result<Order, Refused> {
        if product != self.scenario.product_code {
            return Err(Refused::NoProduct);
        }
        if let Some(slug) = &self.scenario.create_refusal {
            return Err(Refused::Slug(slug.clone()));
        }
        self.check_cardholder()?;
        self.orders_accepted += 1;
        let purpose = Purpose::Issue {
            product: product.to_owned(),
        };
        Ok(self.begin(Order::new(purpose, Some(key), now), now))
    }

    /// Orders that a card is frozen or unfrozen.
    ///
    /// # Errors
    ///
    /// Why there is no order; nothing has changed then.
    pub fn order_freeze(
        &mut self,
        key: Option<&str>,
        purpose: Purpose,
        now: Instant,
    ) -> Result<Order, Refused> {
        if !self.scenario.has_cardholder {
            return Err(Refused::NoCardholder);
        }
        let id = purpose.card_id().ok_or(Refused::NoCard)?;
        let card = self.card(id).ok_or(Refused::NoCard)?;
        let is_issuing = |order: &Order| order.is_issuing() && order.card_id() == Some(id);
        if card.is_being_made() || self.orders.iter().any(is_issuing) {
            return Err(Refused::TooEarly);
        }
        let wanted = match purpose {
            Purpose::Freeze { .. } => "active",
            Purpose::Issue { .. } | Purpose::Unfreeze { .. } => "frozen",
        };
        if card.status() != wanted {
            return Err(Refused::WrongStatus);
        }
        if let Some(slug) = &self.scenario.freeze_refusal {
            return Err(Refused::Slug(slug.clone()));
        }
        Ok(self.begin(Order::new(purpose, key, now), now))
    }

    /// Keeps an order. Stages of no length are over when it is told of.
    fn begin(&mut self, mut order: Order, now: Instant) -> Order {
        if self.orders.len() >= bounds::ORDERS {
            self.orders.remove(0);
        }
        advance(&mut order, &mut self.cards, &self.scenario, now);
        self.orders.push(order.clone());
        order
    }

    fn check_cardholder(&self) -> Result<(), Refused> {
        let scenario = &self.scenario;
        if !scenario.has_cardholder {
            return Err(Refused::NoCardholder);
        }
        if scenario.registration_status != "active" || scenario.kyc_status != "approved" {
            return Err(Refused::CardholderNotReady);
        }
        Ok(())
    }
}

fn advance(order: &mut Order, cards: &mut Vec<Card>, scenario: &Scenario, now: Instant) {
    for milestone in order.advance(now, scenario) {
        reach(cards, scenario, order, milestone);
    }
}

/// What an order does to the cards on its way.
fn reach(cards: &mut Vec<Card>, scenario: &Scenario, order: &Order, milestone: Milestone) {
    match milestone {
        Milestone::CardMade(id, product) => {
            if cards.len() >= bounds::CARDS {
                cards.remove(0);
            }
            cards.push(Card::new(id, product, "pending_activation"));
        }
        Milestone::Ended { is_good } => {
            let word = match (order.purpose(), is_good) {
                (Purpose::Issue { .. }, true) => scenario.status_after.as_str(),
                (Purpose::Issue { .. }, false) => scenario.status_after_error.as_str(),
                (Purpose::Freeze { .. }, true) => "frozen",
                (Purpose::Unfreeze { .. }, true) => "active",
                (Purpose::Freeze { .. } | Purpose::Unfreeze { .. }, false) => return,
            };
            let id = order.card_id();
            if let Some(card) = cards.iter_mut().find(|card| Some(card.id()) == id) {
                card.set_status(word);
            }
        }
    }
}
