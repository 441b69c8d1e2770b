//! Answers that were on their way when something else was decided.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, OrderAnswer, Outage, StatusChangeAnswer};
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::intent::Stage;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, State};

use super::ordering::{number, taken};
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, numbered_card, verified};

/// The issuer works on the order, and is asked how far it is.
fn underway() -> Story {
    let mut story = Story::of(Shape::OrderPolled, verified(), NoCard);
    story.waits(2).orders().order_is(taken()).waits(1);
    story
}

/// Two cards, two fees: "no card" was true when it was asked.
#[test]
fn a_reading_from_before_the_order_does_not_take_the_card_of_its_answer_away() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), NoCard);
    story
        .waits(2)
        .happens(Event::WentOffline)
        .happens(Event::WentOnline)
        .asks(Call::ReadCard)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Made(numbered_card(2, "ACTIVE"))))
        .is(State::Active);
    if story.is_out(&Call::ReadCard) {
        story.card_is(NoCard);
    }
    story
        .is(State::Active)
        .clicks_order()
        .is(State::Active)
        .has_sent_orders(1);
}

#[test]
fn an_order_that_ended_in_another_tab_is_looked_for_by_its_card() {
    for is_asked in [true, false] {
        let mut story = underway();
        if !is_asked {
            story.is_underway();
        }
        let key = story.stored.clone().unwrap().key;
        story.happens(Event::Forgotten(key)).is(State::Confirming);
        if is_asked {
            story.is_underway();
        }
        story
            .waits_with_card(5, card("ACTIVE"))
            .is(State::Active)
            .has_sent_orders(1);
    }
}

#[test]
fn a_check_whose_order_ended_in_another_tab_still_brings_the_issuers_silence() {
    let mut story = underway();
    let key = story.stored.clone().unwrap().key;
    story
        .happens(Event::Forgotten(key))
        .progress_is(failed(Failure::Wait(Some(Duration::from_secs(30)))))
        .waits(29)
        .asks_nothing();
}

#[test]
fn try_again_is_over_when_the_order_was_read() {
    let mut story = underway();
    story
        .waits_with_card(160, NoCard)
        .is(State::Delayed)
        .happens(Event::RefreshClicked)
        .shows_button(Action::Refresh, Readiness::Busy);
    story
        .waits_with_card(2, NoCard)
        .is(State::Delayed)
        .shows_button(Action::Refresh, Readiness::Ready);
    story
        .happens(Event::RefreshClicked)
        .waits_with_card(2, failed(Failure::Retry(Outage::Server)))
        .shows_button(Action::Refresh, Readiness::Ready);
}

/// The issuer has taken the freeze as an order, and the card was asked for before.
fn frozen_while_reading() -> Story {
    let mut story = Story::of(Shape::OrderPolled, verified(), card("ACTIVE"));
    story
        .waits(5)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .asks(Call::ReadCard)
        .clicks_switch(StatusChange::Freeze)
        .asks(Call::Card(CardCall::Freeze))
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Taken(number("ord-7"))),
        );
    story
}

#[test]
fn a_reading_from_before_the_freeze_does_not_end_its_polling() {
    let mut story = frozen_while_reading();
    if story.is_out(&Call::ReadCard) {
        story.card_is(card("ACTIVE"));
    }
    story
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .waits(2)
        .is_done()
        .waits(2)
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .shows_control(ControlKind::Unfreeze, Readiness::Ready);
}

/// The card itself can still tell.
#[test]
fn a_freeze_whose_order_cannot_be_checked_is_left_to_the_card() {
    let outages = [
        failed(Failure::Retry(Outage::Server)),
        failed(Failure::Retry(Outage::Network)),
    ];
    for outage in outages {
        let mut story = frozen_while_reading();
        if story.is_out(&Call::ReadCard) {
            story.card_is(card("ACTIVE"));
        }
        for _ in 0..80 {
            if story.order_number().is_some() {
                story.progress_is(outage.clone());
            }
            story.waits(1);
        }
        story
            .asks(Call::ReadCard)
            .card_is(card("FROZEN"))
            .is(State::Frozen)
            .shows_control(ControlKind::Unfreeze, Readiness::Ready);
    }
}

/// The card was there already, in the making, and the order that was not polled any more was
/// never heard to have failed.
#[test]
fn a_remembered_order_is_polled_to_its_end_although_its_card_shows_already() {
    let stored = underway().stored;
    let mut story = Story::shaped(Shape::OrderPolled, stored);
    story.card_is(card("PENDING")).profile_is(verified());
    story
        .is(State::Provisioning)
        .waits(1)
        .asks(Call::ReadOrder(number("ord-1")))
        .remembers(Some(Stage::Accepted));
}

/// Two tabs: word of the other one's order, and of its end, came while this one's own wish was
/// being stored. "No card" from before that was then good enough for a second order.
#[test]
fn what_was_read_before_another_tab_ordered_permits_no_order() {
    let other = underway().stored.take().unwrap();
    let mut story = Story::of(Shape::CardAtOnce, verified(), NoCard);
    story
        .waits(2)
        .clicks_order()
        .happens(Event::Recalled(Some(other.clone())))
        .happens(Event::Forgotten(other.key))
        .loses_reservation_to(None)
        .orders();
    story
        .asks(Call::ReadCard)
        .has_sent_orders(0)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .has_sent_orders(0);
}
