//! A card that came by post is activated by the last four digits that are printed on it.

use order_card::flow::answer::{Answer, Failure, Outage, Refusal, StatusChangeAnswer};
use order_card::flow::card::{Activation, Card};
use order_card::flow::card_action::actions::{CardAction, CardActions};
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Message, Tone};
use order_card::flow::{Call, Event, Notice, State};

use super::script::Story;
use crate::support::{card, failed, verified};

fn by_post(word: &str) -> Card {
    Card {
        activation: Some(Activation::Digits),
        ..card(word)
    }
}

fn looking_at(card: Card) -> Story {
    let mut story = Story::with(verified(), card);
    story.waits(5);
    story.asked.clear();
    story
}

/// The question for the digits stands open.
fn asked() -> Story {
    let mut story = looking_at(by_post("INACTIVE"));
    story
        .shows_control(ControlKind::Activate, Readiness::Ready)
        .clicks_switch(StatusChange::Activate);
    story
}

fn types(story: &mut Story, text: &str) {
    story.happens(Event::CodeTyped(text.into()));
}

fn refused(failure: Failure) -> Notice {
    Notice::CardActionFailed {
        action: CardAction::Activate,
        failure,
    }
}

fn sent(digits: &str) -> Call {
    Call::Card(CardCall::Activate(digits.into()))
}

#[test]
fn a_card_that_came_by_post_is_activated_by_its_last_four_digits() {
    let mut story = asked();
    assert_eq!(story.flow.view().message, Message::InactiveByPost);
    types(&mut story, "4821");
    story
        .shows_activation(Some(Readiness::Ready))
        .happens(Event::ActivationConfirmed)
        .asks(sent("4821"))
        .shows_activation(Some(Readiness::Busy))
        .switch_is(
            StatusChange::Activate,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .waits(1)
        .card_is(by_post("ACTIVE"))
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .says_nothing_more();
    assert_eq!(story.outcomes(CardAction::Activate), ["activated"]);
    assert!(story.control(ControlKind::Activate).is_none());
}

#[test]
fn less_than_four_digits_cannot_be_confirmed() {
    let mut story = asked();
    for text in ["", "4", "482", "abcd", "48 2", "٤٨٢١"] {
        types(&mut story, text);
        story
            .shows_activation(Some(Readiness::Unavailable))
            .happens(Event::ActivationConfirmed)
            .asks_nothing();
    }
}

/// More of a card's number than its last four digits is kept nowhere.
#[test]
fn all_but_the_first_four_digits_that_are_typed_is_left_out() {
    let mut story = asked();
    types(&mut story, " 48-21 9999 ");
    story.happens(Event::ActivationConfirmed).asks(sent("4821"));
}

#[test]
fn what_was_typed_is_forgotten_with_the_question() {
    let mut story = asked();
    types(&mut story, "4821");
    story
        .happens(Event::ActivationDismissed)
        .shows_activation(None)
        .clicks_switch(StatusChange::Activate)
        .shows_activation(Some(Readiness::Unavailable))
        .happens(Event::ActivationConfirmed)
        .asks_nothing();
}

#[test]
fn the_wrong_digits_are_refused_and_can_be_typed_again() {
    let failure = Failure::Stop(Refusal::Refused(Some("Invalid activation code".into())));
    let mut story = asked();
    for times in 1..=3 {
        types(&mut story, "1111");
        story
            .happens(Event::ActivationConfirmed)
            .switch_is(StatusChange::Activate, failed(failure.clone()))
            .says(refused(failure.clone()))
            .has_told_trouble("refused", times)
            .waits(1)
            .card_is(by_post("INACTIVE"))
            .is(State::Inactive)
            .shows_activation(Some(Readiness::Ready));
    }
    story
        .clicks_switch(StatusChange::Activate)
        .shows_activation(Some(Readiness::Ready))
        .happens(Event::ActivationConfirmed)
        .asks(sent("1111"))
        .says_nothing_more()
        .shows_activation(Some(Readiness::Busy));
}

#[test]
fn an_activation_whose_answer_was_lost_is_decided_by_the_card() {
    let lost = Failure::Retry(Outage::Network);
    for (word, state) in [("ACTIVE", State::Active), ("INACTIVE", State::Inactive)] {
        let mut story = asked();
        types(&mut story, "4821");
        story
            .happens(Event::ActivationConfirmed)
            .switch_is(StatusChange::Activate, failed(lost.clone()))
            .waits(1)
            .card_is(by_post(word))
            .is(state);
        match state {
            State::Active => story.says_nothing_more(),
            _ => story.says(refused(lost.clone())),
        };
    }
}

#[test]
fn an_activation_goes_out_again_with_a_new_token() {
    let mut story = asked();
    types(&mut story, "4821");
    story
        .happens(Event::ActivationConfirmed)
        .switch_is(StatusChange::Activate, failed(Failure::RenewToken))
        .asks(sent("4821"));
    assert_eq!(story.tokens_out(), [1]);
}

#[test]
fn an_inactive_card_that_is_activated_elsewhere_is_watched_and_has_no_such_control() {
    let unpaid = Card {
        activation: Some(Activation::Payment),
        ..card("INACTIVE")
    };
    for (inactive, message) in [
        (card("INACTIVE"), Message::Inactive),
        (unpaid, Message::InactiveUnpaid),
    ] {
        let mut story = looking_at(inactive.clone());
        story
            .is(State::Inactive)
            .shows_controls(&[ControlKind::History])
            .clicks_switch(StatusChange::Activate)
            .shows_activation(None);
        assert_eq!(story.flow.view().message, message);
        story
            .waits_with_card(20, inactive)
            .waits_with_card(30, card("ACTIVE"))
            .is(State::Active);
    }
}

/// An active card of that kind needs no activation.
#[test]
fn only_an_inactive_card_can_be_activated() {
    for word in ["ACTIVE", "FROZEN", "BLOCKED", "PENDING"] {
        let mut story = looking_at(by_post(word));
        assert!(story.control(ControlKind::Activate).is_none(), "{word}");
        story
            .clicks_switch(StatusChange::Activate)
            .shows_activation(None);
    }
}

#[test]
fn a_page_that_does_not_want_it_has_no_activation() {
    let mut story = Story::offering(CardActions::NONE.with(CardAction::Freeze));
    story
        .profile_is(verified())
        .card_is(by_post("INACTIVE"))
        .shows_controls(&[])
        .clicks_switch(StatusChange::Activate)
        .shows_activation(None);
}

#[test]
fn a_card_that_became_active_meanwhile_takes_the_question_away() {
    let mut story = asked();
    story.waits(20);
    story.card_is(by_post("ACTIVE")).shows_activation(None);
    types(&mut story, "4821");
    story.happens(Event::ActivationConfirmed).asks_nothing();
}
