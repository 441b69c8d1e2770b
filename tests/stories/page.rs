//! Seen and unseen, on-line and off-line.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, OrderAnswer};
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, verified};

#[test]
fn an_unseen_page_asks_nothing_and_asks_at_once_when_it_is_seen_again() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted))
        .waits(1)
        .card_is(NoCard);
    story.happens(Event::Hidden).waits(600).asks_nothing();
    story
        .happens(Event::Shown)
        .asks(Call::ReadCard)
        .card_is(card("ACTIVE"))
        .is(State::Active);
}

#[test]
fn being_off_line_is_a_notice_over_the_state_that_stands() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.happens(Event::WentOffline).is(State::Ready);
        assert!(story.flow.view().offline);
        story
            .shows_button(Action::Order, Readiness::Unavailable)
            .clicks_order()
            .waits(600);
        story
            .asks_nothing()
            .has_sent_orders(0)
            .happens(Event::WentOnline);
        assert!(!story.flow.view().offline);
        story.asks(Call::ReadCard).asks(Call::ReadProfile);
    }
}

#[test]
fn a_page_that_starts_unseen_waits_until_it_is_seen() {
    let mut story = Story::begins();
    story.flow = crate::support::flow(1);
    story.asked.clear();
    story
        .happens(Event::Hidden)
        .happens(Event::Started {
            ago: Duration::ZERO,
        })
        .waits(60);
    assert!(story.asked.is_empty());
    story.happens(Event::Shown);
    assert_eq!(story.asked.len(), 2);
}

#[test]
fn a_page_that_is_shown_again_and_again_does_not_ask_faster_than_once_a_second() {
    let mut story = Story::with(verified(), card("ACTIVE"));
    story.waits(5);
    story.asked.clear();
    for _ in 0..20 {
        story.happens(Event::Hidden).happens(Event::Shown);
        if story.is_out(&Call::ReadCard) {
            story.card_is(card("ACTIVE"));
        }
    }
    assert_eq!(story.asked.len(), 1);
    story.waits(1).asks(Call::ReadCard);
}

#[test]
fn an_order_clicked_just_before_the_page_is_hidden_waits_for_the_page_or_is_dropped() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .clicks_order()
            .happens(Event::Hidden)
            .gets_reservation()
            .has_sent_orders(0);
        story
            .waits(5)
            .happens(Event::Shown)
            .card_is(NoCard)
            .profile_is(verified());
        story.has_sent_orders(1);

        let mut story = Story::of(shape, verified(), NoCard);
        story
            .clicks_order()
            .happens(Event::Hidden)
            .gets_reservation()
            .waits(61)
            .is(State::Ready);
        story
            .happens(Event::Shown)
            .remembers(None)
            .has_sent_orders(0);
    }
}

#[test]
fn an_order_refused_for_its_token_on_an_unseen_page_waits_for_the_page() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .orders()
            .happens(Event::Hidden)
            .order_is(failed(Failure::RenewToken));
        story
            .has_sent_orders(1)
            .happens(Event::Shown)
            .has_sent_orders(1)
            .waits(1)
            .card_is(NoCard)
            .has_sent_orders(2);
        let keys = story.order_keys();
        assert_eq!(keys[0], keys[1]);
    }
}
