//! A check that may have been left before its end, and one that failed. Baanx calls a check pending
//! from the moment it is begun. (Dossier, section 16, rows 1 and 2.)

use order_card::flow::answer::{Answer, Window};
use order_card::flow::profile::Verification;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Message, WayOn};
use order_card::flow::{Call, Event, Notice, PageStep, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, profile, verified};

/// The issuer's page stands in another window, and the issuer knows of it.
fn at_the_check() -> Story {
    let mut story = Story::with(profile(Verification::Unverified), NoCard);
    story.waits(2).opens_check();
    story
        .waits(16)
        .profile_is(profile(Verification::Pending))
        .is(State::Verifying)
        .waits(1);
    story
}

impl Story {
    fn opens_check(&mut self) -> &mut Story {
        self.happens(Event::VerifyClicked).page_answers(false);
        self.answers(&Call::StartVerification, Answer::Window(Window::Opened))
    }

    fn is_still_pending(&mut self) -> &mut Story {
        self.profile_is(profile(Verification::Pending))
    }
}

#[test]
fn who_closes_the_window_is_offered_to_go_on_at_once() {
    let mut story = at_the_check();
    story
        .says(Notice::WindowOpened)
        .shows_button(Action::Order, Readiness::Unavailable)
        .happens(Event::IssuerWindowClosed)
        .says_nothing_more()
        .shows_message(Message::VerifyingUnfinished)
        .offers(Action::ContinueCheck);
    story.waits(1).asks(Call::ReadProfile);
    story.is_still_pending().offers(Action::ContinueCheck);
}

#[test]
fn a_window_that_is_closed_before_the_issuer_knows_of_the_check_is_no_dead_end() {
    let mut story = Story::with(profile(Verification::Unverified), NoCard);
    story
        .waits(2)
        .opens_check()
        .waits(3)
        .happens(Event::IssuerWindowClosed)
        .is_still_pending();
    story.is(State::Verifying).offers(Action::ContinueCheck);
}

#[test]
fn who_comes_back_to_a_pending_check_is_offered_to_go_on_after_a_while() {
    let mut story = Story::with(profile(Verification::Pending), NoCard);
    story
        .is(State::Verifying)
        .shows_message(Message::Verifying)
        .waits(16)
        .is_still_pending()
        .shows_button(Action::Order, Readiness::Unavailable);
    story
        .waits(5)
        .shows_message(Message::VerifyingUnfinished)
        .offers(Action::ContinueCheck);
}

#[test]
fn the_check_goes_on_in_a_new_window_and_nothing_is_offered_while_it_is_open() {
    let mut story = Story::with(profile(Verification::Pending), NoCard);
    story.waits(21).is_still_pending().opens_check();
    story
        .has_asked_page(&[PageStep::Verification])
        .says(Notice::WindowOpened);
    for _ in 0..3 {
        story
            .waits(61)
            .is_still_pending()
            .shows_button(Action::Order, Readiness::Unavailable);
    }
    story
        .happens(Event::IssuerWindowClosed)
        .offers(Action::ContinueCheck);
}

#[test]
fn the_end_of_the_pages_own_check_is_not_seen_so_it_is_offered_again_after_a_while() {
    let mut story = Story::with(profile(Verification::Pending), NoCard);
    story
        .waits(21)
        .is_still_pending()
        .happens(Event::VerifyClicked)
        .page_answers(true)
        .shows_button(Action::Order, Readiness::Unavailable);
    story
        .waits(19)
        .is_still_pending()
        .shows_button(Action::Order, Readiness::Unavailable)
        .waits(2)
        .offers(Action::ContinueCheck);
}

#[test]
fn a_press_that_was_meant_for_the_check_does_not_order() {
    let mut story = Story::with(profile(Verification::Pending), NoCard);
    story
        .waits(21)
        .offers(Action::ContinueCheck)
        .profile_is(verified())
        .is(State::Ready)
        .shows_button(Action::Order, Readiness::Unavailable)
        .clicks_order()
        .has_sent_orders(0);
    story.waits(1).offers(Action::Order);
}

#[test]
fn a_check_that_failed_can_be_tried_again() {
    let mut story = Story::with(profile(Verification::Rejected), NoCard);
    story
        .is(State::Rejected)
        .shows_message(Message::RejectedMayRetry)
        .offers_support(true)
        .offers(Action::RetryCheck);
    story.waits(2).opens_check().says(Notice::WindowOpened);
    // A second window would spend the page of the first.
    story
        .shows_button(Action::RetryCheck, Readiness::Unavailable)
        .happens(Event::VerifyClicked)
        .has_asked_page(&[PageStep::Verification]);
    // The issuer has not noticed yet.
    story
        .waits(16)
        .profile_is(profile(Verification::Rejected))
        .is(State::Rejected)
        .says(Notice::WindowOpened);
    story.waits(21).is_still_pending().is(State::Verifying);
    story
        .waits(25)
        .profile_is(profile(Verification::Rejected))
        .is(State::Rejected)
        .says_nothing_more()
        .offers(Action::RetryCheck);
}

#[test]
fn a_blocked_card_is_no_dead_end_either() {
    let mut story = Story::with(profile(Verification::Pending), card("BLOCKED"));
    story
        .shows_message(Message::Blocked(None, WayOn::Wait))
        .offers(Action::Refresh)
        .waits(21)
        .shows_message(Message::Blocked(None, WayOn::FinishCheck))
        .offers(Action::ContinueCheck);
    Story::with(profile(Verification::Rejected), card("BLOCKED"))
        .shows_message(Message::Blocked(None, WayOn::RetryCheck))
        .offers(Action::RetryCheck);
}

#[test]
fn another_user_does_not_go_on_with_the_check_of_the_first() {
    let mut story = at_the_check();
    story
        .happens(Event::IssuerWindowClosed)
        .offers(Action::ContinueCheck)
        .happens(Event::Hidden)
        .happens(Event::Shown);
    let mut other = profile(Verification::Pending);
    other.user.0 += 1;
    story
        .waits(1)
        .profile_is(other)
        .waits(1)
        .card_is(NoCard)
        .is(State::Verifying)
        .shows_button(Action::Order, Readiness::Unavailable);
}

/// Of a check that such an issuer calls pending or failed nobody knows what a new one would do.
#[test]
fn an_issuer_without_a_page_for_it_is_waited_for() {
    for shape in [Shape::CardAtOnce, Shape::OrderPolled] {
        Story::of(shape, profile(Verification::Pending), NoCard)
            .waits(600)
            .shows_message(Message::Verifying)
            .shows_button(Action::Order, Readiness::Unavailable);
        Story::of(shape, profile(Verification::Rejected), NoCard)
            .shows_message(Message::Rejected)
            .offers_support(true)
            .offers(Action::Refresh);
    }
}
