//! What may be done to a card, and why not.

use serde::Deserialize;

use super::card::Card;
use super::refused::Refused;
use super::wish::{Kind, Wish};

/// Why a card ends.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum RevokeReason {
    Lost,
    Stolen,
    Cancelled,
}

/// Why there is to be a new card for an old one.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReissueReason {
    Lost,
    Stolen,
    Expired,
}

/// Words that no card comes back from.
const FINAL: [&str; 4] = ["cancelled", "lost", "stolen", "expired"];

impl Card {
    /// Activates a physical card by the digits that are printed on it.
    ///
    /// # Errors
    ///
    /// Why it was not activated.
    pub fn activate(&mut self, code: &str) -> Result<(), Refused> {
        if self.kind != Kind::Physical {
            return Err(Refused::NotPhysical);
        }
        if self.status != "inactive" {
            return Err(Refused::WrongStatus);
        }
        if code != self.last_four_digits {
            return Err(Refused::WrongActivationCode);
        }
        self.set_status("active");
        Ok(())
    }

    /// Freezes an active card.
    ///
    /// # Errors
    ///
    /// When it is not active.
    pub fn freeze(&mut self) -> Result<(), Refused> {
        if self.status != "active" {
            return Err(Refused::WrongStatus);
        }
        self.set_status("frozen");
        Ok(())
    }

    /// Unfreezes a frozen card, unless the issuer holds it: that is no error,
    /// and only the card in the answer tells.
    ///
    /// # Errors
    ///
    /// When it is not frozen.
    pub fn unfreeze(&mut self, is_held: bool) -> Result<(), Refused> {
        if self.status != "frozen" {
            return Err(Refused::WrongStatus);
        }
        if is_held || self.frozen_by.as_deref() == Some("kulipa") {
            self.frozen_by = Some("kulipa".into());
        } else {
            self.set_status("active");
        }
        Ok(())
    }

    /// Ends a card.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn revoke(&mut self, reason: RevokeReason) -> Result<(), Refused> {
        if self.has_ended() {
            return Err(Refused::WrongStatus);
        }
        self.set_status(match reason {
            RevokeReason::Lost => "lost",
            RevokeReason::Stolen => "stolen",
            RevokeReason::Cancelled => "cancelled",
        });
        Ok(())
    }

    /// Ends a card, if it has not ended, and says what the new one is like.
    /// What ended because the user wanted it to end is not made again.
    pub(super) fn reissue(&mut self, reason: ReissueReason) -> Result<Wish, Refused> {
        if self.is_reissued {
            return Err(Refused::AlreadyReissued);
        }
        if self.status == "cancelled" {
            return Err(Refused::WrongStatus);
        }
        if !self.has_ended() {
            self.set_status(match reason {
                ReissueReason::Lost => "lost",
                ReissueReason::Stolen => "stolen",
                ReissueReason::Expired => "expired",
            });
        }
        self.is_reissued = true;
        Ok(Wish {
            kind: self.kind,
            design: Some(self.design_id.clone()),
            tier: self.tier,
            currency: self.currency_code.clone(),
        })
    }

    fn has_ended(&self) -> bool {
        FINAL.contains(&self.status.as_str())
    }
}
