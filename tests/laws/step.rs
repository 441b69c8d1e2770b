//! What can happen next.

use proptest::prelude::*;

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
}

#[derive(Clone, Copy, Debug)]
pub enum IssuerStep {
    Verify,
    Reject,
    /// A word that nobody understands.
    Puzzle,
    Freeze,
    Unfreeze,
    Block,
}

pub fn step() -> impl Strategy<Value = Step> {
    let tab = 0..2_usize;
    prop_oneof![
        12 => prop_oneof![6 => 0..3_000_u64, 3 => 0..30_000_u64, 1 => 0..400_000_u64]
            .prop_map(|milliseconds| Step::Wait { milliseconds }),
        10 => tab.clone().prop_map(|tab| Step::Click { tab }),
        2 => tab.clone().prop_map(|tab| Step::Refresh { tab }),
        1 => tab.clone().prop_map(|tab| Step::Verify { tab }),
        1 => tab.clone().prop_map(|tab| Step::SignIn { tab }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, shown)| Step::Show { tab, shown }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, online)| Step::Connect { tab, online }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, arrived)| Step::Reload { tab, arrived }),
        40 => (tab.clone(), 0..4_usize, outcome())
            .prop_map(|(tab, which, outcome)| Step::Deliver { tab, which, outcome }),
        3 => (tab.clone(), any::<usize>()).prop_map(|(tab, which)| Step::Repeat { tab, which }),
        20 => tab.prop_map(|tab| Step::Notify { tab }),
        2 => issuer_step().prop_map(Step::Issuer),
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        20 => Just(Outcome::Truth),
        3 => Just(Outcome::LostBefore),
        3 => Just(Outcome::LostAfter),
        1 => Just(Outcome::Unreadable),
        1 => any::<bool>().prop_map(|arrived| Outcome::ServerError { arrived }),
        1 => Just(Outcome::TokenExpired),
        1 => Just(Outcome::SignedOut),
        1 => proptest::option::of(0..90_u64).prop_map(|seconds| Outcome::TooMany { seconds }),
        1 => Just(Outcome::NotAllowed),
        1 => Just(Outcome::ClientKeyInvalid),
    ]
}

fn issuer_step() -> impl Strategy<Value = IssuerStep> {
    prop_oneof![
        4 => Just(IssuerStep::Verify),
        1 => Just(IssuerStep::Reject),
        1 => Just(IssuerStep::Puzzle),
        1 => Just(IssuerStep::Freeze),
        2 => Just(IssuerStep::Unfreeze),
        2 => Just(IssuerStep::Block),
    ]
}
