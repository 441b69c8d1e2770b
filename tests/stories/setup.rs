//! An order that the issuer refuses because something is missing that the user can provide. (Baanx
//! dossier, section 16, row 6.)

use std::time::Duration;

use order_card::flow::answer::{Answer, Decline, Failure, Missing, OrderAnswer, Outage};
use order_card::flow::elsewhere::Elsewhere;
use order_card::flow::profile::Verification;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Message};
use order_card::flow::{Event, PageStep, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, profile, verified};

fn misses(missing: Missing) -> Answer {
    Answer::Order(OrderAnswer::Declined(Decline::NeedsSetup(missing)))
}

fn without(missing: Missing) -> Story {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(misses(missing))
        .is(State::Incomplete)
        .remembers(None)
        .waits(1)
        .card_is(NoCard);
    story
}

/// The second click of a double click was not meant for what the button says then.
#[test]
fn a_double_click_on_order_does_not_open_the_pages_step() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(misses(Missing::Consent))
        .happens(Event::SetupClicked)
        .has_asked_page(&[])
        .shows_button(Action::SetUp, Readiness::Unavailable)
        .waits(1)
        .offers(Action::SetUp);
}

/// The step is the page's, and asks nothing of the issuer.
#[test]
fn a_busy_issuer_does_not_stand_in_the_way_of_the_pages_step() {
    let mut story = without(Missing::Consent);
    story.waits(2).happens(Event::Hidden).happens(Event::Shown);
    story
        .card_is(failed(Failure::Wait(Some(Duration::from_secs(15)))))
        .offers(Action::SetUp)
        .happens(Event::SetupClicked)
        .has_asked_page(&[PageStep::Setup(Missing::Consent)]);
}

#[test]
fn what_is_missing_is_said_and_the_page_is_asked_for_it() {
    for missing in [
        Missing::Consent,
        Missing::Address,
        Missing::Wallet,
        Missing::Unsaid,
    ] {
        without(missing)
            .shows_message(Message::Incomplete(missing))
            .offers_support(true)
            .offers(Action::SetUp)
            .happens(Event::SetupClicked)
            .has_asked_page(&[PageStep::Setup(missing)]);
    }
}

#[test]
fn who_has_provided_it_looks_again_and_orders() {
    let mut story = without(Missing::Address);
    story
        .happens(Event::SetupClicked)
        .page_answers(true)
        .says_nothing_more()
        .shows_button(Action::Refresh, Readiness::Unavailable)
        .waits(2)
        .offers(Action::Refresh)
        .is(State::Incomplete)
        .happens(Event::RefreshClicked)
        .is(State::Ready);
    story.waits(1).offers(Action::Order).orders();
    story.waits_with_card(3, NoCard).has_sent_orders(2);
}

#[test]
fn a_page_without_such_a_step_leaves_the_user_a_word() {
    let mut story = without(Missing::Unsaid);
    story
        .happens(Event::SetupClicked)
        .page_answers(false)
        .says_elsewhere(Elsewhere::Setup)
        .waits(1)
        .offers(Action::Refresh)
        .happens(Event::RefreshClicked)
        .says_nothing_of_elsewhere()
        .is(State::Ready);
}

/// The second press of a double click was not meant for what the button says then.
#[test]
fn many_presses_ask_the_page_once() {
    let mut story = without(Missing::Consent);
    story
        .happens(Event::SetupClicked)
        .happens(Event::SetupClicked)
        .has_asked_page(&[PageStep::Setup(Missing::Consent)])
        .page_answers(true)
        .happens(Event::SetupClicked)
        .has_asked_page(&[PageStep::Setup(Missing::Consent)]);
}

#[test]
fn the_order_is_not_sent_again_by_itself() {
    let mut story = without(Missing::Wallet);
    story.clicks_order().waits_with_card(600, NoCard);
    story.is(State::Incomplete).has_sent_orders(1);
}

#[test]
fn a_card_that_is_there_all_the_same_is_shown() {
    let mut story = without(Missing::Unsaid);
    story.waits(2).happens(Event::Hidden).happens(Event::Shown);
    story.card_is(card("ACTIVE")).is(State::Active);
}

#[test]
fn a_blocked_card_waits_for_what_is_missing_too() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .waits(2)
        .orders()
        .order_is(misses(Missing::Address))
        .waits(2)
        .card_is(card("BLOCKED"))
        .is(State::Incomplete)
        .offers(Action::SetUp)
        .happens(Event::SetupClicked)
        .page_answers(true)
        .happens(Event::RefreshClicked)
        .is(State::Blocked);
}

/// Its refusal says nothing of the order before it, whose answer was lost.
#[test]
fn an_order_that_went_out_again_is_looked_up() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(failed(Failure::Retry(Outage::Network)));
    story.waits_with_card(10, NoCard);
    story
        .order_is(misses(Missing::Unsaid))
        .is(State::Confirming);
}

#[test]
fn what_is_missing_to_one_user_is_not_told_to_the_next() {
    let mut story = without(Missing::Consent);
    story.happens(Event::Hidden).happens(Event::Shown);
    let mut other = profile(Verification::Verified);
    other.user.0 += 1;
    story.profile_is(other);
    story.waits_with_card(3, NoCard).is(State::Ready);
}
