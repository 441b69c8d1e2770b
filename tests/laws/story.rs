//! A random story: a seed, and what happens one after the other.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::hand::hand_step;
use crate::seed::seed_with_card;
use crate::step::{IssuerStep, Outcome, Step};

/// At most so many steps.
pub fn story(longest: usize) -> impl Strategy<Value = (u64, Vec<Step>)> {
    prop_oneof![
        (any::<u64>(), vec(order_step(), 1..longest)),
        (
            any::<u64>().prop_map(seed_with_card),
            vec(care_step(), 1..longest)
        ),
    ]
}

/// Orders, in two tabs and across reloads.
fn order_step() -> impl Strategy<Value = Step> {
    let tab = 0..2_usize;
    prop_oneof![
        12 => prop_oneof![6 => 0..3_000_u64, 3 => 0..30_000_u64, 1 => 0..400_000_u64]
            .prop_map(|milliseconds| Step::Wait { milliseconds }),
        10 => tab.clone().prop_map(|tab| Step::Click { tab }),
        2 => tab.clone().prop_map(|tab| Step::Refresh { tab }),
        2 => tab.clone().prop_map(|tab| Step::Verify { tab }),
        1 => tab.clone().prop_map(|tab| Step::SignIn { tab }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, shown)| Step::Show { tab, shown }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, online)| Step::Connect { tab, online }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, arrived)| Step::Reload { tab, arrived }),
        40 => (tab.clone(), 0..4_usize, outcome())
            .prop_map(|(tab, which, outcome)| Step::Deliver { tab, which, outcome }),
        3 => (tab.clone(), any::<usize>()).prop_map(|(tab, which)| Step::Repeat { tab, which }),
        20 => tab.clone().prop_map(|tab| Step::Notify { tab }),
        10 => (tab, hand_step()).prop_map(|(tab, step)| Step::Hand { tab, step }),
        2 => issuer_step().prop_map(Step::Issuer),
    ]
}

/// A card is there from the beginning, and much is done with it.
fn care_step() -> impl Strategy<Value = Step> {
    let tab = prop_oneof![5 => Just(0_usize), 1 => Just(1_usize)];
    prop_oneof![
        12 => prop_oneof![12 => 0..1_500_u64, 3 => 0..8_000_u64, 1 => 0..60_000_u64]
            .prop_map(|milliseconds| Step::Wait { milliseconds }),
        1 => tab.clone().prop_map(|tab| Step::Click { tab }),
        2 => tab.clone().prop_map(|tab| Step::Refresh { tab }),
        2 => tab.clone().prop_map(|tab| Step::SignIn { tab }),
        3 => (tab.clone(), any::<bool>()).prop_map(|(tab, shown)| Step::Show { tab, shown }),
        2 => (tab.clone(), any::<bool>()).prop_map(|(tab, online)| Step::Connect { tab, online }),
        30 => (tab.clone(), 0..3_usize, outcome())
            .prop_map(|(tab, which, outcome)| Step::Deliver { tab, which, outcome }),
        2 => (tab.clone(), any::<usize>()).prop_map(|(tab, which)| Step::Repeat { tab, which }),
        40 => (tab, hand_step()).prop_map(|(tab, step)| Step::Hand { tab, step }),
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
        2 => Just(Outcome::Shrug),
        3 => Just(Outcome::Early),
    ]
}

fn issuer_step() -> impl Strategy<Value = IssuerStep> {
    prop_oneof![
        4 => Just(IssuerStep::Verify),
        2 => Just(IssuerStep::Pend),
        2 => Just(IssuerStep::Miss),
        1 => Just(IssuerStep::Reject),
        1 => Just(IssuerStep::Puzzle),
        1 => Just(IssuerStep::Freeze),
        2 => Just(IssuerStep::Unfreeze),
        1 => Just(IssuerStep::Hold),
        2 => Just(IssuerStep::Block),
        2 => Just(IssuerStep::Pay),
        1 => Just(IssuerStep::Fund),
    ]
}
