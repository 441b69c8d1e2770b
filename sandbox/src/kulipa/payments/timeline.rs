//! Which payments a user has, when they were and with which card.
//!
//! They are numbered: 0 is the newest at the time when the user was made, older ones count down,
//! and those that were added since count up. So a payment stays what it is when others come.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use super::kind::Kind;
use crate::seed::Seed;
use crate::state::User;

/// The time between two payments.
const STEP: Duration = Duration::from_secs(5 * 60 * 60);
/// They are up to this many seconds off the step.
const SPREAD: u64 = 60 * 60;
/// How long the issuer takes to write a payment down.
const WRITING: Duration = Duration::from_secs(1);

/// What a user's payments are made of.
#[derive(Debug)]
pub struct Timeline {
    /// Whose they are at the issuer.
    pub user_id: String,
    owner: Uuid,
    /// Oldest first.
    cards: Vec<Used>,
    /// Whole, so that times are found as they are shown.
    start: SystemTime,
    older: u32,
    added: u32,
}

#[derive(Debug)]
struct Used {
    id: String,
    currency: String,
    since: SystemTime,
}

/// Enough of a payment to find it by.
#[derive(Debug)]
pub struct Fact<'a> {
    /// Where its numbers come from.
    pub owner: Uuid,
    /// Its number.
    pub serial: i64,
    /// When it was.
    pub time: SystemTime,
    /// When it last changed.
    pub updated: SystemTime,
    /// What it shows.
    pub kind: Kind,
    /// With which card.
    pub card_id: &'a str,
    /// In which currency the card is billed.
    pub currency: &'a str,
}

impl Timeline {
    /// The user's payments; none before there is a card.
    pub fn of(user: &User) -> Self {
        let cards = user.kulipa.cards().iter().map(|card| Used {
            id: card.id().to_owned(),
            currency: card.currency_code().to_owned(),
            since: card.created_at(),
        });
        Self {
            user_id: user.kulipa.user_id.clone(),
            owner: user.id,
            cards: cards.collect(),
            start: whole_second(user.created_at),
            older: user.scenario.transactions,
            added: user.scenario.added_transactions,
        }
    }

    /// All of them.
    pub fn facts(&self, is_newest_first: bool) -> impl Iterator<Item = Fact<'_>> {
        let oldest = 1 - i64::from(self.older);
        let newest = i64::from(self.added);
        let serials = move |place: i64| {
            if is_newest_first {
                newest - place
            } else {
                oldest + place
            }
        };
        (0..=newest - oldest)
            .map(serials)
            .filter_map(|serial| self.fact(serial))
    }

    fn fact(&self, serial: i64) -> Option<Fact<'_>> {
        let mut seed = Seed::new(self.owner, serial);
        let spread = Duration::from_secs(seed.below(SPREAD));
        let away = u32::try_from(serial.unsigned_abs()).unwrap_or(u32::MAX);
        let time = if serial > 0 {
            self.start.checked_add(Duration::from_secs(away.into()))
        } else {
            self.start.checked_sub(STEP.saturating_mul(away) + spread)
        };
        let time = time.unwrap_or(self.start);
        // The newest card that there was; the first one paid for what is older than all cards.
        let cards = self.cards.iter().rev();
        let card = cards.clone().find(|card| card.since <= time);
        let card = card.or(self.cards.first())?;
        Some(Fact {
            owner: self.owner,
            serial,
            time,
            updated: time + WRITING,
            kind: Kind::of(serial),
            card_id: &card.id,
            currency: &card.currency,
        })
    }
}

fn whole_second(time: SystemTime) -> SystemTime {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    UNIX_EPOCH + Duration::from_secs(since.as_secs())
}
