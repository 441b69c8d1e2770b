//! Through what an order goes, and where it may end.

use serde::{Deserialize, Serialize};

/// Where an order is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    New,
    /// Only the older edition of the documentation has it.
    Paid,
    Activating,
    /// Only orders that make no card have it.
    Processing,
    CardCreatePending,
    CardCreateDone,
    InitialTopupPending,
    InitialTopupInProgress,
    InitialTopupDone,
}

/// How an order of a card ends.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Well.
    Completed,
    /// Well, with the last word about the top-up.
    InitialTopupDone,
    /// Well, without a top-up.
    InitialTopupSkipped,
    /// Without a card.
    CardCreateError,
    /// With a card that was not topped up.
    InitialTopupError,
    /// With a card of which nobody knows whether it was topped up.
    InitialTopupVerifyError,
    /// Without a card, and before one was begun.
    Failed,
}

/// How an order to freeze or unfreeze ends.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FreezeOutcome {
    /// Well.
    Completed,
    /// Without any change.
    Failed,
}

impl Stage {
    /// The order's first word.
    pub fn status(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Paid => "paid",
            Self::Activating => "activating",
            Self::Processing
            | Self::CardCreatePending
            | Self::CardCreateDone
            | Self::InitialTopupPending
            | Self::InitialTopupInProgress
            | Self::InitialTopupDone => "processing",
        }
    }

    /// The order's second word.
    pub fn issue_status(self) -> Option<&'static str> {
        match self {
            Self::New | Self::Paid | Self::Activating | Self::Processing => None,
            Self::CardCreatePending => Some("card_create_pending"),
            Self::CardCreateDone => Some("card_create_done"),
            Self::InitialTopupPending => Some("initial_topup_pending"),
            Self::InitialTopupInProgress => Some("initial_topup_in_progress"),
            Self::InitialTopupDone => Some("initial_topup_done"),
        }
    }
}
