//! What a user can have changed of a card's status.

use super::actions::CardAction;
use crate::flow::card::CardStatus;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusChange {
    Freeze,
    Unfreeze,
    /// By the last four digits that are printed on the card.
    Activate,
}

impl StatusChange {
    /// The status of a card for which it is offered.
    pub fn from(self) -> CardStatus {
        match self {
            StatusChange::Freeze => CardStatus::Active,
            StatusChange::Unfreeze => CardStatus::Frozen,
            StatusChange::Activate => CardStatus::Inactive,
        }
    }

    pub fn to(self) -> CardStatus {
        match self {
            StatusChange::Freeze => CardStatus::Frozen,
            StatusChange::Unfreeze | StatusChange::Activate => CardStatus::Active,
        }
    }

    pub fn outcome(self) -> &'static str {
        match self {
            StatusChange::Freeze => "frozen",
            StatusChange::Unfreeze => "unfrozen",
            StatusChange::Activate => "activated",
        }
    }

    pub fn action(self) -> CardAction {
        match self {
            StatusChange::Freeze | StatusChange::Unfreeze => CardAction::Freeze,
            StatusChange::Activate => CardAction::Activate,
        }
    }
}
