//! A card that the issuer itself has frozen: said, and nothing to be pressed.

use order_card::flow::answer::{Answer, StatusChangeAnswer};
use order_card::flow::card::Card;
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::view::{Message, Tone};
use order_card::flow::{Event, State};

use super::caring::looking_at;
use super::script::Story;
use crate::support::{card, verified};

fn held() -> Card {
    Card {
        is_held: true,
        ..card("FROZEN")
    }
}

#[test]
fn a_card_that_the_issuer_froze_says_so_and_cannot_be_unfrozen() {
    let mut story = Story::with(verified(), held());
    story
        .waits(5)
        .is(State::Frozen)
        .shows_badge(Tone::Orange, "FROZEN")
        .shows_controls(&[
            ControlKind::Reveal(SecureImage::Details),
            ControlKind::History,
        ])
        .clicks_switch(StatusChange::Unfreeze)
        .asks_nothing();
    assert_eq!(story.flow.view().message, Message::FrozenByIssuer);
}

#[test]
fn a_card_that_its_user_froze_is_another_matter() {
    let story = looking_at("FROZEN");
    assert_eq!(story.flow.view().message, Message::Frozen);
    assert!(story.control(ControlKind::Unfreeze).is_some());
}

#[test]
fn an_unfreeze_that_leaves_the_card_frozen_by_the_issuer_is_no_failure() {
    let mut story = looking_at("FROZEN");
    story
        .clicks_switch(StatusChange::Unfreeze)
        .switch_is(
            StatusChange::Unfreeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .waits(1)
        .card_is(held())
        .is(State::Frozen)
        .says_nothing_more()
        .shows_controls(&[
            ControlKind::Reveal(SecureImage::Details),
            ControlKind::History,
        ]);
    assert_eq!(story.flow.view().message, Message::FrozenByIssuer);
    assert!(story.outcomes(CardAction::Freeze).is_empty());
    story.waits(20).asks_nothing().says_nothing_more();
}

#[test]
fn a_card_that_the_issuer_lets_go_is_seen_as_active_and_can_be_frozen_again() {
    let mut story = Story::with(verified(), held());
    story
        .waits(30)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(card("ACTIVE"))
        .is(State::Active);
    assert!(story.control(ControlKind::Freeze).is_some());
}
