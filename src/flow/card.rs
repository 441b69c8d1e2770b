//! A payment card, as far as the widget may know it.

/// What the issuer last said of the user's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardLookup {
    NoCard,
    /// There is none that can be used: the last one was cancelled, and is not in the way of another.
    /// It is "no card" in all but what is said.
    Cancelled,
    Card(Card),
}

/// No field but the last four digits is card data in the sense of the card schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Tells one card of a user from another, without keeping the issuer's id.
    pub key: CardKey,
    pub status: CardStatus,
    /// The issuer's own word for the status, kept as it came.
    pub word: String,
    /// Four digits.
    pub last_four: Option<String>,
    pub holder: Option<String>,
    pub expiry: Option<Expiry>,
    /// False where the issuer says that this card cannot be frozen or unfrozen.
    pub is_freezable: bool,
    /// The issuer itself froze it, and keeps it so.
    pub is_held: bool,
    /// The issuer says that it is in the wallet of a phone.
    pub is_in_phone: bool,
    /// What makes an inactive card active.
    pub activation: Option<Activation>,
    /// Why a blocked card has ended.
    pub ending: Option<Ending>,
}

/// Why a card has ended for good, where the issuer says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Expired,
    Lost,
    Stolen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// The last four digits of a card that came by post.
    Digits,
    /// A first payment in by the user, which is made elsewhere.
    Payment,
}

/// A digest of the issuer's card id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardKey(pub u64);

/// `Unknown` holds every word that is not understood: it is neither ready nor blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardStatus {
    Pending,
    Active,
    Frozen,
    Blocked,
    Inactive,
    Unknown,
}

/// Month from 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expiry {
    pub year: u16,
    pub month: u8,
}
