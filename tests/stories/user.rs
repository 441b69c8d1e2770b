//! Another user on the same page.

use order_card::flow::answer::{Answer, Decline, Failure, OrderAnswer};
use order_card::flow::history::call::{HistoryCall, SaveStatement};
use order_card::flow::history::format::Format;
use order_card::flow::profile::{Profile, UserKey};
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, Notice, State};

use super::caring::looking_at;
use super::ordering::MAKING;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, verified};

fn somebody_else() -> Profile {
    Profile {
        user: UserKey(8),
        ..verified()
    }
}

#[test]
fn another_user_does_not_inherit_the_order() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), NoCard);
        story.orders().order_is_taken().is(State::Provisioning);
        story.stored = None;
        story.waits(2).happens(Event::Hidden).happens(Event::Shown);
        story.profile_is(somebody_else()).is(State::Loading);
        story.waits_with_card(2, NoCard).is(State::Ready);
    }
}

/// The wish was the first user's; the second one did not press.
#[test]
fn a_wish_is_not_sent_for_the_user_who_came_meanwhile() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(60)
            .orders()
            .profile_is(somebody_else())
            .card_is(NoCard);
        story
            .waits_with_card(3, NoCard)
            .has_sent_orders(0)
            .is(State::Ready);
    }
}

#[test]
fn who_signs_in_after_somebody_else_does_not_see_their_order() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), NoCard);
        story.orders().order_is_taken().waits(1);
        story
            .waits_with_card(1, failed(Failure::SignIn))
            .is(State::SignedOut);
        let theirs = story.stored.take();
        story
            .waits(5)
            .happens(Event::SignedIn)
            .card_is(card("ACTIVE"));
        story
            .profile_is(somebody_else())
            .waits_with_card(3, card("ACTIVE"))
            .is(State::Active);
        assert!(
            theirs.is_some(),
            "the first user's order is still remembered for them"
        );
    }
}

#[test]
fn what_was_said_to_one_user_is_not_said_to_the_next() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .orders()
        .order_is(Answer::Order(OrderAnswer::Declined(
            Decline::AlreadyHasCard,
        )))
        .says(Notice::ReplacementRefused)
        .waits_with_card(3, card("BLOCKED"));
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .profile_is(somebody_else())
        .says_nothing_more();
    story
        .waits_with_card(3, card("BLOCKED"))
        .is(State::Blocked)
        .offers(Action::Replace);
}

#[test]
fn a_statement_of_one_user_is_not_saved_for_the_next() {
    let statement = Call::History(HistoryCall::SaveStatement(SaveStatement {
        format: Format::Csv,
        days: None,
    }));
    let mut story = looking_at("BLOCKED");
    story
        .happens(Event::HistoryClicked)
        .happens(Event::StatementClicked(Format::Csv))
        .asks(statement.clone())
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .profile_is(somebody_else());
    assert!(!story.is_out(&statement));
}
