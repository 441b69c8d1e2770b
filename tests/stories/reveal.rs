//! The card's details and its PIN as images: asked for once a click, and shown for a while.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage, Refusal};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::secure_image::SecureImage::{self, Details, Pin};
use order_card::flow::card_action::view::{ControlKind, ImageStage};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event, Notice, State};

use super::caring::{image_call, looking_at};
use crate::support::{card, failed};

const BOTH: [(SecureImage, CardAction, ControlKind); 2] = [
    (
        Details,
        CardAction::Details,
        ControlKind::Reveal(SecureImage::Details),
    ),
    (Pin, CardAction::Pin, ControlKind::Reveal(SecureImage::Pin)),
];

fn is_image(call: &Call) -> bool {
    matches!(call, Call::Card(CardCall::OpenImage(_)))
}

#[test]
fn an_image_is_asked_for_loaded_and_shown() {
    for (image, action, kind) in BOTH {
        let mut story = looking_at("ACTIVE");
        story
            .shows_control(kind, Readiness::Ready)
            .clicks_image(image)
            .asks(image_call(image))
            .shows_image(image, ImageStage::Asked)
            .shows_control(kind, Readiness::Busy);
        story
            .answers(&image_call(image), Answer::Opened)
            .shows_image(image, ImageStage::Loading)
            .shows_control(kind, Readiness::Busy)
            .asks_nothing();
        story
            .happens(Event::ImageLoaded)
            .shows_image(image, ImageStage::Shown { seconds_left: 30 })
            .shows_control(kind, Readiness::Ready)
            .says_nothing_more();
        assert!(story.control(kind).unwrap().is_open);
        assert_eq!(story.outcomes(action), ["shown"]);
    }
}

#[test]
fn many_clicks_ask_once() {
    for (image, _, _) in BOTH {
        let mut story = looking_at("ACTIVE");
        for _ in 0..4 {
            story.clicks_image(image);
        }
        story.answers(&image_call(image), Answer::Opened);
        for _ in 0..4 {
            story.clicks_image(Details).clicks_image(Pin);
        }
        story
            .shows_image(image, ImageStage::Loading)
            .has_asked(1, is_image)
            .has_concealed(0);
    }
}

#[test]
fn the_countdown_is_shown_and_then_the_image_is_hidden_by_itself() {
    for (image, action, kind) in BOTH {
        let mut story = looking_at("ACTIVE");
        story.reveals(image);
        for left in (1..=30).rev() {
            story
                .shows_image(image, ImageStage::Shown { seconds_left: left })
                .has_concealed(0)
                .waits(1);
        }
        story
            .shows_no_image()
            .has_concealed(1)
            .shows_control(kind, Readiness::Ready)
            .says_nothing_more();
        assert!(!story.control(kind).unwrap().is_open);
        assert_eq!(story.outcomes(action), ["shown", "hidden"]);
        story.waits(600).has_concealed(1).has_asked(1, is_image);
    }
}

/// A browser may ring a timer early or late, as in a page that it slows down.
#[test]
fn a_timer_that_rings_late_hides_an_image_whose_time_is_over() {
    let mut story = looking_at("ACTIVE");
    story.reveals(Details);
    story.now = story.now + Duration::from_millis(29_001);
    story
        .happens(Event::Woke)
        .shows_image(Details, ImageStage::Shown { seconds_left: 1 });
    story.now = story.now + Duration::from_secs(90);
    story.happens(Event::Woke).shows_no_image().has_concealed(1);
}

#[test]
fn a_click_on_what_is_shown_hides_it_and_the_next_one_asks_for_a_new_image() {
    for (image, action, _) in BOTH {
        let mut story = looking_at("ACTIVE");
        story
            .reveals(image)
            .waits(3)
            .clicks_image(image)
            .shows_no_image()
            .has_concealed(1)
            .asks_nothing();
        story
            .reveals(image)
            .shows_image(image, ImageStage::Shown { seconds_left: 30 })
            .has_asked(2, is_image);
        assert_eq!(story.outcomes(action), ["shown", "hidden", "shown"]);
    }
}

#[test]
fn the_other_image_takes_the_place_of_the_one_that_is_shown() {
    let mut story = looking_at("ACTIVE");
    story
        .reveals(Details)
        .clicks_image(Pin)
        .shows_image(Pin, ImageStage::Asked)
        .has_concealed(1)
        .answers(&image_call(Pin), Answer::Opened)
        .happens(Event::ImageLoaded);
    story.shows_image(Pin, ImageStage::Shown { seconds_left: 30 });
    assert_eq!(story.outcomes(CardAction::Details), ["shown", "hidden"]);
}

#[test]
fn an_image_that_does_not_load_within_fifteen_seconds_is_given_up() {
    let failure = Failure::Retry(Outage::Image);
    let mut story = looking_at("ACTIVE");
    story
        .clicks_image(Details)
        .waits(2)
        .answers(&image_call(Details), Answer::Opened)
        .waits(14)
        .shows_image(Details, ImageStage::Loading);
    story
        .waits(1)
        .shows_no_image()
        .has_concealed(1)
        .says(Notice::CardActionFailed {
            action: CardAction::Details,
            failure,
        })
        .happens(Event::ImageLoaded)
        .shows_no_image();
    assert!(story.outcomes(CardAction::Details).is_empty());
}

#[test]
fn an_image_that_fails_is_said_and_the_next_click_asks_for_a_new_one() {
    for (image, action, _) in BOTH {
        let failure = Failure::Retry(Outage::Image);
        let mut story = looking_at("ACTIVE");
        for times in 1..4 {
            let failure = failure.clone();
            story
                .clicks_image(image)
                .says_nothing_more()
                .answers(&image_call(image), Answer::Opened)
                .happens(Event::ImageFailed)
                .shows_no_image()
                .has_concealed(times)
                .says(Notice::CardActionFailed { action, failure })
                .has_told_trouble("image-unavailable", times)
                .has_asked(times, is_image)
                .waits(20);
        }
        story.reveals(image).says_nothing_more();
    }
}

#[test]
fn an_image_that_is_not_given_is_said() {
    let failures = [
        Failure::Retry(Outage::Server),
        Failure::Retry(Outage::Timeout),
        Failure::Stop(Refusal::NotAllowed),
        Failure::Misconfigured(Fault::HostNotListed),
        Failure::Misconfigured(Fault::RequestRejected),
        Failure::Wait(Some(Duration::from_secs(20))),
    ];
    for failure in failures {
        let action = CardAction::Pin;
        let mut story = looking_at("ACTIVE");
        story
            .clicks_image(Pin)
            .answers(&image_call(Pin), failed(failure.clone()));
        story
            .shows_no_image()
            .is(State::Active)
            .has_told_trouble(failure.code(), 1)
            .says(Notice::CardActionFailed { action, failure });
        assert!(story.outcomes(action).is_empty());
    }
}

#[test]
fn an_image_that_is_refused_makes_the_card_be_read_again() {
    let mut story = looking_at("ACTIVE");
    story.clicks_image(Details).answers(
        &image_call(Details),
        failed(Failure::Stop(Refusal::NotAllowed)),
    );
    story
        .card_is(card("BLOCKED"))
        .is(State::Blocked)
        .shows_controls(&[ControlKind::History]);
}

#[test]
fn a_question_for_an_image_is_given_up_after_fifteen_seconds() {
    let failure = Failure::Retry(Outage::Timeout);
    let mut story = looking_at("ACTIVE");
    story.clicks_image(Details).waits(15).asks_nothing();
    assert_eq!(story.dropped.len(), 1);
    story.shows_no_image().says(Notice::CardActionFailed {
        action: CardAction::Details,
        failure,
    });
}

#[test]
fn an_expired_token_is_renewed_once_and_the_image_is_asked_for_again() {
    let renew = || failed(Failure::RenewToken);
    let mut story = looking_at("ACTIVE");
    story
        .clicks_image(Details)
        .answers(&image_call(Details), renew())
        .shows_image(Details, ImageStage::Asked);
    assert_eq!(story.tokens_out(), [1]);
    story
        .answers(&image_call(Details), renew())
        .is(State::SignedOut)
        .shows_no_image()
        .has_asked(2, is_image)
        .asks_nothing();
}

#[test]
fn off_line_and_in_the_issuers_silence_no_image_is_asked_for() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::WentOffline)
        .shows_control(
            ControlKind::Reveal(SecureImage::Details),
            Readiness::Unavailable,
        )
        .clicks_image(Details)
        .shows_no_image()
        .asks_nothing();

    let mut story = looking_at("ACTIVE");
    story
        .clicks_image(Details)
        .answers(&image_call(Details), failed(Failure::Wait(None)))
        .shows_control(
            ControlKind::Reveal(SecureImage::Details),
            Readiness::Unavailable,
        )
        .clicks_image(Details)
        .asks_nothing()
        .waits(6)
        .clicks_image(Details)
        .asks(image_call(Details));
}
