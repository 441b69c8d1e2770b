//! The wish to order, as it is remembered across reloads and tabs.

use std::time::Duration;

use super::card::CardKey;
use super::moment::Moment;

/// An order that never led to a card is forgotten after this time, so that the user can
/// order again. (Kulipa replays an idempotency key for the same 24 hours.)
pub const INTENT_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Stored before the order goes out, and removed when its end is known. It names no
/// person and no card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    pub key: OrderKey,
    /// When the intent reached its stage.
    pub at: Moment,
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
    /// `None` for a text that could not be remembered on one line with others.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderKey(pub String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// One line of text: version, stage, milliseconds, key, replaced card, order number.
    pub fn encode(&self) -> String {
        let stage = match self.stage {
            Stage::Reserved => "reserved",
            Stage::Sending => "sending",
            Stage::Lost => "lost",
            Stage::Accepted => "accepted",
        };
        let replaces = self
            .replaces
            .map_or(String::from("-"), |card| format!("{:016x}", card.0));
        let number = self.number.as_ref().map_or("-", OrderNumber::as_str);
        format!("2 {stage} {} {} {replaces} {number}", self.at.0, self.key.0)
    }

    /// Reads what `encode` wrote. A text that is not understood (another version of the
    /// widget may have written it) still means that an order may be out, so it counts as
    /// one whose answer was lost just now.
    pub fn decode(text: &str, now: Moment) -> Intent {
        Intent::read(text)
            .map(|intent| Intent {
                at: intent.at.min(now),
                ..intent
            })
            .unwrap_or(Intent {
                key: OrderKey(String::new()),
                at: now,
                stage: Stage::Lost,
                replaces: None,
                number: None,
            })
    }

    fn read(text: &str) -> Option<Intent> {
        let mut words = text.split(' ');
        let version = words.next()?;
        let stage = match words.next()? {
            "reserved" => Stage::Reserved,
            "sending" => Stage::Sending,
            "lost" => Stage::Lost,
            "accepted" => Stage::Accepted,
            _ => return None,
        };
        let at = Moment(words.next()?.parse().ok()?);
        let key = OrderKey(words.next()?.to_owned());
        let replaces = match words.next()? {
            "-" => None,
            digits => Some(CardKey(u64::from_str_radix(digits, 16).ok()?)),
        };
        let number = match words.next()? {
            "-" => None,
            text => Some(OrderNumber::new(text)?),
        };
        (version == "2" && words.next().is_none()).then_some(Intent {
            key,
            at,
            stage,
            replaces,
            number,
        })
    }
}
