//! Which transactions a user has, and when they were.
//!
//! They are numbered: 0 is the newest at the time when the user was made, older ones count down,
//! and those that were added since count up. So a transaction stays what it is when others come.

use std::time::{Duration, SystemTime};

use uuid::Uuid;

use super::kind::Kind;
use super::merchant::{CASH, MERCHANTS, Merchant};
use crate::seed::Seed;
use crate::state::{PastEnd, User};

/// The time between two transactions.
const STEP: Duration = Duration::from_secs(5 * 60 * 60);
/// They are up to this many seconds off the step.
const SPREAD: u64 = 60 * 60;

/// What a user's transactions are made of.
#[derive(Debug)]
pub struct Timeline {
    /// Whose they are.
    pub owner: Uuid,
    /// The card's id.
    pub card_id: String,
    /// The card's last four digits.
    pub pan_last4: String,
    /// The currency in which the card is billed.
    pub currency: &'static str,
    /// What is on the pages that do not exist.
    pub past_end: PastEnd,
    may_be_odd: bool,
    start: SystemTime,
    older: u32,
    added: u32,
}

/// Enough of a transaction to find it by.
#[derive(Debug)]
pub struct Fact {
    /// Its number.
    pub serial: i64,
    /// When it was.
    pub time: SystemTime,
    /// What it shows.
    pub kind: Kind,
    /// Where the card was used, if the kind tells.
    pub merchant: &'static Merchant,
}

impl Timeline {
    /// The user's transactions; none before there is a card that was made.
    pub fn of(user: &User) -> Self {
        let card = user.card().filter(|card| card.status != "PENDING");
        let scenario = &user.scenario;
        let (older, added) = match card {
            Some(_) => (scenario.transactions, scenario.added_transactions),
            None => (0, 0),
        };
        Self {
            owner: user.id,
            card_id: card.map(|card| card.id().to_owned()).unwrap_or_default(),
            pan_last4: card
                .map(|card| card.pan_last4().to_owned())
                .unwrap_or_default(),
            currency: match scenario.country.as_str() {
                "US" => "USD",
                "GB" => "GBP",
                _ => "EUR",
            },
            past_end: scenario.past_end,
            may_be_odd: scenario.odd_transactions,
            start: user.created_at,
            older,
            added,
        }
    }

    /// All of them, newest first.
    pub fn facts(&self) -> impl Iterator<Item = Fact> {
        let oldest = 1 - i64::from(self.older);
        (oldest..=i64::from(self.added))
            .rev()
            .map(|serial| self.fact(serial))
    }

    fn fact(&self, serial: i64) -> Fact {
        let mut seed = Seed::new(self.owner, serial);
        let kind = Kind::of(serial, self.may_be_odd);
        let merchant = seed.pick(&MERCHANTS).unwrap_or(&CASH);
        let spread = Duration::from_secs(seed.below(SPREAD));
        let away = u32::try_from(serial.unsigned_abs()).unwrap_or(u32::MAX);
        let time = if serial > 0 {
            self.start.checked_add(Duration::from_secs(away.into()))
        } else {
            self.start.checked_sub(STEP.saturating_mul(away) + spread)
        };
        Fact {
            serial,
            time: time.unwrap_or(self.start),
            kind,
            merchant: if kind == Kind::Cash { &CASH } else { merchant },
        }
    }
}

impl Fact {
    /// Where the card was used.
    pub fn merchant_text(&self) -> Option<&'static str> {
        self.kind.has_merchant().then_some(self.merchant.text)
    }

    /// The group of the merchant's code.
    pub fn category(&self) -> Option<&'static str> {
        match self.kind {
            Kind::UnknownCategory => Some("PETS"),
            kind => kind.has_merchant().then_some(self.merchant.category),
        }
    }
}
