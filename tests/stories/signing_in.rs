//! Somebody who is not signed in presses "sign in": the page does it, or a token is asked for again.

use order_card::flow::answer::Failure;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, PageStep, State};

use super::script::{NoCard, Story};
use crate::support::{failed, verified};

fn signed_out() -> Story {
    let mut story = Story::begins();
    story
        .answers(&Call::ReadProfile, failed(Failure::SignIn))
        .is(State::SignedOut)
        .shows_button(Action::SignIn, Readiness::Ready);
    story.waits(2).asked.clear();
    story
}

#[test]
fn a_page_that_signs_in_by_itself_is_waited_for() {
    let mut story = signed_out();
    story
        .happens(Event::SignInClicked)
        .has_asked_page(&[PageStep::SignIn])
        .page_answers(true)
        .waits(3600)
        .asks_nothing();
    story
        .happens(Event::SignedIn)
        .profile_is(verified())
        .card_is(NoCard)
        .is(State::Ready);
}

#[test]
fn where_the_page_has_no_way_a_token_is_asked_for_again() {
    let mut story = signed_out();
    story
        .happens(Event::SignInClicked)
        .page_answers(false)
        .asks(Call::ReadProfile);
    story
        .profile_is(verified())
        .card_is(NoCard)
        .is(State::Ready);
}

#[test]
fn off_line_nobody_can_sign_in() {
    let mut story = signed_out();
    story
        .happens(Event::WentOffline)
        .shows_button(Action::SignIn, Readiness::Unavailable)
        .happens(Event::SignInClicked)
        .has_asked_page(&[]);
}

#[test]
fn who_is_signed_in_is_not_asked_to_sign_in() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .happens(Event::SignInClicked)
        .has_asked_page(&[]);
}
