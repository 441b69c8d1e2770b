//! Freeze and unfreeze, as they come about: confirmed, sent, and read back from the card.

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
fn a_freeze_is_confirmed_sent_and_read_back_from_the_card() {
    let mut story = looking_at("ACTIVE");
    story
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .clicks_switch(StatusChange::Freeze)
        .asks_nothing();
    story
        .shows_confirmation(Some((StatusChange::Freeze, Readiness::Unavailable)))
        .waits_ms(700)
        .shows_confirmation(Some((StatusChange::Freeze, Readiness::Ready)));
    story
        .happens(Event::StatusChangeConfirmed)
        .asks(Call::Card(CardCall::Freeze))
        .shows_confirmation(None)
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .is(State::Active);
    story
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
        .shows_confirmation(None)
        .switches(StatusChange::Unfreeze)
        .switch_is(
            StatusChange::Unfreeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        );
    story
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .shows_control(ControlKind::Freeze, Readiness::Ready);
    assert_eq!(story.outcomes(CardAction::Freeze), ["unfrozen"]);
}

#[test]
fn the_second_press_of_a_double_click_confirms_nothing() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(150)
        .happens(Event::StatusChangeConfirmed)
        .waits_ms(549)
        .happens(Event::StatusChangeConfirmed)
        .asks_nothing();
    story
        .waits_ms(1)
        .happens(Event::StatusChangeConfirmed)
        .asks(Call::Card(CardCall::Freeze));
}

#[test]
fn who_presses_freeze_again_waits_again_before_it_can_be_confirmed() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(650)
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(100)
        .happens(Event::StatusChangeConfirmed)
        .asks_nothing();
}

#[test]
fn one_confirmation_sends_one_freeze() {
    let mut story = looking_at("ACTIVE");
    story.switches(StatusChange::Freeze);
    for _ in 0..5 {
        story
            .happens(Event::StatusChangeConfirmed)
            .clicks_switch(StatusChange::Freeze)
            .confirms();
    }
    story.has_asked(1, is_switch);
    story.shows_confirmation(None);
}

#[test]
fn a_question_that_is_dismissed_sends_nothing() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::StatusChangeDismissed)
        .shows_confirmation(None)
        .confirms()
        .asks_nothing();
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::LeftPage)
        .shows_confirmation(None)
        .confirms()
        .asks_nothing();
    story.shows_control(ControlKind::Freeze, Readiness::Ready);
}

#[test]
fn a_question_whose_card_became_frozen_elsewhere_goes_away() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("FROZEN"));
    story.shows_confirmation(None).confirms().asks_nothing();
}

#[test]
fn while_a_freeze_is_under_way_nothing_else_can_be_pressed() {
    let mut story = looking_at("ACTIVE");
    story.switches(StatusChange::Freeze);
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
        .switches(StatusChange::Freeze)
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
    story.switches(StatusChange::Freeze).switch_is(
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
        .switches(StatusChange::Freeze)
        .shows_confirmation(None)
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
            .switches(StatusChange::Freeze)
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
        .switches(StatusChange::Freeze)
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
fn off_line_nothing_can_be_confirmed() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::WentOffline)
        .waits(1)
        .shows_confirmation(Some((StatusChange::Freeze, Readiness::Unavailable)))
        .shows_control(ControlKind::Freeze, Readiness::Unavailable)
        .confirms()
        .asks_nothing();
    story
        .happens(Event::WentOnline)
        .happens(Event::StatusChangeConfirmed)
        .asks(Call::Card(CardCall::Freeze));
}
