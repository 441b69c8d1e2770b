//! A blocked card is replaced by another one.

use order_card::flow::answer::{Answer, Decline, Failure, OrderAnswer, Outage, Refusal};
use order_card::flow::view::{Action, Tone};
use order_card::flow::{Event, News, Notice, State};

use super::ordering::MAKING;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, numbered_card, verified};

#[test]
fn a_blocked_card_is_replaced_by_another_one() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), card("BLOCKED"));
        story.orders().order_is_taken().is(State::Provisioning);
        story
            .waits_with_card(20, card("BLOCKED"))
            .is(State::Provisioning);
        story
            .waits_with_card(10, numbered_card(2, "ACTIVE"))
            .is(State::Active)
            .remembers(None);
        story.has_told(News::Activated {
            last_four: Some("4821".into()),
        });
    }
}

#[test]
fn a_blocked_card_without_an_id_is_replaced_too() {
    let mut story = Story::with(verified(), numbered_card(0, "BLOCKED"));
    story
        .orders()
        .order_is(Answer::Order(OrderAnswer::Accepted));
    story
        .waits_with_card(10, numbered_card(0, "ACTIVE"))
        .is(State::Active);
}

#[test]
fn an_issuer_that_does_not_replace_a_blocked_card_is_believed() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story.orders().order_is(Answer::Order(OrderAnswer::Declined(
        Decline::AlreadyHasCard,
    )));
    story
        .is(State::Blocked)
        .says(Notice::ReplacementRefused)
        .remembers(None)
        .offers(Action::Refresh)
        .clicks_order()
        .has_sent_orders(1);
}

/// A press on "order" must not become a replacement of a card that nobody has seen.
#[test]
fn an_order_for_a_first_card_is_not_sent_to_replace_a_blocked_one() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.waits(60).orders().profile_is(verified());
        story
            .card_is(card("BLOCKED"))
            .is(State::Blocked)
            .has_sent_orders(0);
        story.offers(Action::Replace).remembers(None);
    }
}

#[test]
fn a_refusal_to_replace_is_said_in_the_issuers_words_over_the_blocked_card() {
    for shape in Shape::ALL {
        let refusal = Refusal::Refused(Some("Please contact support".into()));
        let mut story = Story::of(shape, verified(), card("BLOCKED"));
        story
            .orders()
            .order_is(failed(Failure::Stop(refusal.clone())));
        story
            .is(State::Blocked)
            .shows_badge(Tone::Red, "BLOCKED")
            .says(Notice::OrderRefused(refusal))
            .has_told_trouble("refused", 1)
            .remembers(None);
        story.waits(2).card_is(card("BLOCKED")).is(State::Blocked);
    }
}

/// "User already has a card" may also mean the new one, made by an order before.
#[test]
fn an_issuer_that_says_that_there_is_a_card_may_mean_the_new_one() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story.orders().order_is(Answer::Order(OrderAnswer::Declined(
        Decline::AlreadyHasCard,
    )));
    story
        .waits_with_card(2, numbered_card(2, "ACTIVE"))
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .has_sent_orders(1);
}

#[test]
fn a_replacement_whose_answer_was_lost_is_looked_up() {
    let lost = || failed(Failure::Retry(Outage::Network));
    let mut story = Story::with(verified(), card("BLOCKED"));
    story.orders().order_is(lost()).is(State::Confirming);
    story
        .waits_with_card(20, numbered_card(2, "ACTIVE"))
        .is(State::Active)
        .remembers(None);

    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .orders()
        .order_is(lost())
        .waits_with_card(200, card("BLOCKED"));
    story
        .is(State::Blocked)
        .says(Notice::OrderNotTaken)
        .has_sent_orders(1)
        .offers(Action::Replace);
}

#[test]
fn a_card_that_is_being_replaced_can_be_used_for_nothing() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), card("BLOCKED"));
        story
            .happens(Event::HistoryClicked)
            .orders()
            .order_is_taken()
            .is(State::Provisioning)
            .shows_controls(&[]);
        assert_eq!(story.flow.view().history, None);
    }
}

#[test]
fn a_refusal_to_replace_is_not_said_any_more_once_another_card_is_there() {
    let refusals = [
        Answer::Order(OrderAnswer::Declined(Decline::AlreadyHasCard)),
        failed(Failure::Stop(Refusal::Refused(None))),
    ];
    for refusal in refusals {
        let mut story = Story::with(verified(), card("BLOCKED"));
        story
            .orders()
            .order_is(refusal)
            .waits_with_card(2, numbered_card(2, "ACTIVE"))
            .is(State::Active)
            .says_nothing_more();
    }
}
