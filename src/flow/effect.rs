//! Orders to the outside. The shell carries them out and decides nothing.

use std::time::Duration;

use super::call::{Call, CallId, TokenNumber};
use super::intent::Intent;
use super::page_step::PageStep;
use super::profile::UserKey;
use super::state::State;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Call the issuer with the access token of this number, asking the page for a token
    /// if this number was never asked for. Answer with `Answered`.
    Call {
        id: CallId,
        call: Call,
        token: TokenNumber,
    },
    /// Nobody waits for this call any more: abort it, and never send what is not yet sent.
    Drop(CallId),
    /// There is one timer: a later order replaces an earlier one.
    WakeAfter(Duration),
    /// Read what is remembered for this user, and go on watching it. Answer with `Recalled`,
    /// after `QuietAsked` where that is so.
    Recall(UserKey),
    /// Tell the other tabs and elements of this user, and those that will be opened meanwhile,
    /// that the issuer wants to be left alone for so long. They hear `QuietAsked`.
    ShareQuiet(Duration),
    /// Store the intent if there is none, as one step that no other tab can interrupt.
    /// Answer with `Reserved` or `ReservationRefused`.
    Reserve(Intent),
    /// Replace the stored intent.
    Remember(Intent),
    /// Remove the intent, if the stored one has its key and stage: another tab may have gone
    /// on with it meanwhile.
    Forget(Intent),
    /// Ask the page whether it does this itself. Answer with `PageAnswered`.
    AskPage(PageStep),
    /// Take the image or the page of the issuer out of the page, and keep nothing of its
    /// address.
    Conceal,
    Tell(News),
}

impl Effect {
    /// Functions of the page run while it is carried out, which may look at what is shown.
    pub fn reaches_page(&self) -> bool {
        matches!(self, Effect::AskPage(_) | Effect::Tell(_))
    }
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    StateChanged {
        from: State,
        to: State,
    },
    /// The issuer took the order.
    Ordered,
    /// The card can be used. Told once for a card that this flow saw become active.
    Activated {
        last_four: Option<String>,
    },
    /// Something was done with the card; both words are stable.
    Acted {
        action: &'static str,
        outcome: &'static str,
    },
    /// Something failed; the code is stable.
    Troubled(&'static str),
}
