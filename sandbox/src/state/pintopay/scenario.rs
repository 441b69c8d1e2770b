//! How PintoPay treats a user: the part that the control API sets as it likes.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::card::CardChange;
use super::stage::{FreezeOutcome, Outcome, Stage};
use crate::bounds;
use crate::state::told::{take_over, told};

/// The behaviour. Status words are open sets: a test may need one that nobody knows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// Whether there is a cardholder.
    pub has_cardholder: bool,
    /// The first word for the cardholder; only `active` may order.
    pub registration_status: String,
    /// The second one; only `approved` may order.
    pub kyc_status: String,
    /// The only product that there is.
    pub product_code: String,
    /// With what slug orders of a card are refused.
    pub create_refusal: Option<String>,
    /// With what slug orders to freeze and unfreeze are refused.
    pub freeze_refusal: Option<String>,
    pub(super) stage_ms: u64,
    /// The stage that no order leaves.
    pub hold_at: Option<Stage>,
    /// Whether orders of a card say that they are paid.
    pub paid: bool,
    /// How orders of a card end.
    pub outcome: Outcome,
    /// How orders to freeze and unfreeze end.
    pub freeze_outcome: FreezeOutcome,
    /// What failed orders say went wrong.
    pub error_slug: String,
    /// What a card says when its order ended well.
    pub status_after: String,
    /// What a card says when its order failed.
    pub status_after_error: String,
}

/// What a request says about a scenario. `None` is "not told": the default, or what was before.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct ScenarioChange {
    #[serde(deserialize_with = "told")]
    has_cardholder: Option<bool>,
    #[serde(deserialize_with = "told")]
    registration_status: Option<String>,
    #[serde(deserialize_with = "told")]
    kyc_status: Option<String>,
    #[serde(deserialize_with = "told")]
    product_code: Option<String>,
    #[serde(deserialize_with = "told")]
    create_refusal: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    freeze_refusal: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    stage_ms: Option<u64>,
    #[serde(deserialize_with = "told")]
    hold_at: Option<Option<Stage>>,
    #[serde(deserialize_with = "told")]
    paid: Option<bool>,
    #[serde(deserialize_with = "told")]
    outcome: Option<Outcome>,
    #[serde(deserialize_with = "told")]
    freeze_outcome: Option<FreezeOutcome>,
    #[serde(deserialize_with = "told")]
    error_slug: Option<String>,
    #[serde(deserialize_with = "told")]
    status_after: Option<String>,
    #[serde(deserialize_with = "told")]
    status_after_error: Option<String>,
    /// All cards, oldest first, instead of those that there are.
    #[serde(deserialize_with = "told")]
    pub(super) cards: Option<Vec<CardChange>>,
    /// Laid over the newest card, or over an active one.
    #[serde(deserialize_with = "told")]
    pub(super) card: Option<CardChange>,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            has_cardholder: true,
            registration_status: "active".into(),
            kyc_status: "approved".into(),
            product_code: "virtual_usd_demo".into(),
            create_refusal: None,
            freeze_refusal: None,
            stage_ms: 300,
            hold_at: None,
            paid: true,
            outcome: Outcome::Completed,
            freeze_outcome: FreezeOutcome::Completed,
            error_slug: "provider_error".into(),
            status_after: "active".into(),
            status_after_error: "wait_for_topup_activation_by_user".into(),
        }
    }
}

impl Scenario {
    /// How long each stage of an order lasts.
    pub fn stage(&self) -> Duration {
        Duration::from_millis(self.stage_ms)
    }

    /// Takes over what the change tells about everything but the cards.
    pub(super) fn merge(&mut self, change: ScenarioChange) {
        take_over(&mut self.has_cardholder, change.has_cardholder);
        take_over(&mut self.registration_status, change.registration_status);
        take_over(&mut self.kyc_status, change.kyc_status);
        take_over(&mut self.product_code, change.product_code);
        take_over(&mut self.create_refusal, change.create_refusal);
        take_over(&mut self.freeze_refusal, change.freeze_refusal);
        take_over(&mut self.stage_ms, change.stage_ms);
        take_over(&mut self.hold_at, change.hold_at);
        take_over(&mut self.paid, change.paid);
        take_over(&mut self.outcome, change.outcome);
        take_over(&mut self.freeze_outcome, change.freeze_outcome);
        take_over(&mut self.error_slug, change.error_slug);
        take_over(&mut self.status_after, change.status_after);
        take_over(&mut self.status_after_error, change.status_after_error);
    }
}

impl ScenarioChange {
    /// Refuses what serde lets through and a scenario may not hold.
    ///
    /// # Errors
    ///
    /// A sentence for the person who sent it.
    pub fn check(&self) -> Result<(), String> {
        let create = self.create_refusal.as_ref().and_then(Option::as_ref);
        let freeze = self.freeze_refusal.as_ref().and_then(Option::as_ref);
        for (name, text) in [
            ("registrationStatus", self.registration_status.as_ref()),
            ("kycStatus", self.kyc_status.as_ref()),
            ("productCode", self.product_code.as_ref()),
            ("createRefusal", create),
            ("freezeRefusal", freeze),
            ("errorSlug", self.error_slug.as_ref()),
            ("statusAfter", self.status_after.as_ref()),
            ("statusAfterError", self.status_after_error.as_ref()),
        ] {
            if let Some(text) = text {
                bounds::check_text(&format!("pintopay.{name}"), text)?;
            }
        }
        let cards = self.cards.as_deref().unwrap_or_default();
        bounds::check_count("pintopay.cards", cards.len(), bounds::CARDS)?;
        for card in cards.iter().chain(&self.card) {
            card.check()?;
        }
        Ok(())
    }
}
