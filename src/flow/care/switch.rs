//! What a user can have changed of a card's status.

use super::offers::Care;
use crate::flow::card::CardStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Freeze,
    Unfreeze,
    /// By the last four digits that are printed on the card.
    Activate,
}

impl Switch {
    /// The status of a card for which it is offered.
    pub fn from(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Active,
            Switch::Unfreeze => CardStatus::Frozen,
            Switch::Activate => CardStatus::Inactive,
        }
    }

    pub fn to(self) -> CardStatus {
        match self {
            Switch::Freeze => CardStatus::Frozen,
            Switch::Unfreeze | Switch::Activate => CardStatus::Active,
        }
    }

    pub fn outcome(self) -> &'static str {
        match self {
            Switch::Freeze => "frozen",
            Switch::Unfreeze => "unfrozen",
            Switch::Activate => "activated",
        }
    }

    pub fn care(self) -> Care {
        match self {
            Switch::Freeze | Switch::Unfreeze => Care::Freeze,
            Switch::Activate => Care::Activate,
        }
    }
}
