//! The newest transactions: for which card they are read, and that they disturb nothing.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Outage, Refusal};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::transaction::TransactionKey;
use order_card::flow::{Call, Event, State};

use super::caring::looking_at;
use super::listing::rows;
use super::script::Story;
use crate::support::{all_but, card, failed, numbered_card, verified};

const NEWEST: Call = Call::History(HistoryCall::ReadNewest);

fn is_reading(call: &Call) -> bool {
    *call == NEWEST
}

/// A user who looks at a card, on a page that has a place for them.
fn showing() -> Story {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::NewestShown);
    story
}

fn newest(story: &Story) -> Vec<u64> {
    let page = story.flow.view().newest;
    let rows = page.iter().flat_map(|page| page.0.iter());
    rows.map(|row| match row.key {
        TransactionKey(number) => number,
    })
    .collect()
}

#[test]
fn the_three_newest_of_an_active_card_are_read_and_shown() {
    let mut story = showing();
    story.asks(NEWEST);
    assert_eq!(newest(&story), [0; 0]);
    story.answers(&NEWEST, rows(1..=20));
    assert_eq!(newest(&story), [20, 19, 18]);
    story.waits(3_600).has_asked(1, is_reading);
}

/// A badge or a button has no place for them.
#[test]
fn where_nobody_shows_them_they_are_not_read() {
    looking_at("ACTIVE").waits(60).has_asked(0, is_reading);
}

/// Whoever freezes a card may do so for what they see there.
#[test]
fn a_card_that_is_frozen_keeps_them() {
    let mut story = showing();
    story.answers(&NEWEST, rows(1..=20));
    story.freezes();
    assert_eq!(newest(&story), [20, 19, 18]);
    story.has_asked(1, is_reading);
}

#[test]
fn of_a_frozen_card_they_are_read() {
    let mut story = looking_at("FROZEN");
    story.happens(Event::NewestShown).asks(NEWEST);
}

#[test]
fn of_no_other_card_are_they_read() {
    for word in ["PENDING", "BLOCKED", "INACTIVE", "LIMBO"] {
        Story::with(verified(), card(word))
            .happens(Event::NewestShown)
            .waits_with_card(60, card(word))
            .has_asked(0, is_reading);
    }
}

#[test]
fn a_page_that_wants_no_history_has_none_of_it() {
    let mut story = Story::offering(all_but(CardAction::History));
    story
        .profile_is(verified())
        .card_is(card("ACTIVE"))
        .happens(Event::NewestShown)
        .waits(60)
        .has_asked(0, is_reading);
}

#[test]
fn a_card_without_a_payment_shows_nothing() {
    let mut story = showing();
    story.answers(&NEWEST, Answer::Transactions(Vec::new()));
    assert_eq!(story.flow.view().newest, None);
}

#[test]
fn a_page_that_is_shown_again_after_a_while_reads_them_again() {
    let mut story = showing();
    story
        .answers(&NEWEST, rows(1..=3))
        .happens(Event::Hidden)
        .waits(30)
        .happens(Event::Shown)
        .has_asked(1, is_reading)
        .happens(Event::Hidden)
        .waits(61)
        .happens(Event::Shown)
        .has_asked(2, is_reading)
        .answers(&NEWEST, rows(2..=4));
    assert_eq!(newest(&story), [4, 3, 2]);
}

#[test]
fn a_list_that_was_read_brings_them_up_to_date() {
    let mut story = showing();
    story
        .answers(&NEWEST, rows(1..=3))
        .happens(Event::HistoryClicked)
        .page_is(rows(1..=20))
        .happens(Event::SearchTyped("bakery".into()))
        .waits(1)
        .page_is(rows(1..=2))
        .happens(Event::HistoryClicked);
    assert_eq!(newest(&story), [20, 19, 18]);
}

#[test]
fn a_failure_is_never_said_and_what_is_known_stays() {
    for failure in [
        Failure::Retry(Outage::Server),
        Failure::Stop(Refusal::NotAllowed),
        Failure::Wait(Some(Duration::from_secs(30))),
        Failure::RenewToken,
    ] {
        let mut story = showing();
        story
            .answers(&NEWEST, rows(1..=3))
            .happens(Event::Hidden)
            .waits(61)
            .happens(Event::Shown)
            .card_is(card("ACTIVE"));
        story.answers(&NEWEST, failed(failure.clone()));
        if failure == Failure::RenewToken {
            story.answers(&NEWEST, failed(failure.clone()));
        }
        story.is(State::Active).says_nothing_more();
        assert_eq!(newest(&story), [3, 2, 1], "{failure:?}");
        assert_eq!(story.outcomes(CardAction::History), [""; 0]);
    }
}

#[test]
fn what_belongs_to_another_card_or_to_nobody_is_gone() {
    let mut story = showing();
    story
        .answers(&NEWEST, rows(1..=3))
        .happens(Event::RefreshClicked)
        .card_is(numbered_card(2, "ACTIVE"));
    assert_eq!(newest(&story), [0; 0]);

    let mut story = showing();
    story.answers(&NEWEST, rows(1..=3));
    story
        .happens(Event::RefreshClicked)
        .card_is(card("BLOCKED"))
        .is(State::Blocked);
    assert_eq!(newest(&story), [0; 0]);
}
