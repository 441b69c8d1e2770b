//! An issuer that lists the user's cards page by page.

use order_card::flow::answer::{Answer, Failure, Outage};
use order_card::flow::card::CardLookup;
use order_card::flow::{Call, Event, SMALLEST_GAP, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, verified};

/// A page has opened, and the first page of the list holds no card that has not ended.
fn before_a_long_list() -> Story {
    let mut story = Story::shaped(Shape::CardAtOnce, None);
    story.profile_is(verified()).waits(2);
    story.answers(&Call::ReadCard, Answer::MoreCards);
    story
}

/// So many further pages, and the card is on none of them.
fn read_pages(story: &mut Story, count: u32) {
    for page in 1..=count {
        story
            .waits(1)
            .answers(&Call::ReadMoreCards(page), Answer::MoreCards);
    }
}

fn no_card() -> Answer {
    Answer::Card(CardLookup::NoCard)
}

#[test]
fn the_next_page_is_asked_for_after_the_gap_and_the_card_may_be_there() {
    let mut story = before_a_long_list();
    story
        .is(State::Loading)
        .asks_nothing()
        .waits(1)
        .asks(Call::ReadMoreCards(1))
        .answers(&Call::ReadMoreCards(1), Answer::MoreCards)
        .waits(1)
        .asks(Call::ReadMoreCards(2))
        .answers(
            &Call::ReadMoreCards(2),
            Answer::Card(CardLookup::Card(card("ACTIVE"))),
        )
        .is(State::Active)
        .waits(3600)
        .asks_nothing();
}

/// It was seen with 500 requests a second, until the tab was closed.
#[test]
fn a_list_without_an_end_is_given_up_after_twenty_further_pages() {
    let mut story = before_a_long_list();
    read_pages(&mut story, 20);
    story.is(State::Loading).waits(2).asks(Call::ReadCard);
    let asked = story.asked.iter().filter(|(_, call)| call.reads_card());
    let moments: Vec<_> = asked.map(|(moment, _)| *moment).collect();
    assert_eq!(moments.len(), 22);
    let mut gaps = moments.windows(2).map(|pair| pair[1].since(pair[0]));
    assert!(gaps.all(|gap| gap >= SMALLEST_GAP));
    // The third time in a row it is said.
    for _ in 0..2 {
        story.answers(&Call::ReadCard, Answer::MoreCards);
        read_pages(&mut story, 20);
        story.waits(8);
    }
    story.is(State::Failed).has_sent_orders(0);
}

#[test]
fn a_page_that_does_not_come_sends_the_reading_back_to_the_first() {
    let mut story = before_a_long_list();
    story
        .waits(1)
        .answers(
            &Call::ReadMoreCards(1),
            failed(Failure::Retry(Outage::Server)),
        )
        .waits(2)
        .asks(Call::ReadCard)
        .card_is(NoCard)
        .is(State::Ready);
}

#[test]
fn a_user_who_looks_again_begins_with_the_first_page() {
    let mut story = before_a_long_list();
    story
        .waits(1)
        .happens(Event::RefreshClicked)
        .waits(1)
        .asks(Call::ReadCard);
}

/// Found by a reviewer: a blip of the connection made an old list new.
#[test]
fn a_page_that_was_asked_for_before_the_list_was_begun_anew_says_nothing() {
    for (answer, state) in [
        (no_card(), State::Ready),
        (Answer::MoreCards, State::Loading),
    ] {
        let mut story = before_a_long_list();
        read_pages(&mut story, 11);
        story
            .waits(1)
            .happens(Event::WentOffline)
            .happens(Event::WentOnline)
            .answers(&Call::ReadMoreCards(12), answer)
            .is(state);
        if state == State::Ready {
            story.orders();
        }
        story.has_sent_orders(0).waits(1).asks(Call::ReadCard);
    }
}

#[test]
fn unseen_no_further_page_is_asked_for() {
    let mut story = before_a_long_list();
    story.happens(Event::Hidden).waits(60).asks_nothing();
}

/// A card that was made while the last pages were read stands on the first.
#[test]
fn that_there_is_no_card_is_as_old_as_the_first_page_of_the_list() {
    let mut story = before_a_long_list();
    read_pages(&mut story, 11);
    story
        .waits(1)
        .answers(&Call::ReadMoreCards(12), no_card())
        .is(State::Ready)
        .orders()
        .has_sent_orders(0)
        .waits(1)
        .card_is(NoCard)
        .profile_is(verified())
        .has_sent_orders(1);
}
