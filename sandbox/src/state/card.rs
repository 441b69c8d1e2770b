//! A card as Baanx tells of it.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::told::{take_over, told};
use crate::bounds;

/// The fields of a card in a status answer, by their names on the wire.
pub const FIELDS: [&str; 9] = [
    "id",
    "holderName",
    "expiryDate",
    "panLast4",
    "status",
    "type",
    "isFreezable",
    "cardAddedToDigitalWallet",
    "orderedAt",
];

/// A card with everything that a status answer may hold.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    id: String,
    holder_name: String,
    expiry_date: String,
    pan_last4: String,
    /// The issuer's word for the card's state: an open set.
    pub status: String,
    #[serde(rename = "type")]
    kind: String,
    pub(super) is_freezable: bool,
    card_added_to_digital_wallet: bool,
    ordered_at: String,
}

/// What a scenario says about a card.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct CardChange {
    #[serde(deserialize_with = "told")]
    status: Option<String>,
    #[serde(deserialize_with = "told")]
    pan_last4: Option<String>,
    #[serde(deserialize_with = "told")]
    holder_name: Option<String>,
    #[serde(deserialize_with = "told")]
    expiry_date: Option<String>,
    #[serde(deserialize_with = "told", rename = "type")]
    kind: Option<String>,
    #[serde(deserialize_with = "told")]
    is_freezable: Option<bool>,
    #[serde(deserialize_with = "told")]
    card_added_to_digital_wallet: Option<bool>,
}

impl Card {
    /// The user's `number`th card, counted from 0. Each has its own id and last four digits,
    /// and they are the same in every run of a test.
    pub fn new(owner: Uuid, number: u32, status: &str) -> Self {
        let digits = (owner.as_u128() % 10_000_000_000).wrapping_add(u128::from(number));
        let last4 = (4_821 + u64::from(number) * 1_111) % 10_000;
        Self {
            id: format!("{digits:018}"),
            holder_name: "ADA FIELD".into(),
            expiry_date: "2031/07".into(),
            pan_last4: format!("{last4:04}"),
            status: status.into(),
            kind: "VIRTUAL".into(),
            is_freezable: true,
            card_added_to_digital_wallet: false,
            ordered_at: humantime::format_rfc3339_millis(SystemTime::now()).to_string(),
        }
    }

    /// The id at the issuer.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The last four digits; a scenario may make any text of them.
    pub fn pan_last4(&self) -> &str {
        &self.pan_last4
    }

    /// When the card ends; a scenario may make any text of it.
    pub fn expiry_date(&self) -> &str {
        &self.expiry_date
    }

    /// Takes over what the change tells and leaves the rest.
    pub fn merge(&mut self, change: CardChange) {
        take_over(&mut self.status, change.status);
        take_over(&mut self.pan_last4, change.pan_last4);
        take_over(&mut self.holder_name, change.holder_name);
        take_over(&mut self.expiry_date, change.expiry_date);
        take_over(&mut self.kind, change.kind);
        take_over(&mut self.is_freezable, change.is_freezable);
        let is_added = change.card_added_to_digital_wallet;
        take_over(&mut self.card_added_to_digital_wallet, is_added);
    }
}

impl CardChange {
    /// Refuses texts that are too long.
    pub(super) fn check(&self) -> Result<(), String> {
        for (name, text) in [
            ("card.status", &self.status),
            ("card.panLast4", &self.pan_last4),
            ("card.holderName", &self.holder_name),
            ("card.expiryDate", &self.expiry_date),
            ("card.type", &self.kind),
        ] {
            if let Some(text) = text {
                bounds::check_text(name, text)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_list_of_fields_names_what_a_card_has() {
        let card = serde_json::to_value(Card::new(Uuid::nil(), 0, "ACTIVE")).unwrap();
        let names: BTreeSet<&str> = card
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(names, BTreeSet::from(FIELDS));
    }

    #[test]
    fn a_second_card_has_its_own_id_and_last_four_digits() {
        let first = Card::new(Uuid::max(), 0, "ACTIVE");
        let second = Card::new(Uuid::max(), 1, "ACTIVE");
        assert_ne!(first.id, second.id);
        assert_ne!(first.pan_last4, second.pan_last4);
        assert_eq!(first.pan_last4, "4821");
        assert_eq!(first.id.len(), 18);
    }
}
