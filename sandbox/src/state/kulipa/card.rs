//! One card as Kulipa tells of it.

use std::time::{Duration, Instant, SystemTime};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::wish::{Kind, Tier, Wish};
use crate::bounds;
use crate::state::moment;
use crate::state::told::{take_over, told};

/// A card with everything that an answer holds.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    pub(super) id: String,
    user_id: String,
    #[serde(rename = "type")]
    pub(super) kind: Kind,
    /// The issuer's word for the card's state: an open set.
    pub(super) status: String,
    /// Only while it is frozen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) frozen_by: Option<String>,
    pub(super) tier: Tier,
    pub(super) currency_code: String,
    pub(super) design_id: String,
    pub(super) last_four_digits: String,
    expiration: Expiration,
    embossed_name: EmbossedName,
    contactless_enabled: bool,
    withdrawal_enabled: bool,
    internet_purchase_enabled: bool,
    #[serde(serialize_with = "moment::serialize")]
    created_at: SystemTime,
    #[serde(serialize_with = "moment::serialize")]
    pub(super) updated_at: SystemTime,
    /// How many cards the user had before.
    #[serde(skip)]
    number: u32,
    /// When it was made, while it still says its first word.
    #[serde(skip)]
    begun: Option<Instant>,
    #[serde(skip)]
    pub(super) is_reissued: bool,
}

/// The month after which a card is of no use.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Expiration {
    month: u32,
    year: u32,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct EmbossedName {
    printed_name1: String,
    printed_name2: String,
}

/// What a scenario says about a card.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct CardChange {
    #[serde(deserialize_with = "told")]
    status: Option<String>,
    #[serde(deserialize_with = "told")]
    frozen_by: Option<String>,
    #[serde(deserialize_with = "told", rename = "type")]
    kind: Option<Kind>,
    #[serde(deserialize_with = "told")]
    last_four_digits: Option<String>,
    #[serde(deserialize_with = "told")]
    expiration: Option<Expiration>,
}

impl Card {
    /// The user's `number`th card, counted from 0. Its digits are the same in every run of a test.
    pub(super) fn new(
        user_id: &str,
        number: u32,
        wish: Wish,
        design: String,
        at: SystemTime,
    ) -> Self {
        let last4 = (4_821 + u64::from(number) * 1_111) % 10_000;
        Self {
            id: format!("crd-{}", Uuid::new_v4()),
            user_id: user_id.to_owned(),
            kind: wish.kind,
            status: match wish.kind {
                Kind::Virtual => "active".into(),
                Kind::Physical => "inactive".into(),
            },
            frozen_by: None,
            tier: wish.tier,
            currency_code: wish.currency,
            design_id: design,
            last_four_digits: format!("{last4:04}"),
            expiration: Expiration {
                month: 1 + (6 + number) % 12,
                year: 2031,
            },
            embossed_name: EmbossedName {
                printed_name1: "ADA FIELD".into(),
                printed_name2: String::new(),
            },
            contactless_enabled: true,
            withdrawal_enabled: true,
            internet_purchase_enabled: true,
            created_at: at,
            updated_at: at,
            number,
            begun: None,
            is_reissued: false,
        }
    }

    /// The id, which begins with `crd-`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The currency in which it is billed.
    pub fn currency_code(&self) -> &str {
        &self.currency_code
    }

    /// When it was made.
    pub fn created_at(&self) -> SystemTime {
        self.created_at
    }

    /// By what cards are sorted: the time, and the number where the times are the same.
    pub fn created(&self) -> (SystemTime, u32) {
        (self.created_at, self.number)
    }

    /// The same for the last change.
    pub fn updated(&self) -> (SystemTime, u32) {
        (self.updated_at, self.number)
    }

    /// A card that was made just now. Only virtual ones become active by themselves.
    pub(super) fn begin(&mut self, now: Instant) {
        if self.kind == Kind::Virtual {
            self.begun = Some(now);
        }
    }

    /// Says the first word for as long as the scenario wants it.
    pub(super) fn settle(&mut self, now: Instant, (word, length): (&str, Duration)) {
        let Some(begun) = self.begun else {
            return;
        };
        if now.saturating_duration_since(begun) >= length {
            self.set_status("active");
        } else {
            word.clone_into(&mut self.status);
        }
    }

    /// Changes the word. Whoever froze the card is told only while it is frozen.
    pub(super) fn set_status(&mut self, word: &str) {
        self.begun = None;
        word.clone_into(&mut self.status);
        self.frozen_by = (word == "frozen").then(|| "user".to_owned());
        self.updated_at = SystemTime::now();
    }

    /// Takes over what the change tells and leaves the rest.
    pub(super) fn merge(&mut self, change: CardChange) {
        if let Some(status) = change.status {
            self.set_status(&status);
        }
        if self.status == "frozen" && change.frozen_by.is_some() {
            self.frozen_by = change.frozen_by;
        }
        take_over(&mut self.kind, change.kind);
        take_over(&mut self.last_four_digits, change.last_four_digits);
        take_over(&mut self.expiration, change.expiration);
    }
}

impl CardChange {
    /// Refuses texts that are too long.
    pub(super) fn check(&self) -> Result<(), String> {
        for (name, text) in [
            ("status", &self.status),
            ("frozenBy", &self.frozen_by),
            ("lastFourDigits", &self.last_four_digits),
        ] {
            if let Some(text) = text {
                bounds::check_text(&format!("kulipa.card.{name}"), text)?;
            }
        }
        Ok(())
    }
}
