//! The identity check: the page's own, or the issuer's.

use order_card::flow::answer::{Answer, Failure, Outage, Window};
use order_card::flow::profile::Verification;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, Notice, PageStep, State};

use super::script::{NoCard, Story};
use crate::support::{failed, profile, verified};

fn unverified() -> Story {
    let mut story = Story::with(profile(Verification::Unverified), NoCard);
    story.is(State::Unverified).offers(Action::Verify);
    story
}

#[test]
fn the_issuers_page_is_opened_and_its_end_is_watched_for() {
    let mut story = unverified();
    story
        .happens(Event::VerifyClicked)
        .has_asked_page(&[PageStep::Verification]);
    story.shows_button(Action::Verify, Readiness::Busy);
    story.page_answers(false).asks(Call::StartVerification);
    story.answers(&Call::StartVerification, Answer::Window(Window::Opened));
    story.says(Notice::WindowOpened).offers(Action::Verify);
    story
        .waits(16)
        .profile_is(profile(Verification::Pending))
        .is(State::Verifying);
    story
        .says(Notice::WindowOpened)
        .waits(20)
        .profile_is(verified())
        .is(State::Ready)
        .says_nothing_more();
}

#[test]
fn a_page_that_runs_its_own_check_is_left_alone_and_watched() {
    let mut story = unverified();
    story
        .happens(Event::VerifyClicked)
        .page_answers(true)
        .asks_nothing();
    story.waits(16).profile_is(verified()).is(State::Ready);
}

#[test]
fn a_second_press_while_the_page_opens_does_nothing() {
    let mut story = unverified();
    story
        .happens(Event::VerifyClicked)
        .happens(Event::VerifyClicked)
        .has_asked_page(&[PageStep::Verification]);
}

#[test]
fn a_blocked_window_is_said_and_can_be_tried_again() {
    let mut story = unverified();
    story.happens(Event::VerifyClicked).page_answers(false);
    story.answers(&Call::StartVerification, Answer::Window(Window::Blocked));
    story.says(Notice::WindowBlocked).offers(Action::Verify);
    story
        .happens(Event::VerifyClicked)
        .has_asked_page(&[PageStep::Verification; 2]);
}

#[test]
fn a_check_that_cannot_be_started_says_why() {
    let mut story = unverified();
    let failure = Failure::Retry(Outage::Server);
    story.happens(Event::VerifyClicked).page_answers(false);
    story.answers(&Call::StartVerification, failed(failure.clone()));
    story
        .says(Notice::VerificationFailed(failure))
        .is(State::Unverified)
        .offers(Action::Verify)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .waits(1)
        .profile_is(verified())
        .says_nothing_more();
}
