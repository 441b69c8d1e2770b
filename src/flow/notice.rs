//! What is said over the state that stands.

use super::answer::{Failure, Refusal};
use super::card_action::actions::CardAction;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing left the browser; pressing again is safe.
    OrderNotSent,
    /// The order's answer was lost, and the issuer shows that it did not take the order.
    OrderNotTaken,
    /// The card was made, but its first payment in went wrong.
    OrderDoneInPart,
    /// The issuer says that there is a card already, and shows none.
    CardNotShown,
    /// The issuer refused to replace a blocked card.
    OrderRefused(Refusal),
    /// "User already has a card", of a blocked one.
    ReplacementRefused,
    /// The issuer refused the order because of the identity check.
    NotVerified,
    /// Too many requests.
    Busy,
    /// The issuer's page stands in another window.
    WindowOpened,
    VerificationFailed(Failure),
    WindowBlocked,
    /// Something was asked for of the card, and did not come about.
    CardActionFailed {
        action: CardAction,
        failure: Failure,
    },
    StatementFailed(Failure),
    /// The page for a PIN is over; nobody knows whether one was saved.
    PinPageClosed,
    PinWindowOpened,
    /// What stands on screen could not be read again.
    Stale(Failure),
}
