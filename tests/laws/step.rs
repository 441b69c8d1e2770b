//! What can happen next.

use crate::hand::HandStep;

#[derive(Clone, Debug)]
pub enum Step {
    Wait {
        milliseconds: u64,
    },
    Click {
        tab: usize,
    },
    Refresh {
        tab: usize,
    },
    Verify {
        tab: usize,
    },
    SignIn {
        tab: usize,
    },
    Show {
        tab: usize,
        shown: bool,
    },
    Connect {
        tab: usize,
        online: bool,
    },
    /// The page is loaded anew; a call that is out is cut, before or after it arrived.
    Reload {
        tab: usize,
        arrived: bool,
    },
    /// One of the calls that are out gets its answer.
    Deliver {
        tab: usize,
        which: usize,
        outcome: Outcome,
    },
    /// An answer that was delivered before comes once more.
    Repeat {
        tab: usize,
        which: usize,
    },
    /// The browser brings a tab what it waits for: a lock, or word of another tab.
    Notify {
        tab: usize,
    },
    /// The user does something with the card, or an image or a page of the issuer does.
    Hand {
        tab: usize,
        step: HandStep,
    },
    Issuer(IssuerStep),
}

#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    Truth,
    /// The call never reached the issuer.
    LostBefore,
    /// The issuer did what was asked, and its answer was lost.
    LostAfter,
    Unreadable,
    ServerError {
        arrived: bool,
    },
    TokenExpired,
    SignedOut,
    TooMany {
        seconds: Option<u64>,
    },
    NotAllowed,
    ClientKeyInvalid,
    /// The issuer says that the card is frozen or unfrozen, and does nothing.
    Shrug,
    /// What was so when it was asked; the answer was long on its way.
    Early,
}

#[derive(Clone, Copy, Debug)]
pub enum IssuerStep {
    Verify,
    /// The check is pending from the moment it is begun.
    Pend,
    /// An order is refused from now on, until the user has provided something.
    Miss,
    Reject,
    /// A word that nobody understands.
    Puzzle,
    Freeze,
    Unfreeze,
    /// The issuer itself keeps a frozen card frozen.
    Hold,
    Block,
    Pay,
    /// The user has added a wallet.
    Fund,
}
