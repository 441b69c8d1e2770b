//! What a user is like: the part of the state that the control API sets as it likes.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::card::{CardChange, FIELDS};
use super::choice::{AbortShape, Framing, Missing, PastEnd, ProfileField, ProfilePaths, Tenant};
use super::kulipa;
use super::pintopay;
use super::told::{take_over, told};
use super::wallet::{Wallets, WalletsChange};
use crate::bounds;

/// A user's behaviour. Status words are open sets: a test may need one that nobody knows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// The word for how far the identity check is; `None` is told as null.
    pub verification: Option<String>,
    /// The compliance verdict; `None` leaves the field out of the profile.
    pub eligibility_status: Option<String>,
    /// The reason for the verdict; `None` leaves the field out of the profile.
    pub eligibility_reason: Option<String>,
    /// Where the profile is.
    pub profile_paths: ProfilePaths,
    /// How the profile names the verification state.
    pub profile_field: ProfileField,
    /// Which backend knows the user.
    pub tenant: Tenant,
    /// What the user still owes before an order is taken.
    pub missing: Option<Missing>,
    /// The country of residence.
    pub country: String,
    gap_ms: u64,
    pending_ms: u64,
    /// The status of a new card once it is made.
    pub status_after: String,
    /// The fields that a status answer leaves out.
    pub omit: Vec<String>,
    /// How the hosted page says that it is over.
    pub abort_shape: AbortShape,
    /// Whether other pages may show the hosted page in a frame.
    pub framing: Framing,
    /// How many transactions there were when the user was made.
    pub transactions: u32,
    /// How many newer ones there are.
    pub added_transactions: u32,
    /// What is on the pages of transactions that do not exist.
    pub past_end: PastEnd,
    /// Whether some of them lack or hold what the issuer's own clients never see.
    pub odd_transactions: bool,
    /// What the card is paid from.
    pub wallets: Wallets,
}

/// What a request says about a scenario. `None` is "not told": the default, or what was before.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct ScenarioChange {
    #[serde(deserialize_with = "told")]
    verification: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    eligibility_status: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    eligibility_reason: Option<Option<String>>,
    #[serde(deserialize_with = "told")]
    profile_paths: Option<ProfilePaths>,
    #[serde(deserialize_with = "told")]
    profile_field: Option<ProfileField>,
    #[serde(deserialize_with = "told")]
    tenant: Option<Tenant>,
    #[serde(deserialize_with = "told")]
    missing: Option<Option<Missing>>,
    #[serde(deserialize_with = "told")]
    country: Option<String>,
    /// A card, no card (null), or nothing said.
    #[serde(deserialize_with = "told")]
    pub(super) card: Option<Option<CardChange>>,
    #[serde(deserialize_with = "told")]
    gap_ms: Option<u64>,
    #[serde(deserialize_with = "told")]
    pending_ms: Option<u64>,
    #[serde(deserialize_with = "told")]
    status_after: Option<String>,
    #[serde(deserialize_with = "told")]
    omit: Option<Vec<String>>,
    #[serde(deserialize_with = "told")]
    abort_shape: Option<AbortShape>,
    #[serde(deserialize_with = "told")]
    framing: Option<Framing>,
    #[serde(deserialize_with = "told")]
    transactions: Option<u32>,
    /// How many newer ones come on top of those that there are.
    #[serde(deserialize_with = "told")]
    add_transactions: Option<u32>,
    #[serde(deserialize_with = "told")]
    past_end: Option<PastEnd>,
    #[serde(deserialize_with = "told")]
    odd_transactions: Option<bool>,
    #[serde(deserialize_with = "told")]
    wallets: Option<WalletsChange>,
    #[serde(deserialize_with = "told")]
    pub(super) kulipa: Option<kulipa::ScenarioChange>,
    #[serde(deserialize_with = "told")]
    pub(super) pintopay: Option<pintopay::ScenarioChange>,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            verification: Some("VERIFIED".into()),
            eligibility_status: None,
            eligibility_reason: None,
            profile_paths: ProfilePaths::Both,
            profile_field: ProfileField::VerificationState,
            tenant: Tenant::Any,
            missing: None,
            country: "GB".into(),
            gap_ms: 1_500,
            pending_ms: 0,
            status_after: "ACTIVE".into(),
            omit: Vec::new(),
            abort_shape: AbortShape::Object,
            framing: Framing::Allowed,
            transactions: 45,
            added_transactions: 0,
            past_end: PastEnd::Empty,
            odd_transactions: false,
            wallets: Wallets::default(),
        }
    }
}

impl Scenario {
    /// How long an accepted order stays out of sight.
    pub fn gap(&self) -> Duration {
        Duration::from_millis(self.gap_ms)
    }

    /// How long the new card then says PENDING.
    pub fn pending(&self) -> Duration {
        Duration::from_millis(self.pending_ms)
    }

    /// Takes over what the change tells about everything but the card and the other issuers.
    pub(super) fn merge(&mut self, change: ScenarioChange) {
        take_over(&mut self.verification, change.verification);
        take_over(&mut self.eligibility_status, change.eligibility_status);
        take_over(&mut self.eligibility_reason, change.eligibility_reason);
        take_over(&mut self.profile_paths, change.profile_paths);
        take_over(&mut self.profile_field, change.profile_field);
        take_over(&mut self.tenant, change.tenant);
        take_over(&mut self.missing, change.missing);
        take_over(&mut self.country, change.country);
        take_over(&mut self.gap_ms, change.gap_ms);
        take_over(&mut self.pending_ms, change.pending_ms);
        take_over(&mut self.status_after, change.status_after);
        take_over(&mut self.omit, change.omit);
        take_over(&mut self.abort_shape, change.abort_shape);
        take_over(&mut self.framing, change.framing);
        take_over(&mut self.transactions, change.transactions);
        let added = self.added_transactions + change.add_transactions.unwrap_or(0);
        self.added_transactions = added.min(bounds::TRANSACTIONS);
        take_over(&mut self.past_end, change.past_end);
        take_over(&mut self.odd_transactions, change.odd_transactions);
        if let Some(wallets) = change.wallets {
            self.wallets.merge(wallets);
        }
    }
}

impl ScenarioChange {
    /// Refuses what serde lets through and a scenario may not hold.
    ///
    /// # Errors
    ///
    /// A sentence for the person who sent it.
    pub fn check(&self) -> Result<(), String> {
        for (name, text) in [
            ("verification", self.verification.as_ref()),
            ("eligibilityStatus", self.eligibility_status.as_ref()),
            ("eligibilityReason", self.eligibility_reason.as_ref()),
        ] {
            if let Some(Some(text)) = text {
                bounds::check_text(name, text)?;
            }
        }
        for (name, text) in [
            ("country", &self.country),
            ("statusAfter", &self.status_after),
        ] {
            if let Some(text) = text {
                bounds::check_text(name, text)?;
            }
        }
        if let Some(Some(card)) = &self.card {
            card.check()?;
        }
        if let Some(wallets) = &self.wallets {
            wallets.check()?;
        }
        if let Some(kulipa) = &self.kulipa {
            kulipa.check()?;
        }
        if let Some(pintopay) = &self.pintopay {
            pintopay.check()?;
        }
        for (name, number) in [
            ("transactions", self.transactions),
            ("addTransactions", self.add_transactions),
        ] {
            if number.is_some_and(|number| number > bounds::TRANSACTIONS) {
                return Err(format!(
                    "`{name}` is more than {}; give less",
                    bounds::TRANSACTIONS
                ));
            }
        }
        self.check_omitted()
    }

    fn check_omitted(&self) -> Result<(), String> {
        let omitted = self.omit.as_deref().unwrap_or_default();
        if omitted.len() > FIELDS.len() {
            return Err(format!(
                "`omit` has more than {} names; name each field once",
                FIELDS.len()
            ));
        }
        match omitted.iter().find(|name| !FIELDS.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => {
                bounds::check_text("omit", name)?;
                Err(format!(
                    "`omit` names `{name}`, which a card does not have; it has {}",
                    FIELDS.join(", ")
                ))
            }
        }
    }
}
