//! What an order is for.

/// The kind of order, and what it is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Purpose {
    Issue { product: String },
    Freeze { card: String },
    Unfreeze { card: String },
}

impl Purpose {
    /// The card that it is about.
    pub fn card_id(&self) -> Option<&str> {
        match self {
            Self::Issue { .. } => None,
            Self::Freeze { card } | Self::Unfreeze { card } => Some(card),
        }
    }

    /// The kind, as the wire has it.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Issue { .. } => "card_issue",
            Self::Freeze { .. } => "card_freeze",
            Self::Unfreeze { .. } => "card_unfreeze",
        }
    }
}
