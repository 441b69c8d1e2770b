//! The issuer's page on which a PIN is chosen.

use order_card::flow::answer::{self, Answer, Failure, Fault};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::place::Place::{Frame, Window};
use order_card::flow::card_action::secure_image::SecureImage::{Details, Pin};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event, Notice, State};

use super::caring::{image_call, looking_at, pin_page_call};
use crate::support::{card, failed};

fn is_pin_page(call: &Call) -> bool {
    matches!(call, Call::Card(CardCall::OpenPinPage(_)))
}

#[test]
fn the_page_for_a_pin_opens_in_a_frame() {
    let mut story = looking_at("ACTIVE");
    story
        .shows_control(ControlKind::SetPin, Readiness::Ready)
        .clicks_pin_page(Frame)
        .asks(pin_page_call(Frame))
        .shows_control(ControlKind::SetPin, Readiness::Busy)
        .shows_pin_page(false);
    story
        .answers(&pin_page_call(Frame), Answer::Opened)
        .shows_pin_page(true)
        .says_nothing_more();
    assert_eq!(story.outcomes(CardAction::SetPin), ["opened"]);
}

#[test]
fn many_clicks_ask_for_one_page() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_pin_page(Frame)
        .clicks_pin_page(Frame)
        .clicks_pin_page(Window)
        .has_asked(1, is_pin_page);
}

#[test]
fn when_the_page_ends_it_is_said_that_it_is_closed_and_no_more() {
    let mut story = looking_at("ACTIVE");
    story
        .opens_pin_page()
        .happens(Event::PinPageEnded)
        .shows_pin_page(false)
        .has_concealed(1)
        .says(Notice::PinPageClosed);
    assert_eq!(story.outcomes(CardAction::SetPin), ["opened", "closed"]);
    story.happens(Event::PinPageEnded).has_concealed(1);
}

#[test]
fn who_closes_the_page_is_told_nothing() {
    let mut story = looking_at("ACTIVE");
    story
        .opens_pin_page()
        .happens(Event::PinPageDismissed)
        .shows_pin_page(false)
        .has_concealed(1)
        .says_nothing_more();
    assert_eq!(story.outcomes(CardAction::SetPin), ["opened", "closed"]);
}

#[test]
fn a_page_that_is_dismissed_before_it_is_there_does_not_open() {
    let mut story = looking_at("ACTIVE");
    story.clicks_pin_page(Frame);
    let id = story.out_id(&pin_page_call(Frame)).unwrap();
    story
        .happens(Event::PinPageDismissed)
        .asks_nothing()
        .happens(Event::Answered {
            id,
            answer: Answer::Opened,
        })
        .shows_pin_page(false)
        .has_concealed(0);
    assert!(story.outcomes(CardAction::SetPin).is_empty());
}

#[test]
fn a_message_of_a_page_that_is_not_open_ends_nothing() {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::PinPageEnded).says_nothing_more();
    story
        .clicks_pin_page(Frame)
        .happens(Event::PinPageEnded)
        .says_nothing_more()
        .asks(pin_page_call(Frame));
}

#[test]
fn a_page_that_cannot_be_framed_opens_in_a_window_with_a_link_of_its_own() {
    let mut story = looking_at("ACTIVE");
    story
        .opens_pin_page()
        .clicks_pin_page(Window)
        .shows_pin_page(false)
        .has_concealed(1)
        .answers(
            &pin_page_call(Window),
            Answer::Window(answer::Window::Opened),
        )
        .says(Notice::PinWindowOpened)
        .shows_pin_page(false)
        .shows_control(ControlKind::SetPin, Readiness::Ready)
        .has_asked(2, is_pin_page);
    assert_eq!(
        story.outcomes(CardAction::SetPin),
        ["opened", "closed", "opened"]
    );
}

#[test]
fn a_window_that_the_browser_blocks_is_said_and_can_be_tried_again() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_pin_page(Window)
        .answers(
            &pin_page_call(Window),
            Answer::Window(answer::Window::Blocked),
        )
        .says(Notice::WindowBlocked)
        .shows_control(ControlKind::SetPin, Readiness::Ready);
    story
        .clicks_pin_page(Window)
        .says_nothing_more()
        .asks(pin_page_call(Window));
}

#[test]
fn the_page_stays_open_while_nobody_sees_it() {
    let mut story = looking_at("ACTIVE");
    story
        .opens_pin_page()
        .happens(Event::Hidden)
        .waits(120)
        .shows_pin_page(true)
        .happens(Event::Shown)
        .card_is(card("ACTIVE"));
    story.shows_pin_page(true).has_concealed(0);
}

#[test]
fn the_page_closes_when_the_element_leaves_the_page() {
    let mut story = looking_at("ACTIVE");
    story
        .opens_pin_page()
        .happens(Event::LeftPage)
        .shows_pin_page(false)
        .has_concealed(1)
        .says_nothing_more();
    story
        .clicks_pin_page(Frame)
        .happens(Event::LeftPage)
        .asks_nothing();
}

#[test]
fn the_page_closes_when_the_card_is_frozen_or_blocked_and_when_nobody_is_signed_in() {
    for word in ["FROZEN", "BLOCKED", "INACTIVE"] {
        let mut story = looking_at("ACTIVE");
        story
            .happens(Event::RefreshClicked)
            .opens_pin_page()
            .card_is(card(word))
            .shows_pin_page(false)
            .has_concealed(1);
    }
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::RefreshClicked)
        .opens_pin_page()
        .card_is(failed(Failure::SignIn))
        .is(State::SignedOut)
        .shows_pin_page(false)
        .has_concealed(1);
}

#[test]
fn a_page_that_was_only_asked_for_is_not_opened_for_a_frozen_card() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::RefreshClicked)
        .clicks_pin_page(Window)
        .card_is(card("FROZEN"));
    assert!(!story.is_out(&pin_page_call(Window)));
    story
        .clicks_pin_page(Frame)
        .has_asked(1, is_pin_page)
        .says_nothing_more();
}

#[test]
fn a_page_that_is_not_given_is_said_each_time() {
    let failure = Failure::Misconfigured(Fault::HostNotListed);
    let mut story = looking_at("ACTIVE");
    for times in 1..3 {
        let failure = failure.clone();
        story
            .clicks_pin_page(Frame)
            .answers(&pin_page_call(Frame), failed(failure.clone()))
            .shows_pin_page(false)
            .says(Notice::CardActionFailed {
                action: CardAction::SetPin,
                failure,
            })
            .has_told_trouble("secure-host-not-listed", times)
            .is(State::Active)
            .waits(2)
            .card_is(card("ACTIVE"));
    }
}

#[test]
fn an_expired_token_is_renewed_once_and_the_page_is_asked_for_again() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_pin_page(Window)
        .answers(&pin_page_call(Window), failed(Failure::RenewToken));
    assert_eq!(story.tokens_out(), [1]);
    story
        .answers(
            &pin_page_call(Window),
            Answer::Window(answer::Window::Opened),
        )
        .says(Notice::PinWindowOpened);
}

#[test]
fn the_page_and_the_images_take_turns() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_pin_page(Frame)
        .clicks_image(Details)
        .clicks_switch(StatusChange::Freeze)
        .shows_no_image()
        .shows_control(ControlKind::Reveal(Details), Readiness::Unavailable);

    let mut story = looking_at("ACTIVE");
    story
        .reveals(Pin)
        .opens_pin_page()
        .shows_no_image()
        .shows_pin_page(true)
        .has_concealed(1);
    assert_eq!(story.outcomes(CardAction::Pin), ["shown", "hidden"]);
}

/// The page around has one place for both, and takes out whatever stands there.
#[test]
fn an_image_takes_the_place_of_the_page_for_a_pin() {
    for image in [Details, Pin] {
        let mut story = looking_at("ACTIVE");
        story
            .opens_pin_page()
            .clicks_image(image)
            .shows_pin_page(false)
            .has_concealed(1)
            .asks(image_call(image));
        assert_eq!(story.outcomes(CardAction::SetPin), ["opened", "closed"]);
    }
}

#[test]
fn the_page_for_a_pin_cannot_be_asked_for_while_an_image_loads() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_image(Details)
        .answers(&image_call(Details), Answer::Opened)
        .shows_control(ControlKind::SetPin, Readiness::Unavailable)
        .clicks_pin_page(Frame)
        .asks_nothing()
        .has_concealed(0);
}
