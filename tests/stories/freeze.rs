//! Freeze and unfreeze, as they come about: sent at once, and read back from the card.

use order_card::flow::answer::{Answer, StatusChangeAnswer};
use order_card::flow::card::CardLookup;
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Tone;
use order_card::flow::{Call, Event, State};

use super::caring::{is_switch, looking_at};
use super::script::Story;
use crate::support::{card, verified};

#[test]
fn a_freeze_is_sent_at_once_and_read_back_from_the_card() {
    let mut story = looking_at("ACTIVE");
    story
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .clicks_switch(StatusChange::Freeze)
        .asks(Call::Card(CardCall::Freeze))
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .is(State::Active);
    story
        .waits_ms(700)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .shows_badge(Tone::Green, "ACTIVE");
    story
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .shows_badge(Tone::Orange, "FROZEN")
        .shows_control(ControlKind::Unfreeze, Readiness::Ready)
        .says_nothing_more();
    assert_eq!(story.outcomes(CardAction::Freeze), ["frozen"]);
}

#[test]
fn a_frozen_card_is_unfrozen_in_the_same_way() {
    let mut story = looking_at("FROZEN");
    story
        .clicks_switch(StatusChange::Freeze)
        .asks_nothing()
        .clicks_switch(StatusChange::Unfreeze)
        .switch_is(
            StatusChange::Unfreeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        );
    story
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .shows_undo(None)
        .waits_ms(700)
        .shows_control(ControlKind::Freeze, Readiness::Ready);
    assert_eq!(story.outcomes(CardAction::Freeze), ["unfrozen"]);
}

/// However fast the issuer is.
#[test]
fn the_second_press_of_a_double_click_does_not_unfreeze_what_the_first_froze() {
    let mut story = looking_at("ACTIVE");
    freezes(&mut story);
    story
        .is(State::Frozen)
        .shows_control(ControlKind::Unfreeze, Readiness::Busy)
        .shows_undo(Some(Readiness::Unavailable))
        .waits_ms(699)
        .clicks_switch(StatusChange::Unfreeze)
        .has_asked(1, is_switch);
    story
        .waits_ms(1)
        .shows_control(ControlKind::Unfreeze, Readiness::Ready)
        .shows_undo(Some(Readiness::Ready))
        .clicks_switch(StatusChange::Unfreeze)
        .has_asked(2, is_switch);
}

#[test]
fn one_freeze_is_sent_however_often_it_is_pressed() {
    let mut story = looking_at("ACTIVE");
    for _ in 0..5 {
        story.clicks_switch(StatusChange::Freeze).waits_ms(700);
    }
    story.has_asked(1, is_switch);
}

#[test]
fn a_freeze_can_be_taken_back_for_ten_seconds() {
    let mut story = looking_at("ACTIVE");
    freezes(&mut story);
    story
        .waits_ms(9_999)
        .shows_undo(Some(Readiness::Ready))
        .waits_ms(1)
        .shows_undo(None)
        .shows_control(ControlKind::Unfreeze, Readiness::Ready);

    let mut story = looking_at("ACTIVE");
    freezes(&mut story);
    story
        .waits_ms(5_000)
        .clicks_switch(StatusChange::Unfreeze)
        .shows_undo(None)
        .switch_is(
            StatusChange::Unfreeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .shows_undo(None);
    assert_eq!(story.outcomes(CardAction::Freeze), ["frozen", "unfrozen"]);
}

#[test]
fn a_card_that_was_frozen_elsewhere_is_not_taken_back() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .shows_undo(None);
}

#[test]
fn what_became_of_the_card_meanwhile_ends_the_way_back() {
    let mut story = looking_at("ACTIVE");
    freezes(&mut story);
    story
        .waits(2)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("BLOCKED"))
        .shows_undo(None);
}

fn freezes(story: &mut Story) {
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .card_is(card("FROZEN"));
}

#[test]
fn while_a_freeze_is_under_way_nothing_else_can_be_pressed() {
    let mut story = looking_at("ACTIVE");
    story.clicks_switch(StatusChange::Freeze);
    for kind in [
        ControlKind::Reveal(SecureImage::Details),
        ControlKind::Reveal(SecureImage::Pin),
        ControlKind::SetPin,
    ] {
        story.shows_control(kind, Readiness::Unavailable);
    }
    story.shows_control(ControlKind::History, Readiness::Ready);
    story
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .shows_control(
            ControlKind::Reveal(SecureImage::Details),
            Readiness::Unavailable,
        )
        .card_is(card("FROZEN"));
    story.shows_control(ControlKind::Reveal(SecureImage::Details), Readiness::Ready);
}

#[test]
fn an_answer_about_the_card_that_was_asked_for_before_the_freeze_decides_nothing() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .asks(Call::ReadCard)
        .waits_ms(700)
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        );
    story
        .card_is(card("ACTIVE"))
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .says_nothing_more();
    story.waits(1).card_is(card("FROZEN")).is(State::Frozen);
    assert_eq!(story.outcomes(CardAction::Freeze), ["frozen"]);
}

#[test]
fn a_card_that_is_late_to_show_the_freeze_is_looked_at_until_it_does() {
    let mut story = looking_at("ACTIVE");
    story.clicks_switch(StatusChange::Freeze).switch_is(
        StatusChange::Freeze,
        Answer::StatusChange(StatusChangeAnswer::Done),
    );
    story
        .waits_with_card(4, card("ACTIVE"))
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .says_nothing_more();
    story.waits_with_card(3, card("FROZEN")).is(State::Frozen);
    assert_eq!(story.outcomes(CardAction::Freeze), ["frozen"]);
    story.says_nothing_more();
}

#[test]
fn a_card_that_is_not_freezable_has_no_such_control() {
    let mut fixed = card("ACTIVE");
    fixed.is_freezable = false;
    let mut story = Story::with(verified(), fixed);
    story
        .waits(5)
        .shows_controls(&[
            ControlKind::Reveal(SecureImage::Details),
            ControlKind::Reveal(SecureImage::Pin),
            ControlKind::SetPin,
            ControlKind::History,
        ])
        .clicks_switch(StatusChange::Freeze)
        .asks_nothing();
}

#[test]
fn a_card_that_is_blocked_while_a_freeze_is_under_way_is_shown_as_blocked() {
    for answer in [
        Answer::StatusChange(StatusChangeAnswer::Done),
        Answer::Card(CardLookup::NoCard),
    ] {
        let mut story = looking_at("ACTIVE");
        story
            .clicks_switch(StatusChange::Freeze)
            .switch_is(StatusChange::Freeze, answer);
        story
            .card_is(card("BLOCKED"))
            .is(State::Blocked)
            .shows_controls(&[ControlKind::History])
            .says_nothing_more();
        assert!(story.outcomes(CardAction::Freeze).is_empty());
    }
}

#[test]
fn an_unseen_freeze_is_read_back_when_the_page_is_seen_again() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::Hidden)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .waits(60)
        .asks_nothing();
    story
        .happens(Event::Shown)
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .says_nothing_more();
}

#[test]
fn off_line_nothing_can_be_frozen() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::WentOffline)
        .shows_control(ControlKind::Freeze, Readiness::Unavailable)
        .clicks_switch(StatusChange::Freeze)
        .asks_nothing();
    story
        .happens(Event::WentOnline)
        .clicks_switch(StatusChange::Freeze)
        .asks(Call::Card(CardCall::Freeze));
}
