//! What is said when something that was asked for is done, and how an order's stages are counted.

use order_card::flow::answer::{Answer, Failure, Outage};
use order_card::flow::card_action::secure_image::SecureImage::{Details, Pin};
use order_card::flow::history::format::Format;
use order_card::flow::{Event, State, View};
use order_card::ui::progress::{STAGES, Stage, reached};
use order_card::ui::spoken::outcome;

use super::caring::looking_at;
use super::listing::rows;
use super::script::Story;
use crate::support::failed;

/// The key of what is said of what this does.
fn said(story: &mut Story, does: impl FnOnce(&mut Story)) -> Option<&'static str> {
    let before: View = story.flow.view();
    does(story);
    outcome(&before, &story.flow.view()).map(|text| text.key)
}

#[test]
fn an_image_is_told_of_when_it_is_on_screen_and_when_it_is_gone() {
    for (image, shown, hidden) in [
        (Details, "spoken.details-shown", "spoken.details-hidden"),
        (Pin, "spoken.pin-shown", "spoken.pin-hidden"),
    ] {
        let mut story = looking_at("ACTIVE");
        let asks = |story: &mut Story| {
            story.clicks_image(image);
        };
        assert_eq!(said(&mut story, asks), None);
        let mut story = looking_at("ACTIVE");
        let reveals = |story: &mut Story| {
            story.reveals(image);
        };
        assert_eq!(said(&mut story, reveals), Some(shown));
        let hides = |story: &mut Story| {
            story.happens(Event::ImageDismissed);
        };
        assert_eq!(said(&mut story, hides), Some(hidden));
        assert_eq!(said(&mut story, hides), None);
    }
}

#[test]
fn rows_that_have_come_are_counted() {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::HistoryClicked);
    let before = story.flow.view();
    story.page_is(rows(1..=20));
    let text = outcome(&before, &story.flow.view()).expect("nothing is said");
    assert_eq!(text.key, "spoken.transactions");
    assert_eq!(text.value.as_deref(), Some("20"));
}

#[test]
fn a_list_that_does_not_come_is_said_by_its_notice_alone() {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::HistoryClicked);
    let fails = |story: &mut Story| {
        story.page_is(failed(Failure::Retry(Outage::Server)));
    };
    assert_eq!(said(&mut story, fails), None);
}

#[test]
fn a_statement_is_told_of_once_it_is_saved() {
    for (answer, expected) in [
        (Answer::Saved, Some("spoken.statement-saved")),
        (failed(Failure::Retry(Outage::Server)), None),
    ] {
        let mut story = looking_at("ACTIVE");
        story
            .happens(Event::HistoryClicked)
            .page_is(rows(1..=20))
            .happens(Event::StatementClicked(Format::Csv));
        let comes = |story: &mut Story| {
            story.file_is(answer);
        };
        assert_eq!(said(&mut story, comes), expected);
    }
}

#[test]
fn an_order_goes_through_its_stages_in_their_order() {
    let course = [
        (State::Ready, None),
        (State::Ordering, Some(0)),
        (State::Confirming, Some(0)),
        (State::Provisioning, Some(1)),
        (State::Delayed, Some(1)),
        (State::Active, None),
    ];
    for (state, place) in course {
        assert_eq!(reached(state), place, "{state:?}");
    }
    let stages: Vec<Stage> = (0..STAGES.len()).map(|place| Stage::of(place, 1)).collect();
    assert_eq!(stages, [Stage::Done, Stage::Current, Stage::Next]);
}
