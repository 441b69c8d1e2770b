//! A freeze that the issuer works on under a number: done, failed, slow, or lost.

use order_card::flow::answer::{Answer, Failure, Outage, Progress, Refusal, StatusChangeAnswer};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Tone;
use order_card::flow::{Call, Event, Notice, State};

use super::ordering::number;
use super::script::Story;
use crate::support::{Shape, card, failed, verified};

fn looking_at(word: &str) -> Story {
    let mut story = Story::of(Shape::OrderPolled, verified(), card(word));
    story.waits(5).asks_nothing();
    story.asked.clear();
    story
}

fn taken() -> Answer {
    Answer::StatusChange(StatusChangeAnswer::Taken(number("ord-7")))
}

/// The issuer works on the freeze, and is asked how far it is.
fn underway() -> Story {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, taken())
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .waits(1)
        .asks(Call::ReadOrder(number("ord-7")));
    story
}

fn freeze_failed(failure: Failure) -> Notice {
    Notice::CardActionFailed {
        action: CardAction::Freeze,
        failure,
    }
}

#[test]
fn a_freeze_that_is_an_order_is_polled_and_read_back_from_the_card() {
    let mut story = underway();
    story
        .is_underway()
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .waits(3)
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .is_done()
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .waits(1)
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .shows_control(ControlKind::Unfreeze, Readiness::Ready)
        .says_nothing_more()
        .waits(60)
        .asks_nothing();
    assert_eq!(story.outcomes(CardAction::Freeze), ["frozen"]);
}

#[test]
fn an_unfreeze_is_polled_likewise() {
    let mut story = looking_at("FROZEN");
    story
        .clicks_switch(StatusChange::Unfreeze)
        .switch_is(StatusChange::Unfreeze, taken())
        .waits(1)
        .is_done()
        .waits(1)
        .card_is(card("ACTIVE"))
        .is(State::Active);
    assert_eq!(story.outcomes(CardAction::Freeze), ["unfrozen"]);
}

#[test]
fn a_freeze_that_came_to_nothing_is_said_over_the_state_that_stands() {
    for failure in [
        Failure::Retry(Outage::Server),
        Failure::Stop(Refusal::Refused(None)),
        Failure::Stop(Refusal::NotAvailable),
    ] {
        let mut story = underway();
        story
            .progress_is(Answer::OrderProgress(Progress::Failed(failure.clone())))
            .is(State::Active)
            .says(freeze_failed(failure))
            .shows_control(ControlKind::Freeze, Readiness::Ready)
            .waits(1)
            .asks(Call::ReadCard)
            .card_is(card("ACTIVE"))
            .waits(60)
            .asks_nothing();
        assert!(story.outcomes(CardAction::Freeze).is_empty());
    }
}

#[test]
fn a_freeze_that_takes_too_long_is_left_to_the_card() {
    let mut story = underway();
    story
        .waits_with_card(55, card("PENDING"))
        .shows_control(ControlKind::Freeze, Readiness::Busy);
    story
        .waits_with_card(10, card("FROZEN"))
        .is(State::Frozen)
        .says_nothing_more();

    let mut story = underway();
    story.waits_with_card(59, card("PENDING")).waits(2);
    if story.order_number().is_some() {
        story.is_underway().waits(1);
    }
    story
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .says(freeze_failed(Failure::Retry(Outage::Timeout)))
        .shows_control(ControlKind::Freeze, Readiness::Ready);
}

#[test]
fn a_freeze_whose_answer_was_lost_is_decided_by_the_card() {
    let lost = Failure::Retry(Outage::Network);
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, failed(lost.clone()))
        .waits(1)
        .card_is(card("ACTIVE"))
        .says(freeze_failed(lost))
        .has_asked(1, super::caring::is_switch);
}

#[test]
fn a_check_that_fails_is_asked_again() {
    let mut story = underway();
    story
        .progress_is(failed(Failure::Retry(Outage::Server)))
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .waits(3)
        .is_done()
        .waits(1)
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .says_nothing_more();
}

#[test]
fn a_freeze_that_is_not_seen_is_polled_on_when_the_page_is_seen_again() {
    let mut story = underway();
    story
        .is_underway()
        .happens(Event::Hidden)
        .waits(20)
        .asks_nothing()
        .happens(Event::Shown)
        .is_done()
        .waits(1)
        .card_is(card("FROZEN"))
        .is(State::Frozen);
}

#[test]
fn while_the_issuer_works_on_a_freeze_nothing_else_can_be_pressed() {
    let mut story = underway();
    story
        .shows_control(
            ControlKind::Reveal(SecureImage::Details),
            Readiness::Unavailable,
        )
        .clicks_switch(StatusChange::Freeze)
        .has_asked(1, super::caring::is_switch);
}
