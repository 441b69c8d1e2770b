//! Images when nobody can be looking, or when they are not for the card any more: gone at once.

use order_card::flow::answer::{Answer, Failure, StatusChangeAnswer};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::secure_image::SecureImage::{self, Details, Pin};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::{ControlKind, ImageStage};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Event, State};

use super::caring::{image_call, looking_at};
use super::script::Story;
use crate::support::{card, failed};

/// Something after which nothing may be seen.
type Going = fn(&mut Story);

const GOINGS: [Going; 3] = [
    |story| {
        story.happens(Event::Hidden);
    },
    |story| {
        story.happens(Event::LeftPage);
    },
    |story| {
        story
            .happens(Event::RefreshClicked)
            .card_is(failed(Failure::SignIn));
    },
];

#[test]
fn an_image_that_was_only_asked_for_is_not_waited_for_when_nobody_looks() {
    for going in GOINGS {
        for image in [Details, Pin] {
            let mut story = looking_at("ACTIVE");
            story.clicks_image(image);
            let id = story.out_id(&image_call(image)).unwrap();
            going(&mut story);
            assert!(story.dropped.contains(&id));
            story.shows_no_image().has_concealed(0);
            let answer = Answer::Opened;
            story
                .happens(Event::Answered { id, answer })
                .happens(Event::ImageLoaded)
                .shows_no_image();
        }
    }
}

#[test]
fn an_image_that_is_loading_is_taken_away_when_nobody_looks() {
    for going in GOINGS {
        for image in [Details, Pin] {
            let mut story = looking_at("ACTIVE");
            story
                .clicks_image(image)
                .answers(&image_call(image), Answer::Opened);
            going(&mut story);
            story
                .shows_no_image()
                .has_concealed(1)
                .happens(Event::ImageLoaded)
                .shows_no_image();
            assert!(story.outcomes(image.action()).is_empty());
        }
    }
}

#[test]
fn an_image_that_is_shown_is_taken_away_when_nobody_looks() {
    for going in GOINGS {
        for image in [Details, Pin] {
            let mut story = looking_at("ACTIVE");
            story.reveals(image).waits(3);
            going(&mut story);
            story.shows_no_image().has_concealed(1);
            assert_eq!(story.outcomes(image.action()), ["shown", "hidden"]);
        }
    }
}

#[test]
fn an_image_does_not_come_back_when_the_page_is_seen_again() {
    let mut story = looking_at("ACTIVE");
    story
        .reveals(Details)
        .happens(Event::Hidden)
        .clicks_image(Details)
        .shows_no_image()
        .happens(Event::Shown)
        .card_is(card("ACTIVE"))
        .shows_no_image()
        .asks_nothing();
    story
        .shows_control(ControlKind::Reveal(SecureImage::Details), Readiness::Ready)
        .reveals(Details)
        .shows_image(Details, ImageStage::Shown { seconds_left: 30 });
}

#[test]
fn an_image_of_a_card_that_is_blocked_meanwhile_is_taken_away() {
    let stages: [(Going, usize); 3] = [
        (|_| (), 0),
        (
            |story| {
                story.answers(&image_call(Details), Answer::Opened);
            },
            1,
        ),
        (
            |story| {
                story
                    .answers(&image_call(Details), Answer::Opened)
                    .happens(Event::ImageLoaded);
            },
            1,
        ),
    ];
    for (stage, concealed) in stages {
        let mut story = looking_at("ACTIVE");
        story.happens(Event::RefreshClicked).clicks_image(Details);
        stage(&mut story);
        story
            .card_is(card("BLOCKED"))
            .is(State::Blocked)
            .shows_no_image()
            .has_concealed(concealed);
        assert!(!story.is_out(&image_call(Details)));
    }
}

/// Section 12 of the issuer's dossier.
#[test]
fn what_is_offered_depends_on_the_cards_status() {
    use ControlKind::{Freeze, History, Unfreeze};
    let all = [
        ControlKind::Reveal(SecureImage::Details),
        ControlKind::Reveal(SecureImage::Pin),
        ControlKind::SetPin,
        Freeze,
        History,
    ];
    let offered: [(&str, &[ControlKind]); 6] = [
        ("ACTIVE", &all),
        (
            "FROZEN",
            &[ControlKind::Reveal(SecureImage::Details), Unfreeze, History],
        ),
        ("BLOCKED", &[History]),
        ("INACTIVE", &[History]),
        ("SHIPPED", &[History]),
        ("PENDING", &[]),
    ];
    for (word, kinds) in offered {
        let mut story = Story::with(crate::support::verified(), card(word));
        story.shows_controls(kinds);
        for (image, kind) in [
            (Details, ControlKind::Reveal(SecureImage::Details)),
            (Pin, ControlKind::Reveal(SecureImage::Pin)),
        ] {
            let mut story = Story::with(crate::support::verified(), card(word));
            story.clicks_image(image);
            let is_asked = story.is_out(&image_call(image));
            assert_eq!(is_asked, kinds.contains(&kind), "{word} {image:?}");
        }
    }
}

#[test]
fn a_card_that_is_frozen_keeps_its_details_and_hides_its_pin() {
    let frozen_meanwhile = |image: SecureImage| {
        let mut story = looking_at("ACTIVE");
        story
            .happens(Event::RefreshClicked)
            .reveals(image)
            .card_is(card("FROZEN"))
            .is(State::Frozen);
        story
    };
    frozen_meanwhile(Details)
        .shows_image(Details, ImageStage::Shown { seconds_left: 30 })
        .has_concealed(0);
    let mut story = frozen_meanwhile(Pin);
    story.shows_no_image().has_concealed(1);
    assert_eq!(story.outcomes(CardAction::Pin), ["shown", "hidden"]);
}

#[test]
fn a_freeze_goes_on_beside_the_details_that_are_shown() {
    let mut story = looking_at("ACTIVE");
    story
        .reveals(Details)
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .card_is(card("FROZEN"));
    story
        .is(State::Frozen)
        .shows_image(Details, ImageStage::Shown { seconds_left: 30 });
}
