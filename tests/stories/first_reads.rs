//! The first questions leave before there is a widget: what comes back is as old as they are.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Outage};
use order_card::flow::intent::{Intent, Stage};
use order_card::flow::{Call, Event, State};

use super::script::{NoCard, Story};
use super::written::intent;
use crate::support::{Shape, card, flow, verified};

/// A page whose first questions have left so long ago.
fn asked_before(seconds: u64, shape: Shape, stored: Option<Intent>) -> Story {
    Story::started(shape, shape.flow(1), stored, Duration::from_secs(seconds))
}

/// Another tab has an order under way, and sees its end before this page hears of the card.
fn ended_elsewhere(seconds: u64, shape: Shape) -> Story {
    let stored = intent(Stage::Accepted);
    let mut story = asked_before(seconds, shape, Some(stored.clone()));
    story.profile_is(verified());
    story.happens(Event::Forgotten(stored.key));
    story
}

#[test]
fn a_no_card_that_is_asked_for_now_shows_the_end_of_an_order_in_another_tab() {
    for shape in Shape::ALL {
        let mut story = ended_elsewhere(0, shape);
        story.card_is(NoCard).waits(2);
        story.profile_is(verified()).is(State::Ready);
    }
}

#[test]
fn a_no_card_that_was_asked_for_before_that_end_says_nothing_of_it() {
    for shape in Shape::ALL {
        let mut story = ended_elsewhere(4, shape);
        story.card_is(NoCard).waits(2);
        story.profile_is(verified()).is(State::Confirming);
        story.waits_with_card(3, card("ACTIVE")).is(State::Active);
    }
}

#[test]
fn what_was_asked_for_seconds_ago_is_asked_again_before_an_order_goes_out() {
    for seconds in [0, 9] {
        let mut story = asked_before(seconds, Shape::StatusPolled, None);
        story.profile_is(verified()).card_is(NoCard);
        story.is(State::Ready).waits(2).orders();
        story.has_sent_orders(if seconds == 0 { 1 } else { 0 });
    }
}

#[test]
fn a_question_that_left_early_is_given_up_as_early() {
    let mut story = asked_before(10, Shape::StatusPolled, None);
    story.waits(4);
    assert!(story.dropped.is_empty());
    story.waits(1);
    assert_eq!(story.dropped.len(), 2);
}

#[test]
fn a_card_that_was_asked_for_early_is_not_asked_for_again() {
    let mut story = asked_before(10, Shape::StatusPolled, None);
    story.card_is(card("ACTIVE")).profile_is(verified());
    story.is(State::Active).waits(60);
    assert_eq!(story.asked.len(), 2);
}

#[test]
fn an_early_question_that_failed_is_asked_again_like_any_other() {
    let mut story = asked_before(3, Shape::StatusPolled, None);
    let failure = Failure::Retry(Outage::Network);
    story.answers(&Call::ReadCard, Answer::Failed(failure));
    assert!(!story.is_out(&Call::ReadCard));
    story.waits(2).asks(Call::ReadCard);
}

#[test]
fn a_page_that_starts_unseen_knows_of_no_earlier_question() {
    let mut story = Story::begins();
    story.flow = flow(1);
    story.asked.clear();
    let ago = Duration::from_secs(3);
    story
        .happens(Event::Hidden)
        .happens(Event::Started { ago })
        .waits(5);
    assert!(story.asked.is_empty());
    story.happens(Event::Shown);
    assert_eq!(story.asked.len(), 2);
}
