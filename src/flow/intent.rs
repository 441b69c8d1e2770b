//! The wish to order, as it is remembered across reloads and tabs.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::card::{CardKey, CardLookup, CardStatus};
use super::timestamp::Timestamp;
use crate::json;

/// An order that was taken and never led to a card is given up after this time, so that the user
/// can order again, if there is still none. (Kulipa replays an idempotency key for the same 24
/// hours.)
pub const INTENT_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Stored before the order goes out, and removed when its end is known. It names no
/// person and no card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub struct Intent {
    pub key: OrderKey,
    /// When the intent reached its stage.
    pub at: Timestamp,
    pub stage: Stage,
    /// The blocked card that the order replaces: as long as it is still the one that the
    /// issuer shows, the new card is not there yet.
    pub replaces: Option<CardKey>,
    /// Under which number the issuer works on it, where it said so: the order is polled, not
    /// yet the card.
    pub number: Option<OrderNumber>,
}

/// The issuer's own name for an order that it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderNumber(String);

impl OrderNumber {
    /// `None` for a text that could not stand in a path as it is.
    pub fn new(text: &str) -> Option<OrderNumber> {
        let is_plain = !text.is_empty() && text.len() <= 80;
        let is_plain = is_plain
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte));
        is_plain.then(|| OrderNumber(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The idempotency key of one intent: 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderKey(pub String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The order is about to go out.
    Reserved,
    /// The order is out.
    Sending,
    /// The order went out, and its answer was lost.
    Lost,
    /// The issuer took the order.
    Accepted,
}

impl Intent {
    /// Whether the order's own card is not there yet: there is none, or still the blocked one
    /// that it replaces.
    pub fn awaits(&self, lookup: &CardLookup) -> bool {
        match lookup {
            CardLookup::NoCard | CardLookup::Cancelled => true,
            CardLookup::Card(card) => {
                card.status == CardStatus::Blocked && self.replaces == Some(card.key)
            }
        }
    }

    /// What `decode` reads, as JSON.
    pub fn encode(&self) -> String {
        json::write(self)
    }

    /// A text that is not understood (another version of the widget may have written it) still
    /// means that an order may be out.
    pub fn decode(text: &str, now: Timestamp) -> Intent {
        json::read::<Intent>(text).map_or_else(
            || Intent::not_understood(now),
            |intent| intent.no_later_than(now),
        )
    }

    /// Stands for one that cannot be read: it counts as an order whose answer was lost just now.
    pub fn not_understood(now: Timestamp) -> Intent {
        Intent {
            key: OrderKey(String::new()),
            at: now,
            stage: Stage::Lost,
            replaces: None,
            number: None,
        }
    }

    /// A clock that was set back meanwhile keeps nobody waiting.
    pub fn no_later_than(self, now: Timestamp) -> Intent {
        Intent {
            at: self.at.min(now),
            ..self
        }
    }
}

/// Another one means something else by the fields.
const VERSION: u32 = 3;

/// An intent as it is written. The replaced card is in hexadecimal digits: JSON has no whole
/// numbers of that size.
#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    stage: Stage,
    /// In milliseconds.
    at: u64,
    key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
}

impl From<Intent> for Written {
    fn from(intent: Intent) -> Written {
        Written {
            version: VERSION,
            stage: intent.stage,
            at: intent.at.0,
            key: intent.key.0,
            replaces: intent.replaces.map(|card| format!("{:016x}", card.0)),
            number: intent.number.map(|number| number.0),
        }
    }
}

impl TryFrom<Written> for Intent {
    type Error = NotUnderstood;

    fn try_from(written: Written) -> Result<Intent, NotUnderstood> {
        if written.version != VERSION {
            return Err(NotUnderstood);
        }
        let replaces = match written.replaces {
            None => None,
            Some(digits) => {
                let digest = u64::from_str_radix(&digits, 16).map_err(|_| NotUnderstood)?;
                Some(CardKey(digest))
            }
        };
        let number = match written.number {
            None => None,
            Some(text) => Some(OrderNumber::new(&text).ok_or(NotUnderstood)?),
        };
        Ok(Intent {
            key: OrderKey(written.key),
            at: Timestamp(written.at),
            stage: written.stage,
            replaces,
            number,
        })
    }
}

/// Of another version, or damaged.
struct NotUnderstood;

impl fmt::Display for NotUnderstood {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an intent that is not understood")
    }
}
