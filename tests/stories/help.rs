//! "Contact support" is a button wherever it is said, and the page hears where the user stands.

use order_card::flow::answer::{Answer, Decline, Failure, OrderAnswer, Refusal};
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::elsewhere::Elsewhere;
use order_card::flow::profile::Verification;
use order_card::flow::view::Action;
use order_card::flow::{Event, Notice, PageStep, State};

use super::caring::looking_at;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, ineligible, profile, verified};

fn refused_replacement() -> Story {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .waits(2)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Declined(
            Decline::AlreadyHasCard,
        )));
    story
}

#[test]
fn the_page_is_told_the_state_and_the_code_of_what_went_wrong() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(failed(Failure::Stop(Refusal::Refused(None))))
        .is(State::Failed)
        .offers_support(true)
        .happens(Event::SupportClicked)
        .has_asked_page(&[PageStep::Support {
            state: State::Failed,
            code: Some("refused"),
        }]);
    story.page_answers(true).says_nothing_more();
}

#[test]
fn a_page_without_help_of_its_own_leaves_the_user_a_word() {
    let mut story = Story::with(ineligible(), NoCard);
    story
        .offers_support(true)
        .happens(Event::SupportClicked)
        .has_asked_page(&[PageStep::Support {
            state: State::Ineligible,
            code: None,
        }])
        .page_answers(false)
        .says_elsewhere(Elsewhere::Support)
        .is(State::Ineligible);
}

#[test]
fn it_is_offered_where_only_support_can_help() {
    for shape in Shape::ALL {
        Story::of(shape, profile(Verification::Rejected), NoCard).offers_support(true);
        Story::of(shape, profile(Verification::Rejected), card("BLOCKED")).offers_support(true);
        Story::of(shape, ineligible(), card("BLOCKED")).offers_support(true);
    }
    let mut story = refused_replacement();
    story.says(Notice::ReplacementRefused).offers_support(true);
}

/// A press for help once took its place, and a second order was offered.
#[test]
fn a_press_for_help_does_not_undo_what_was_said() {
    let mut story = refused_replacement();
    story
        .happens(Event::SupportClicked)
        .page_answers(false)
        .says(Notice::ReplacementRefused)
        .says_elsewhere(Elsewhere::Support)
        .offers_support(true)
        .offers(Action::Refresh)
        .waits(2)
        .clicks_order()
        .has_sent_orders(1);
}

#[test]
fn the_answer_to_a_press_is_said_in_every_state() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(failed(Failure::Stop(Refusal::Refused(None))))
        .is(State::Failed)
        .happens(Event::WentOffline)
        .happens(Event::SupportClicked)
        .page_answers(false)
        .says_elsewhere(Elsewhere::Support);
}

#[test]
fn the_word_about_help_goes_with_its_state() {
    let mut story = Story::with(ineligible(), NoCard);
    story
        .happens(Event::SupportClicked)
        .page_answers(false)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .waits(1)
        .profile_is(verified())
        .is(State::Ready)
        .says_nothing_of_elsewhere();
}

/// The issuer may be wrong about it for ever.
#[test]
fn who_is_verified_and_is_said_not_to_be_is_offered_help() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(Answer::Order(OrderAnswer::Declined(Decline::NotVerified)))
        .profile_is(verified())
        .is(State::Ready)
        .says(Notice::NotVerified)
        .offers_support(true);
}

#[test]
fn a_refused_freeze_offers_it_too() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            failed(Failure::Stop(Refusal::NotAllowed)),
        )
        .offers_support(true)
        .happens(Event::SupportClicked)
        .has_asked_page(&[PageStep::Support {
            state: State::Active,
            code: Some("not-allowed"),
        }]);
}

/// It says where the check may be, and that may not be enough.
#[test]
fn who_is_sent_away_to_verify_is_offered_help() {
    let mut story = Story::of(Shape::CardAtOnce, profile(Verification::Unverified), NoCard);
    story
        .offers_support(false)
        .happens(Event::VerifyClicked)
        .page_answers(false)
        .says_elsewhere(Elsewhere::Check)
        .offers_support(true)
        .offers(Action::Verify);
    story
        .happens(Event::SupportClicked)
        .page_answers(false)
        .says_elsewhere(Elsewhere::Support)
        .offers_support(true);
}

#[test]
fn it_is_not_offered_where_nothing_is_wrong() {
    let states = [
        Story::with(verified(), NoCard),
        Story::with(profile(Verification::Unverified), NoCard),
        Story::with(profile(Verification::Pending), NoCard),
        Story::with(verified(), card("ACTIVE")),
        Story::with(verified(), card("BLOCKED")),
    ];
    for mut story in states {
        story
            .offers_support(false)
            .happens(Event::SupportClicked)
            .has_asked_page(&[]);
    }
}
