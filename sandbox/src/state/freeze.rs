//! Freezing and unfreezing a card.

use super::card::Card;

/// Why a card was not frozen or unfrozen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FreezeRefused {
    /// There is no card.
    NoCard,
    /// The card is of a kind that cannot be frozen.
    NotFreezable,
    /// It is frozen as it is.
    AlreadyFrozen,
    /// There is nothing to unfreeze.
    NotFrozen,
    /// A blocked card stays blocked.
    Blocked,
    /// The card is not made yet.
    Pending,
    /// The card is in a state that knows no freezing.
    NotActive,
}

impl Card {
    /// Freezes an active card.
    pub(super) fn freeze(&mut self) -> Result<(), FreezeRefused> {
        self.check_freezable()?;
        match self.status.as_str() {
            "ACTIVE" => {
                self.status = "FROZEN".into();
                Ok(())
            }
            "FROZEN" => Err(FreezeRefused::AlreadyFrozen),
            _ => Err(FreezeRefused::NotActive),
        }
    }

    /// Unfreezes a frozen card.
    pub(super) fn unfreeze(&mut self) -> Result<(), FreezeRefused> {
        self.check_freezable()?;
        if self.status == "FROZEN" {
            self.status = "ACTIVE".into();
            Ok(())
        } else {
            Err(FreezeRefused::NotFrozen)
        }
    }

    fn check_freezable(&self) -> Result<(), FreezeRefused> {
        match self.status.as_str() {
            _ if !self.is_freezable => Err(FreezeRefused::NotFreezable),
            "BLOCKED" => Err(FreezeRefused::Blocked),
            "PENDING" => Err(FreezeRefused::Pending),
            _ => Ok(()),
        }
    }
}
