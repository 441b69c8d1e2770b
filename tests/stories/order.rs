//! From the click to the card, and every way in which the order can end.

use order_card::flow::answer::{Answer, Failure, OrderAnswer, Outage};
use order_card::flow::intent::Stage;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Tone};
use order_card::flow::{Call, News, Notice, State};

use super::ordering::MAKING;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, verified};

#[test]
fn a_verified_user_orders_and_sees_the_card_turn_active() {
    Story::with(verified(), NoCard)
        .clicks_order()
        .is(State::Ordering)
        .shows_button(Action::Order, Readiness::Busy)
        .has_sent_orders(0)
        .gets_reservation()
        .remembers(Some(Stage::Sending))
        .order_is(Answer::Order(OrderAnswer::Accepted))
        .has_told(News::Ordered)
        .remembers(Some(Stage::Accepted))
        .is(State::Provisioning)
        .waits(1)
        .card_is(NoCard)
        .is(State::Provisioning)
        .waits(3)
        .card_is(card("PENDING"))
        .is(State::Provisioning)
        .shows_badge(Tone::Grey, "PENDING")
        .waits(3)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .has_told(News::Activated {
            last_four: Some("4821".into()),
        })
        .remembers(None)
        .waits(3600)
        .asks_nothing();
}

#[test]
fn a_hundred_clicks_are_one_order() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        for _ in 0..50 {
            story.clicks_order();
        }
        story.gets_reservation();
        for _ in 0..50 {
            story.clicks_order();
        }
        story.has_sent_orders(1);
    }
}

#[test]
fn a_card_that_appeared_meanwhile_stops_the_order() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(60)
            .orders()
            .profile_is(verified())
            .card_is(card("ACTIVE"));
        story.is(State::Active).has_sent_orders(0).remembers(None);
    }
}

#[test]
fn an_order_that_could_not_be_checked_is_not_sent_and_says_so() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.waits(60).orders();
        story.answers(&Call::ReadCard, failed(Failure::Retry(Outage::Network)));
        story
            .is(State::Ready)
            .says(Notice::OrderNotSent)
            .has_sent_orders(0)
            .remembers(None);
    }
}

#[test]
fn a_lost_order_is_looked_up_before_a_second_one() {
    let outages = [
        Outage::Network,
        Outage::Timeout,
        Outage::Server,
        Outage::Unreadable,
    ];
    for outage in outages {
        let mut story = Story::with(verified(), NoCard);
        story.orders().order_is(failed(Failure::Retry(outage)));
        story.is(State::Confirming).remembers(Some(Stage::Lost));
        story
            .shows_button(Action::Order, Readiness::Busy)
            .clicks_order();
        story
            .waits_with_card(149, NoCard)
            .is(State::Confirming)
            .has_sent_orders(1);
        story
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .says(Notice::OrderNotTaken);
        story.remembers(None).orders().profile_is(verified());
        let keys = story.order_keys();
        assert_eq!(keys.len(), 2);
        assert_ne!(keys[0], keys[1], "a new intent has a new key");
    }
}

#[test]
fn a_lost_order_that_the_issuer_took_is_found() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Network)));
    story.waits_with_card(20, NoCard).is(State::Confirming);
    story
        .waits_with_card(40, card("ACTIVE"))
        .is(State::Active)
        .has_sent_orders(1);
    story
        .has_told(News::Ordered)
        .remembers(None)
        .says_nothing_more();
}

#[test]
fn an_order_without_an_answer_is_given_up_after_fifteen_seconds_and_looked_up() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .orders()
            .waits(14)
            .is(State::Ordering)
            .waits(2)
            .is(State::Confirming);
        assert_eq!(story.dropped.len(), 1, "the transport is told to stop");
    }
}

#[test]
fn an_error_while_looking_up_never_means_that_there_is_no_card() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Timeout)));
    story
        .waits_with_card(400, failed(Failure::Retry(Outage::Server)))
        .is(State::Confirming);
    story
        .waits_with_card(70, NoCard)
        .is(State::Ready)
        .says(Notice::OrderNotTaken);
}

#[test]
fn a_missing_card_after_an_accepted_order_means_not_yet() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), NoCard);
        story.orders().order_is_taken();
        story.waits_with_card(149, NoCard).is(State::Provisioning);
        story
            .waits_with_card(2, NoCard)
            .is(State::Delayed)
            .offers(Action::Refresh);
        story
            .waits_with_card(3600, NoCard)
            .is(State::Delayed)
            .has_sent_orders(1);
        story.waits_with_card(60, card("ACTIVE")).is(State::Active);
    }
}

/// Found by mutated answers: a damaged answer ended the order, and the next "no card" made room for
/// another one.
#[test]
fn a_card_in_a_word_that_is_not_understood_ends_the_order_only_when_it_is_there_again() {
    for is_damaged in [true, false] {
        let mut story = Story::with(verified(), NoCard);
        story
            .waits(2)
            .orders()
            .order_is(Answer::Order(OrderAnswer::Accepted));
        story
            .waits(2)
            .card_is(card("ON_ITS_WAY"))
            .is(State::Unknown);
        if is_damaged {
            story
                .waits_with_card(20, NoCard)
                .is(State::Unknown)
                .clicks_order()
                .has_sent_orders(1)
                .waits_with_card(20, card("ACTIVE"))
                .is(State::Active);
        } else {
            story
                .waits_with_card(6, card("ON_ITS_WAY"))
                .is(State::Unknown);
        }
        story.remembers(None).has_sent_orders(1);
    }
}
