//! What somebody wants a card to be.

use serde::{Deserialize, Serialize};

/// What somebody wants a new card to be.
#[derive(Clone, Debug)]
pub struct Wish {
    pub kind: Kind,
    /// The design; `None` is the programme's.
    pub design: Option<String>,
    pub tier: Tier,
    pub currency: String,
}

/// What a card is made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number alone.
    Virtual,
    /// A piece of plastic, which is sent to the user and activated there.
    Physical,
}

/// The class of a card.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// The usual one.
    #[default]
    Standard,
    /// The better one.
    Premium,
}

impl Wish {
    /// The usual card, of the programme's design.
    pub(super) fn plain() -> Self {
        Self {
            kind: Kind::Virtual,
            design: None,
            tier: Tier::Standard,
            currency: "USD".into(),
        }
    }
}
