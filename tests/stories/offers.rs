//! What the page wants to be offered: all else has no control, and no event brings it about.

use order_card::flow::answer::{Answer, OrderAnswer};
use order_card::flow::card_action::actions::{CardAction, CardActions};
use order_card::flow::card_action::place::Place::Frame;
use order_card::flow::card_action::secure_image::SecureImage::{Details, Pin};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::profile::Verification;
use order_card::flow::view::{Action, Message, WayOn};
use order_card::flow::{Event, State};

use super::script::{NoCard, Story};
use crate::support::{all_but, card, profile, verified};

fn looking_at(offers: CardActions, word: &str) -> Story {
    let mut story = Story::offering(offers);
    story.profile_is(verified()).card_is(card(word)).waits(5);
    story.asked.clear();
    story
}

fn tries_everything(story: &mut Story) {
    story
        .clicks_image(Details)
        .clicks_image(Pin)
        .clicks_pin_page(Frame)
        .clicks_switch(StatusChange::Freeze)
        .clicks_switch(StatusChange::Unfreeze)
        .happens(Event::HistoryClicked)
        .waits(2);
}

#[test]
fn a_page_that_wants_nothing_has_no_controls_and_nothing_is_asked() {
    for word in ["ACTIVE", "FROZEN", "BLOCKED", "INACTIVE"] {
        let mut story = looking_at(CardActions::NONE, word);
        story.shows_controls(&[]);
        tries_everything(&mut story);
        let later = |(_, call): &(_, order_card::flow::Call)| {
            !matches!(
                call,
                order_card::flow::Call::ReadCard | order_card::flow::Call::ReadProfile
            )
        };
        assert!(!story.asked.iter().any(later), "{:?}", story.asked);
        assert_eq!(story.flow.view().history, None);
    }
}

#[test]
fn each_control_can_be_left_out_alone() {
    let kinds = [
        (CardAction::Details, ControlKind::Reveal(Details)),
        (CardAction::Pin, ControlKind::Reveal(Pin)),
        (CardAction::SetPin, ControlKind::SetPin),
        (CardAction::Freeze, ControlKind::Freeze),
        (CardAction::History, ControlKind::History),
    ];
    for (without, _) in kinds {
        let rest = kinds.iter().filter(|(action, _)| *action != without);
        let rest: Vec<_> = rest.map(|(_, kind)| *kind).collect();
        looking_at(all_but(without), "ACTIVE").shows_controls(&rest);
        let only = kinds.iter().filter(|(action, _)| *action == without);
        let only: Vec<_> = only.map(|(_, kind)| *kind).collect();
        looking_at(CardActions::NONE.with(without), "ACTIVE").shows_controls(&only);
    }
    looking_at(all_but(CardAction::Freeze), "FROZEN")
        .shows_controls(&[ControlKind::Reveal(Details), ControlKind::History]);
}

#[test]
fn what_is_not_offered_is_not_done_by_an_event_either() {
    let mut story = looking_at(CardActions::NONE.with(CardAction::Details), "ACTIVE");
    story
        .clicks_image(Pin)
        .clicks_pin_page(Frame)
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::HistoryClicked)
        .waits(2)
        .asks_nothing();
}

#[test]
fn a_blocked_card_that_is_not_to_be_replaced_has_no_order_button() {
    let mut story = looking_at(all_but(CardAction::Replace), "BLOCKED");
    story
        .is(State::Blocked)
        .offers(Action::Refresh)
        .shows_controls(&[ControlKind::History]);
    assert_eq!(
        story.flow.view().message,
        Message::Blocked(None, WayOn::None)
    );
    story
        .clicks_order()
        .is(State::Blocked)
        .waits(5)
        .has_sent_orders(0)
        .remembers(None);
}

#[test]
fn a_blocked_card_that_is_not_to_be_replaced_asks_for_no_identity_check() {
    let mut story = Story::offering(all_but(CardAction::Replace));
    story
        .profile_is(profile(Verification::Unverified))
        .card_is(card("BLOCKED"))
        .offers(Action::Refresh);
    assert_eq!(
        story.flow.view().message,
        Message::Blocked(None, WayOn::None)
    );
}

#[test]
fn a_first_card_can_be_ordered_where_replacing_is_switched_off() {
    let mut story = Story::offering(all_but(CardAction::Replace));
    story
        .profile_is(verified())
        .card_is(NoCard)
        .offers(Action::Order)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted))
        .is(State::Provisioning);
    story.waits_with_card(10, card("ACTIVE")).is(State::Active);
}

/// The reading that comes before an order is the last word.
#[test]
fn a_first_order_does_not_replace_a_card_that_turns_out_to_be_blocked() {
    let mut story = Story::offering(all_but(CardAction::Replace));
    story.profile_is(verified()).card_is(NoCard);
    story
        .waits(60)
        .orders()
        .profile_is(verified())
        .card_is(card("BLOCKED"))
        .is(State::Blocked)
        .has_sent_orders(0)
        .offers(Action::Refresh);
}
