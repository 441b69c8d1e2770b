//! A blocked card is replaced by another one.

use order_card::flow::answer::{Answer, Decline};
use order_card::flow::view::Action;
use order_card::flow::{News, Notice, State};

use super::script::{NoCard, Story};
use crate::support::{card, numbered_card, verified};

#[test]
fn a_blocked_card_is_replaced_by_another_one() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .orders()
        .order_is(Answer::OrderAccepted)
        .is(State::Provisioning);
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

#[test]
fn a_blocked_card_without_an_id_is_replaced_too() {
    let mut story = Story::with(verified(), numbered_card(0, "BLOCKED"));
    story.orders().order_is(Answer::OrderAccepted);
    story
        .waits_with_card(10, numbered_card(0, "ACTIVE"))
        .is(State::Active);
}

#[test]
fn an_issuer_that_does_not_replace_a_blocked_card_is_believed() {
    let mut story = Story::with(verified(), card("BLOCKED"));
    story
        .orders()
        .order_is(Answer::OrderDeclined(Decline::AlreadyHasCard));
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
    let mut story = Story::with(verified(), NoCard);
    story.waits(60).orders().profile_is(verified());
    story
        .card_is(card("BLOCKED"))
        .is(State::Blocked)
        .has_sent_orders(0);
    story.offers(Action::Replace).remembers(None);
}
