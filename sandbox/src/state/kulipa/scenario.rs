//! How Kulipa treats a user: the part that the control API sets as it likes.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::card::CardChange;
use crate::bounds;
use crate::state::told::{take_over, told};

/// The design of the programme, unless a scenario says that it has none.
const DESIGN: &str = "dsn-66666666-7777-4888-8999-000000000000";

/// The behaviour. Status words are open sets: a test may need one that nobody knows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// The word for the user; only `active` may have cards made.
    pub user_status: String,
    /// The words for the user's wallets; one has to be `active`.
    pub wallets: Vec<String>,
    /// The design of cards for which none is given.
    pub default_design: Option<String>,
    first_status: String,
    first_ms: u64,
    /// Whether the issuer keeps a card frozen that the user unfreezes.
    pub unfreeze_held: bool,
    /// What creating and reissuing answer instead of a card.
    pub refusal: Option<StoredRefusal>,
}

/// An error of the issuer's own, which is remembered under the idempotency key as every answer is.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StoredRefusal {
    /// 400 to 599.
    pub status: u16,
    /// The short code for programs.
    pub code: String,
}

/// What a request says about a scenario. `None` is "not told": the default, or what was before.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct ScenarioChange {
    #[serde(deserialize_with = "told")]
    user_status: Option<String>,
    #[serde(deserialize_with = "told")]
    wallets: Option<Vec<String>>,
    #[serde(deserialize_with = "told")]
    default_design: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    first_status: Option<String>,
    #[serde(deserialize_with = "told")]
    first_ms: Option<u64>,
    #[serde(deserialize_with = "told")]
    unfreeze_held: Option<bool>,
    #[serde(deserialize_with = "told")]
    refusal: Option<Option<StoredRefusal>>,
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
            user_status: "active".into(),
            wallets: vec!["active".into()],
            default_design: Some(DESIGN.into()),
            first_status: "inactive".into(),
            first_ms: 0,
            unfreeze_held: false,
            refusal: None,
        }
    }
}

impl Scenario {
    /// What a new virtual card says at first, and for how long.
    pub fn first(&self) -> (&str, Duration) {
        (&self.first_status, Duration::from_millis(self.first_ms))
    }

    /// Takes over what the change tells about everything but the cards.
    pub(super) fn merge(&mut self, change: ScenarioChange) {
        take_over(&mut self.user_status, change.user_status);
        take_over(&mut self.wallets, change.wallets);
        take_over(&mut self.default_design, change.default_design);
        take_over(&mut self.first_status, change.first_status);
        take_over(&mut self.first_ms, change.first_ms);
        take_over(&mut self.unfreeze_held, change.unfreeze_held);
        take_over(&mut self.refusal, change.refusal);
    }
}

impl ScenarioChange {
    /// Refuses what serde lets through and a scenario may not hold.
    ///
    /// # Errors
    ///
    /// A sentence for the person who sent it.
    pub fn check(&self) -> Result<(), String> {
        let design = self.default_design.as_ref().and_then(Option::as_ref);
        let refusal = self.refusal.as_ref().and_then(Option::as_ref);
        for (name, text) in [
            ("kulipa.userStatus", self.user_status.as_ref()),
            ("kulipa.defaultDesign", design),
            ("kulipa.firstStatus", self.first_status.as_ref()),
            ("kulipa.refusal.code", refusal.map(|refusal| &refusal.code)),
        ] {
            if let Some(text) = text {
                bounds::check_text(name, text)?;
            }
        }
        if refusal.is_some_and(|refusal| !(400..=599).contains(&refusal.status)) {
            return Err("`kulipa.refusal.status` is no error; give 400 to 599".into());
        }
        let wallets = self.wallets.as_deref().unwrap_or_default();
        bounds::check_count("kulipa.wallets", wallets.len(), bounds::WALLETS)?;
        for word in wallets {
            bounds::check_text("kulipa.wallets", word)?;
        }
        let cards = self.cards.as_deref().unwrap_or_default();
        bounds::check_count("kulipa.cards", cards.len(), bounds::CARDS)?;
        for card in cards.iter().chain(&self.card) {
            card.check()?;
        }
        Ok(())
    }
}
