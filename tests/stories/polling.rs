//! How often the issuer is asked while a card is made.

use std::time::Duration;

use order_card::flow::answer::{Answer, OrderAnswer, StatusChangeAnswer};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::{Call, Event};

use super::caring::looking_at;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, verified};

#[test]
fn polls_start_quick_grow_slow_and_never_stop() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted));
    story.asked.clear();
    story.waits_with_card(600, NoCard);
    let gaps: Vec<Duration> = story
        .asked
        .windows(2)
        .map(|pair| pair[1].0.since(pair[0].0))
        .collect();
    assert!(
        gaps.iter().all(|gap| *gap >= Duration::from_secs(1)),
        "{gaps:?}"
    );
    assert!(
        gaps[..5].iter().all(|gap| *gap <= Duration::from_secs(3)),
        "{gaps:?}"
    );
    let late = &gaps[gaps.len() - 5..];
    assert!(
        late.iter().all(|gap| *gap >= Duration::from_secs(30)),
        "{gaps:?}"
    );
    assert!(
        late.iter().all(|gap| *gap <= Duration::from_secs(37)),
        "{gaps:?}"
    );
    let distinct: std::collections::BTreeSet<_> = gaps[..6].iter().collect();
    assert!(distinct.len() > 3, "there is jitter: {gaps:?}");
}

/// Found in a browser: a page that takes its time for the token delays a question, so the next
/// one must count from the answer.
#[test]
fn a_question_that_left_late_does_not_bring_the_next_one_closer() {
    let mut story = Story::begins();
    story
        .waits(5)
        .profile_is(verified())
        .card_is(NoCard)
        .happens(Event::RefreshClicked);
    assert!(!story.is_out(&Call::ReadCard));
    story.waits(1).asks(Call::ReadCard);
}

/// It is no poll: something is known to have changed.
#[test]
fn after_a_wish_of_ours_the_card_is_read_at_once() {
    // Where the answer is the card, it is on screen already.
    for shape in [Shape::StatusPolled, Shape::OrderPolled] {
        let mut story = Story::of(shape, verified(), NoCard);
        story.orders().order_is_taken();
        assert!(story.out.iter().any(|(_, call, _)| call.reads_card()));
    }
    let mut story = looking_at("ACTIVE");
    story
        .waits(60)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("ACTIVE"))
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        );
    story.asks(Call::ReadCard);
}

#[test]
fn the_read_after_a_wish_of_ours_is_the_only_one_that_comes_so_soon() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted))
        .card_is(NoCard)
        .happens(Event::RefreshClicked);
    assert!(!story.is_out(&Call::ReadCard));
    story.waits(1).asks(Call::ReadCard);
}
