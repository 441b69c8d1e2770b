//! What follows from what one machine did, for the others and for the outside.

use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::card::Card;
use super::card_action::actions::CardAction;
use super::effect::Effect;
use super::elsewhere::Elsewhere;
use super::{Notice, Timestamp};

#[derive(Clone, Debug)]
pub enum Outcome {
    Call(Call),
    /// Nobody waits for these calls any more.
    Drop(fn(&Call) -> bool),
    /// The image or the page of the issuer leaves the page.
    Conceal,
    /// Something was done, and the page is told.
    Acted(CardAction, &'static str),
    /// It did not come about.
    Failed(CardAction, Failure),
    Say(Notice),
    /// The page does not have what it was asked for.
    SayElsewhere(Elsewhere),
    ClearNotice,
    /// The identity check is over, and with it the word of its window.
    EndCheckNotice,
    /// The order has come to its end, and with it most of what was said.
    EndOrderNotice,
    /// The same call once more, with a new token.
    CallAgain(Call),
    /// Something for the outside alone.
    Effect(Effect),
    /// The issuer gave the card with its answer to another call.
    CardSeen {
        card: Card,
        asked: Timestamp,
    },
    /// The page is told of a card that can be used.
    TellIfActive,
    /// The issuer wants to be left alone for a while.
    KeepQuiet(Option<Duration>),
    /// Nobody is signed in any more.
    SignOut,
    /// The access that the page gives is refused again and again.
    RefuseAccess,
    ReadProfile,
    /// The card is read as soon as it is allowed.
    ReadCard,
    /// The issuer did what the user wished for, and the card is read at once.
    ReadCardAfterWrite,
    /// The card is read at this moment at the latest.
    ReadCardBy(Timestamp),
    /// The card was read, and does not show yet what is awaited; this moment decides.
    FollowCard {
        until: Timestamp,
    },
    /// The user is at the identity check.
    WatchProfile,
    VerificationFailed(Failure),
}
