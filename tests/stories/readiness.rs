//! What can be pressed beside what is shown, and in the issuer's silence.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, StatusChangeAnswer};
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::secure_image::SecureImage::{Details, Pin};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event};

use super::caring::looking_at;
use super::listing::is_reading;
use crate::support::{card, failed};

#[test]
fn only_the_control_of_what_is_shown_is_open() {
    for (image, open, closed) in [
        (
            Details,
            ControlKind::Reveal(Details),
            ControlKind::Reveal(Pin),
        ),
        (Pin, ControlKind::Reveal(Pin), ControlKind::Reveal(Details)),
    ] {
        let mut story = looking_at("ACTIVE");
        story.reveals(image);
        assert!(story.control(open).unwrap().is_open);
        assert!(!story.control(closed).unwrap().is_open);
        story.shows_control(closed, Readiness::Ready);
    }
}

/// Hiding asks nobody.
#[test]
fn what_is_shown_can_be_hidden_off_line_and_in_the_issuers_silence() {
    let mut story = looking_at("ACTIVE");
    story
        .reveals(Details)
        .happens(Event::WentOffline)
        .shows_control(ControlKind::Reveal(Details), Readiness::Ready)
        .shows_control(ControlKind::Reveal(Pin), Readiness::Unavailable)
        .clicks_image(Pin)
        .has_concealed(0)
        .clicks_image(Details)
        .shows_no_image();

    let busy = Failure::Wait(Some(Duration::from_secs(20)));
    let mut story = looking_at("ACTIVE");
    story
        .reveals(Details)
        .happens(Event::HistoryClicked)
        .page_is(failed(busy))
        .shows_control(ControlKind::Reveal(Details), Readiness::Ready)
        .clicks_image(Details)
        .shows_no_image()
        .has_asked(1, is_reading);
}

#[test]
fn in_the_issuers_silence_nothing_is_frozen() {
    let busy = Failure::Wait(Some(Duration::from_secs(20)));
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::HistoryClicked)
        .page_is(failed(busy))
        .waits(1)
        .shows_control(ControlKind::Freeze, Readiness::Unavailable)
        .clicks_switch(StatusChange::Freeze)
        .asks_nothing();
    story
        .waits(24)
        .clicks_switch(StatusChange::Freeze)
        .asks(Call::Card(CardCall::Freeze));
}

#[test]
fn the_history_can_be_opened_while_something_else_is_under_way() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .shows_control(ControlKind::History, Readiness::Ready)
        .happens(Event::HistoryClicked)
        .wants_page(0)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .card_is(card("FROZEN"));
    story.wants_page(0).has_history(true);
}
