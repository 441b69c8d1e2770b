//! One card as PintoPay tells of it: what is documented, which is little.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::bounds;
use crate::state::told::{take_over, told};

/// Words of a card that is not ready to be frozen or used.
const BEING_MADE: [&str; 3] = ["pending_order", "paid", "pending_activation"];

/// A card, without what a browser must not see.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    card_id: String,
    /// The issuer's word for the card's state: an open set.
    status: String,
    product_code: String,
}

/// What a scenario says about a card.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct CardChange {
    #[serde(deserialize_with = "told")]
    status: Option<String>,
}

impl Card {
    pub(super) fn new(id: String, product: String, status: &str) -> Self {
        Self {
            card_id: id,
            status: status.into(),
            product_code: product,
        }
    }

    /// A card that a scenario wants; active unless it is told.
    pub(super) fn of(product: &str, change: CardChange) -> Self {
        let mut card = Self::new(new_id(), product.to_owned(), "active");
        card.merge(change);
        card
    }

    /// The id, which begins with `crd_`.
    pub fn id(&self) -> &str {
        &self.card_id
    }

    /// The word.
    pub fn status(&self) -> &str {
        &self.status
    }

    pub(super) fn is_being_made(&self) -> bool {
        BEING_MADE.contains(&self.status.as_str())
    }

    pub(super) fn set_status(&mut self, word: &str) {
        word.clone_into(&mut self.status);
    }

    /// Takes over what the change tells and leaves the rest.
    pub(super) fn merge(&mut self, change: CardChange) {
        take_over(&mut self.status, change.status);
    }
}

impl CardChange {
    /// Refuses texts that are too long.
    pub(super) fn check(&self) -> Result<(), String> {
        match &self.status {
            Some(status) => bounds::check_text("pintopay.card.status", status),
            None => Ok(()),
        }
    }
}

/// The id of a card that was not there before.
pub(super) fn new_id() -> String {
    format!("crd_{}", Uuid::new_v4().simple())
}
