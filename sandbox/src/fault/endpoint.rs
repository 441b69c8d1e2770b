//! Where a fault may wait.

use serde::{Deserialize, Serialize};

/// An endpoint, by its name in the control API.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Endpoint {
    /// Both paths of the profile.
    Profile,
    /// The start of an identity check.
    Verification,
    /// The order of a card.
    Order,
    /// The card's status.
    Status,
    /// Freezing the card.
    Freeze,
    /// Unfreezing the card.
    Unfreeze,
    /// A link to the image of the card's details.
    Details,
    /// The image of the card's details.
    DetailsImage,
    /// A link to the image of the PIN.
    Pin,
    /// The image of the PIN.
    PinImage,
    /// A link to the page on which a PIN is chosen.
    SetPin,
    /// That page.
    SetPinPage,
    /// What that page sends when it is to save.
    SetPinSave,
    /// The list of transactions.
    Transactions,
    /// The transactions as a file.
    Statement,
    /// The wallets of the user's own.
    Wallets,
    /// The linked wallets that the issuer keeps.
    LinkedWallets,
    /// Kulipa: the user.
    KulipaUser,
    /// The wallets.
    KulipaWallet,
    /// The order of a card.
    KulipaCreate,
    /// The list of cards.
    KulipaCards,
    /// One card.
    KulipaCard,
    /// Activating a physical card.
    KulipaActivate,
    /// Freezing a card.
    KulipaFreeze,
    /// Unfreezing a card.
    KulipaUnfreeze,
    /// Ending a card.
    KulipaRevoke,
    /// A new card for an old one.
    KulipaReissue,
    /// The list of payments.
    KulipaPayments,
    /// PintoPay: the order of a card.
    PintopayCreate,
    /// An order.
    PintopayCheck,
    /// A card, or the newest one.
    PintopayCard,
    /// The cardholder.
    PintopayCardholder,
    /// The order to freeze a card.
    PintopayFreeze,
    /// The order to unfreeze a card.
    PintopayUnfreeze,
}
