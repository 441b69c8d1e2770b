//! The laws of the design, over random sequences of events: several tabs of one browser, one
//! issuer, answers reordered, late, lost and repeated. A sequence that breaks a law is shrunk
//! to its shortest form.
#![cfg(not(target_family = "wasm"))]

#[path = "laws/issuer.rs"]
mod issuer;
#[path = "laws/reached.rs"]
mod reached;
#[path = "laws/step.rs"]
mod step;
mod support;
#[path = "laws/tab.rs"]
mod tab;
#[path = "laws/world.rs"]
mod world;

use proptest::collection::vec;
use proptest::prelude::*;

use world::World;

/// `PROPTEST_CASES` asks for more.
const SEQUENCES: u32 = 30_000;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(SEQUENCES),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_laws_hold_after_any_sequence_of_events(
        seed: u64,
        steps in vec(step::step(), 1..80),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.take(step);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: SEQUENCES / 30,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_same_seed_and_events_give_the_same_effects(
        seed: u64,
        steps in vec(step::step(), 1..80),
    ) {
        let run = || {
            let mut world = World::new(seed);
            steps.iter().for_each(|step| world.take(step));
            world.effects()
        };
        prop_assert_eq!(run(), run());
    }

    /// Whatever happened before: once all is well again and time passes, everybody with a
    /// card sees it, and nobody is left waiting.
    #[test]
    fn when_all_is_well_again_everything_comes_to_a_good_end(
        seed: u64,
        steps in vec(step::step(), 1..60),
    ) {
        let mut world = World::new(seed);
        steps.iter().for_each(|step| world.take(step));
        world.heal();
    }
}

/// A law that never had a chance to be broken says nothing: the sequences do reach orders,
/// lost answers, other tabs and reloads.
#[test]
fn the_random_sequences_reach_what_the_laws_are_about() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let strategy = vec(step::step(), 1..80);
    let mut reached = reached::Reached::default();
    for seed in 0..1_500 {
        let steps = strategy.new_tree(&mut runner).unwrap().current();
        let mut world = World::new(seed);
        steps.iter().for_each(|step| world.take(step));
        reached.add(&world.reached);
    }
    assert!(reached.orders_sent > 300, "{reached:?}");
    assert!(reached.orders_lost_before > 20, "{reached:?}");
    assert!(reached.orders_lost_after > 20, "{reached:?}");
    assert!(reached.orders_dropped_by_reload > 10, "{reached:?}");
    assert!(reached.reservations_refused > 40, "{reached:?}");
    assert!(reached.active_seen > 200, "{reached:?}");
    assert!(reached.stale_answers > 200, "{reached:?}");
}
