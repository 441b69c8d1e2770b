//! What stories and laws share: people and cards to tell of.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure};
use order_card::flow::card::{Card, CardKey, CardStatus};
use order_card::flow::card_action::actions::{CardAction, CardActions};
use order_card::flow::history::transaction::{Transaction, TransactionKey, TransactionStatus};
use order_card::flow::profile::{Eligibility, Profile, UserKey, Verification};
use order_card::flow::wallets::wallet::Wallet;
use order_card::flow::{Capabilities, Flow, Timestamp};

/// A Friday noon, as far from zero as real time is.
pub const NOON: Timestamp = Timestamp(1_795_176_000_000);

pub const PROVISIONING_LIMIT: Duration = Duration::from_secs(150);

/// How an issuer takes an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It says that it took the order, and the card's status is polled.
    StatusPolled,
    /// It answers with the card.
    CardAtOnce,
    /// It works on the order under a number, and the order is polled.
    OrderPolled,
}

impl Shape {
    pub const ALL: [Shape; 3] = [Shape::StatusPolled, Shape::CardAtOnce, Shape::OrderPolled];

    /// All that there is to offer, whatever the shape, but for what the card is paid from: that has
    /// stories of its own, and is asked for by itself.
    pub fn capabilities(self) -> Capabilities {
        Capabilities {
            provisioning_limit: PROVISIONING_LIMIT,
            knows_orders: self != Shape::StatusPolled,
            has_identity_page: self == Shape::StatusPolled,
            has_filters: true,
            has_statements: true,
            actions: all_but(CardAction::Fund),
        }
    }

    pub fn flow(self, seed: u64) -> Flow {
        Flow::new(self.capabilities(), seed, None)
    }
}

pub fn flow(seed: u64) -> Flow {
    Shape::StatusPolled.flow(seed)
}

pub fn all_but(without: CardAction) -> CardActions {
    let others = CardAction::ALL
        .into_iter()
        .filter(|action| *action != without);
    others.fold(CardActions::NONE, CardActions::with)
}

/// A page or an issuer that actions only this.
pub fn flow_with(actions: CardActions, seed: u64) -> Flow {
    flow_of(Shape::StatusPolled, actions, seed)
}

pub fn flow_of(shape: Shape, actions: CardActions, seed: u64) -> Flow {
    let capabilities = shape.capabilities();
    Flow::new(
        Capabilities {
            actions,
            ..capabilities
        },
        seed,
        None,
    )
}

pub fn profile(verification: Verification) -> Profile {
    Profile {
        user: UserKey(7),
        verification,
        eligibility: Eligibility::Eligible,
    }
}

pub fn verified() -> Profile {
    profile(Verification::Verified)
}

pub fn ineligible() -> Profile {
    Profile {
        eligibility: Eligibility::Ineligible {
            is_under_review: false,
        },
        ..verified()
    }
}

pub fn card(word: &str) -> Card {
    numbered_card(1, word)
}

/// Two cards of one user differ in their number.
pub fn numbered_card(number: u64, word: &str) -> Card {
    let status = match word {
        "PENDING" => CardStatus::Pending,
        "ACTIVE" => CardStatus::Active,
        "FROZEN" => CardStatus::Frozen,
        "BLOCKED" => CardStatus::Blocked,
        "INACTIVE" => CardStatus::Inactive,
        _ => CardStatus::Unknown,
    };
    Card {
        key: CardKey(number),
        status,
        word: word.into(),
        last_four: Some("4821".into()),
        holder: None,
        expiry: None,
        is_freezable: true,
        is_held: false,
        is_in_phone: false,
        activation: None,
        ending: None,
    }
}

/// Transactions of one user differ in their number; the newest has the highest.
pub fn transaction(number: u64) -> Transaction {
    Transaction {
        key: TransactionKey(number),
        at: Some(format!("2026-02-03T{number:08}")),
        merchant: Some(format!("Shop {number}")),
        place: None,
        direction: None,
        status: TransactionStatus::Confirmed,
        reason: None,
        category: None,
        amount: None,
        original: None,
        fees: None,
        sources: Vec::new(),
    }
}

pub fn wallet(currency: &str, spendable: &str) -> Wallet {
    Wallet {
        currency: Some(currency.into()),
        network: Some("linea".into()),
        spendable: Some(spendable.into()),
    }
}

pub fn failed(failure: Failure) -> Answer {
    Answer::Failed(failure)
}
