//! An issuer that works on the order under a number: the order is polled, then its card.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage, Progress, Refusal};
use order_card::flow::intent::{Intent, Stage};
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, News, State};

use super::ordering::{number, taken};
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, verified};

fn polled() -> Call {
    Call::ReadOrder(number("ord-1"))
}

fn order_failed(failure: Failure) -> Answer {
    Answer::OrderProgress(Progress::Failed(failure))
}

/// The issuer has taken the order, and is asked how far it is.
fn underway() -> Story {
    let mut story = Story::of(Shape::OrderPolled, verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(taken())
        .is(State::Provisioning)
        .asks(polled());
    story
}

#[test]
fn an_order_is_polled_in_place_of_the_card_until_it_is_done_and_then_the_card_is_read() {
    let mut story = underway();
    story
        .remembers(Some(Stage::Accepted))
        .has_told(News::Ordered);
    for _ in 0..5 {
        story.is_underway().asks_nothing().waits(3).asks(polled());
    }
    story
        .is(State::Provisioning)
        .is_done()
        .is(State::Provisioning)
        .waits(1)
        .asks(Call::ReadCard)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .remembers(None)
        .says_nothing_more()
        .waits(3600)
        .asks_nothing()
        .has_sent_orders(1);
    story.has_told(News::Activated {
        last_four: Some("4821".into()),
    });
}

#[test]
fn the_number_is_remembered_until_the_order_is_done() {
    let remembered = |story: &Story| story.stored.clone().unwrap().number;
    let mut story = underway();
    assert_eq!(remembered(&story), Some(number("ord-1")));
    story.is_done();
    assert_eq!(remembered(&story), None);
    story.remembers(Some(Stage::Accepted));
}

#[test]
fn polling_survives_a_reload_by_the_number_that_is_remembered() {
    let text = underway().stored.take().unwrap().encode();
    let stored = Intent::decode(&text, crate::support::NOON + Duration::from_secs(9));
    let mut story = Story::shaped(Shape::OrderPolled, Some(stored));
    story
        .profile_is(verified())
        .is(State::Provisioning)
        .card_is(NoCard)
        .is(State::Provisioning)
        .clicks_order()
        .waits(3)
        .asks(polled())
        .is_underway()
        .waits(3)
        .is_done();
    story.gets_card().has_sent_orders(0).remembers(None);
}

#[test]
fn another_tab_polls_the_same_order() {
    let stored = underway().stored;
    let mut story = Story::of(Shape::OrderPolled, verified(), NoCard);
    story
        .happens(Event::Recalled(stored))
        .is(State::Provisioning)
        .waits(1)
        .asks(polled())
        .is_done()
        .gets_card()
        .has_sent_orders(0);
}

/// An empty balance is the partner's; the user is only told that it did not work.
#[test]
fn an_order_that_came_to_nothing_can_be_ordered_again_under_another_key() {
    for (failure, state, code) in [
        (
            Failure::Retry(Outage::Server),
            State::Failed,
            "issuer-unavailable",
        ),
        (
            Failure::Stop(Refusal::NotAvailable),
            State::Failed,
            "not-available",
        ),
        (
            Failure::Stop(Refusal::Refused(None)),
            State::Failed,
            "refused",
        ),
        (
            Failure::Misconfigured(Fault::PartnerAccount),
            State::Misconfigured,
            "partner-account",
        ),
        (
            Failure::Misconfigured(Fault::Product),
            State::Misconfigured,
            "product-unknown",
        ),
    ] {
        let mut story = underway();
        story
            .is_underway()
            .waits(3)
            .progress_is(order_failed(failure))
            .is(state)
            .has_told_trouble(code, 1)
            .remembers(None)
            .offers(Action::Refresh)
            .clicks_order()
            .has_sent_orders(1)
            .waits(1)
            .card_is(NoCard)
            .is(state)
            .waits(2)
            .happens(Event::RefreshClicked)
            .waits_with_card(2, NoCard)
            .profile_is(verified())
            .is(State::Ready)
            .orders()
            .has_sent_orders(2);
        let keys = story.order_keys();
        assert_ne!(keys[0], keys[1], "a new wish has a new key");
    }
}

/// The order may fail after its card was made; the issuer that shows it is believed.
#[test]
fn a_card_that_is_seen_after_its_order_failed_is_shown() {
    let mut story = underway();
    story
        .progress_is(order_failed(Failure::Retry(Outage::Server)))
        .is(State::Failed)
        .waits(1)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .remembers(None);
}

#[test]
fn an_order_that_takes_longer_than_usual_is_said_and_goes_on() {
    let mut story = underway();
    story.waits_with_card(149, NoCard).is(State::Provisioning);
    story
        .waits_with_card(3, NoCard)
        .is(State::Delayed)
        .clicks_order();
    story
        .waits_with_card(3600, NoCard)
        .is(State::Delayed)
        .has_sent_orders(1);
    story.waits_with_card(60, card("ACTIVE")).is(State::Active);
}

#[test]
fn a_check_that_fails_is_asked_again_and_says_nothing_of_the_card() {
    let failures = [
        Failure::Retry(Outage::Server),
        Failure::Retry(Outage::Unreadable),
        Failure::Retry(Outage::Network),
        Failure::Stop(Refusal::NotAllowed),
        Failure::Misconfigured(Fault::EndpointMissing),
    ];
    for failure in failures {
        let mut story = underway();
        story
            .waits_with_card(120, failed(failure))
            .is(State::Provisioning)
            .remembers(Some(Stage::Accepted))
            .clicks_order();
        story
            .waits_with_card(70, card("ACTIVE"))
            .is(State::Active)
            .has_sent_orders(1)
            .says_nothing_more();
    }
}

#[test]
fn an_answer_that_is_none_is_given_up_after_fifteen_seconds() {
    let mut story = underway();
    story.waits(14).asks(polled()).waits(3);
    assert_eq!(story.dropped.len(), 1);
    story.asks(polled()).is_done().gets_card();
}

#[test]
fn a_check_keeps_the_silence_that_the_issuer_asks_for() {
    let mut story = underway();
    story.progress_is(failed(Failure::Wait(Some(Duration::from_secs(40)))));
    story.waits(39).asks_nothing().waits(12).asks(polled());
}

#[test]
fn a_check_with_an_expired_token_is_repeated_with_a_new_one() {
    let mut story = underway();
    story.progress_is(failed(Failure::RenewToken));
    assert!(story.tokens_out().iter().all(|token| *token == 1));
    story.is_done().gets_card();

    let mut story = underway();
    story
        .progress_is(failed(Failure::RenewToken))
        .progress_is(failed(Failure::RenewToken))
        .is(State::SignedOut)
        .waits(60)
        .asks_nothing();
    story
        .happens(Event::SignedIn)
        .profile_is(verified())
        .is(State::Provisioning)
        .waits_with_card(10, card("ACTIVE"))
        .is(State::Active);
}

#[test]
fn an_unseen_page_polls_no_order_and_asks_at_once_when_it_is_seen_again() {
    let mut story = underway();
    story
        .is_underway()
        .happens(Event::Hidden)
        .waits(600)
        .asks_nothing()
        .happens(Event::Shown)
        .asks(polled());
}

#[test]
fn a_card_that_takes_its_time_after_the_order_is_done_is_waited_for() {
    let mut story = underway();
    story
        .is_done()
        .waits_with_card(30, NoCard)
        .is(State::Provisioning)
        .waits_with_card(10, card("PENDING"))
        .is(State::Provisioning)
        .gets_card();
    story.has_asked(1, |call| matches!(call, Call::ReadOrder(_)));
}

#[test]
fn polls_of_an_order_are_as_far_apart_as_those_of_a_card() {
    let mut story = underway();
    story.asked.clear();
    story.waits_with_card(300, NoCard);
    let gaps: Vec<_> = story
        .asked
        .windows(2)
        .map(|pair| pair[1].0.since(pair[0].0))
        .collect();
    assert!(gaps[..4].iter().all(|gap| *gap <= Duration::from_secs(3)));
    assert!(gaps.iter().all(|gap| *gap >= Duration::from_secs(1)));
    assert!(*gaps.last().unwrap() >= Duration::from_secs(12), "{gaps:?}");
}

#[test]
fn there_is_no_button_while_the_order_is_worked_on() {
    let mut story = underway();
    story.shows_no_button().is_underway().shows_no_button();
    story
        .waits_with_card(160, NoCard)
        .is(State::Delayed)
        .shows_button(Action::Refresh, Readiness::Ready);
}
