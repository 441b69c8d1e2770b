//! The laws of the design, over random sequences of events: several tabs of one browser, one
//! issuer, answers reordered, late, lost and repeated. A sequence that breaks a law is shrunk
//! to its shortest form.
#![cfg(not(target_family = "wasm"))]

#[path = "laws/aside.rs"]
mod aside;
#[path = "laws/care.rs"]
mod care;
#[path = "laws/clock.rs"]
mod clock;
#[path = "laws/hand.rs"]
mod hand;
#[path = "laws/healing.rs"]
mod healing;
#[path = "laws/issuer.rs"]
mod issuer;
#[path = "laws/keys.rs"]
mod keys;
#[path = "laws/loading.rs"]
mod loading;
#[path = "laws/outcome.rs"]
mod outcome;
#[path = "laws/payments.rs"]
mod payments;
#[path = "laws/polls.rs"]
mod polls;
#[path = "laws/press.rs"]
mod press;
#[path = "laws/reached.rs"]
mod reached;
#[path = "laws/seed.rs"]
mod seed;
#[path = "laws/step.rs"]
mod step;
#[path = "laws/story.rs"]
mod story;
mod support;
#[path = "laws/tab.rs"]
mod tab;
#[path = "laws/traffic.rs"]
mod traffic;
#[path = "laws/work.rs"]
mod work;
#[path = "laws/world.rs"]
mod world;

use proptest::prelude::*;

use support::Shape;
use world::World;

/// `PROPTEST_CASES` asks for more.
const SEQUENCES: u32 = 60_000;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(SEQUENCES),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_laws_hold_after_any_sequence_of_events(
        (seed, steps) in story::story(80),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.take(step);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(SEQUENCES / 40),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_same_seed_and_events_give_the_same_effects(
        (seed, steps) in story::story(80),
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
        (seed, steps) in story::story(60),
    ) {
        let mut world = World::new(seed);
        steps.iter().for_each(|step| world.take(step));
        world.heal();
    }
}

/// What pages are told of care, and how often at the least.
const ACTS: [(&str, u32); 12] = [
    ("details shown", 40),
    ("details hidden", 25),
    ("pin shown", 25),
    ("pin hidden", 15),
    ("set-pin opened", 150),
    ("set-pin closed", 40),
    ("freeze frozen", 30),
    ("freeze unfrozen", 12),
    ("activate activated", 10),
    ("history opened", 700),
    ("history closed", 300),
    ("history saved", 40),
];

/// A law that never had a chance to be broken says nothing: the sequences do reach orders,
/// lost answers, other tabs and reloads, and all that is done with a card.
#[test]
fn the_random_sequences_reach_what_the_laws_are_about() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let strategy = story::story(80);
    let mut reached = reached::Reached::default();
    for _ in 0..6_000 {
        let (seed, steps) = strategy.new_tree(&mut runner).unwrap().current();
        let mut world = World::new(seed);
        steps.iter().for_each(|step| world.take(step));
        reached.add(&world.reached);
    }
    for orders in reached.orders_sent {
        assert!(orders > 80, "{reached:?}");
    }
    assert_eq!(reached.repeats[Shape::StatusPolled as usize], 0);
    assert!(
        reached.repeats[Shape::CardAtOnce as usize] > 8,
        "{reached:?}"
    );
    assert!(
        reached.repeats[Shape::OrderPolled as usize] > 8,
        "{reached:?}"
    );
    assert!(reached.orders_done > 12, "{reached:?}");
    assert!(reached.orders_done_in_part > 2, "{reached:?}");
    assert!(reached.orders_failed > 3, "{reached:?}");
    assert!(reached.held_seen > 40, "{reached:?}");
    assert!(reached.orders_lost_before > 15, "{reached:?}");
    assert!(reached.orders_lost_after > 15, "{reached:?}");
    assert!(reached.orders_dropped_by_reload > 10, "{reached:?}");
    assert!(reached.reservations_refused > 40, "{reached:?}");
    assert!(reached.active_seen > 200, "{reached:?}");
    assert!(reached.stale_answers > 200, "{reached:?}");
    assert!(reached.switches_sent > 300, "{reached:?}");
    assert!(reached.switches_lost_before > 15, "{reached:?}");
    assert!(reached.switches_lost_after > 15, "{reached:?}");
    assert!(reached.shrugs > 8, "{reached:?}");
    assert!(reached.controls_refused_for_token > 25, "{reached:?}");
    assert!(reached.images_asked > 600, "{reached:?}");
    assert!(reached.concealed > 200, "{reached:?}");
    assert!(reached.concealed_unseen > 10, "{reached:?}");
    assert!(reached.pages_asked > 1_000, "{reached:?}");
    assert!(reached.card_pages_asked > 300, "{reached:?}");
    assert!(reached.wallets_asked > 1_000, "{reached:?}");
    assert!(reached.newest_asked > 300, "{reached:?}");
    assert!(reached.unfunded_seen > 1_000, "{reached:?}");
    assert!(reached.funds_asked > 50, "{reached:?}");
    assert!(reached.ended_seen > 100, "{reached:?}");
    assert!(reached.failed_seen > 100, "{reached:?}");
    assert!(reached.page_asked > 10, "{reached:?}");
    assert!(reached.incomplete_seen > 10, "{reached:?}");
    assert!(reached.unfinished_seen > 10, "{reached:?}");
    assert!(reached.early_starts > 100, "{reached:?}");
    for (act, least) in ACTS {
        let count = reached.acts.get(act).copied().unwrap_or_default();
        assert!(count > least, "{act}: {reached:?}");
    }
}
