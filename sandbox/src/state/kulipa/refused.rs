//! Why nothing was done.

use super::scenario::StoredRefusal;

/// A reason of the issuer's.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refused {
    /// The user is not active.
    UserNotActive,
    /// No wallet of the user is active.
    WalletNotActive,
    /// No design was given, and the programme has none.
    NoDesign,
    /// There is no such card.
    NoCard,
    /// The card's state does not allow it.
    WrongStatus,
    /// Only physical cards are activated.
    NotPhysical,
    /// These are not the last four digits.
    WrongActivationCode,
    /// There is a new card for this one.
    AlreadyReissued,
    /// The scenario wants it so.
    Stored(StoredRefusal),
}
