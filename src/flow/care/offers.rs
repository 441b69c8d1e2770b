//! The kinds of care, and sets of them.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    Details,
    Pin,
    SetPin,
    /// And unfreeze.
    Freeze,
    Activate,
    History,
    Replace,
}

impl Care {
    pub const ALL: [Care; 7] = [
        Care::Details,
        Care::Pin,
        Care::SetPin,
        Care::Freeze,
        Care::Activate,
        Care::History,
        Care::Replace,
    ];

    /// The word of the attribute `actions` and of the event `order-card-action`.
    pub fn name(self) -> &'static str {
        match self {
            Care::Details => "details",
            Care::Pin => "pin",
            Care::SetPin => "set-pin",
            Care::Freeze => "freeze",
            Care::Activate => "activate",
            Care::History => "history",
            Care::Replace => "replace",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of kinds: what an issuer has, or what a page wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers(u8);

impl Offers {
    pub const NONE: Offers = Offers(0);
    pub const ALL: Offers = Offers(0b111_1111);

    pub const fn with(self, care: Care) -> Offers {
        Offers(self.0 | care.bit())
    }

    pub const fn has(self, care: Care) -> bool {
        self.0 & care.bit() != 0
    }

    /// What is in both sets.
    pub const fn and(self, other: Offers) -> Offers {
        Offers(self.0 & other.0)
    }
}
