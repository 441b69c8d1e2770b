//! From the click to the card, and every way in which the order can end.

use std::time::Duration;

use order_card::flow::answer::{Answer, Decline, Failure, Fault, Outage, Refusal};
use order_card::flow::intent::Stage;
use order_card::flow::view::{Action, Readiness, Tone};
use order_card::flow::{Call, Event, News, Notice, State};

use super::script::{NoCard, Story};
use crate::support::{card, failed, profile, verified};
use order_card::flow::profile::Verification;

#[test]
fn a_verified_user_orders_and_sees_the_card_turn_active() {
    Story::with(verified(), NoCard)
        .clicks_order()
        .is(State::Ordering)
        .shows_button(Action::Order, Readiness::Busy)
        .has_sent_orders(0)
        .gets_reservation()
        .remembers(Some(Stage::Sending))
        .order_is(Answer::OrderAccepted)
        .has_told(News::Ordered)
        .remembers(Some(Stage::Accepted))
        .is(State::Provisioning)
        .waits(1)
        .card_is(NoCard)
        .is(State::Provisioning)
        .waits(3)
        .card_is(card("PENDING"))
        .is(State::Provisioning)
        .shows_badge(Tone::Grey, "PENDING")
        .waits(3)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .has_told(News::Activated {
            last_four: Some("4821".into()),
        })
        .remembers(None)
        .waits(3600)
        .asks_nothing();
}

#[test]
fn a_hundred_clicks_are_one_order() {
    let mut story = Story::with(verified(), NoCard);
    for _ in 0..50 {
        story.clicks_order();
    }
    story.gets_reservation();
    for _ in 0..50 {
        story.clicks_order();
    }
    story.has_sent_orders(1);
}

#[test]
fn a_card_that_appeared_meanwhile_stops_the_order() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(60)
        .orders()
        .profile_is(verified())
        .card_is(card("ACTIVE"));
    story.is(State::Active).has_sent_orders(0).remembers(None);
}

#[test]
fn an_order_that_could_not_be_checked_is_not_sent_and_says_so() {
    let mut story = Story::with(verified(), NoCard);
    story.waits(60).orders();
    story.answers(&Call::ReadCard, failed(Failure::Retry(Outage::Network)));
    story
        .is(State::Ready)
        .says(Notice::OrderNotSent)
        .has_sent_orders(0)
        .remembers(None);
}

#[test]
fn a_lost_order_is_looked_up_before_a_second_one() {
    let outages = [
        Outage::Network,
        Outage::Timeout,
        Outage::Server,
        Outage::Unreadable,
    ];
    for outage in outages {
        let mut story = Story::with(verified(), NoCard);
        story.orders().order_is(failed(Failure::Retry(outage)));
        story.is(State::Confirming).remembers(Some(Stage::Lost));
        story
            .shows_button(Action::Order, Readiness::Busy)
            .clicks_order();
        story
            .waits_with_card(149, NoCard)
            .is(State::Confirming)
            .has_sent_orders(1);
        story
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .says(Notice::OrderNotTaken);
        story.remembers(None).orders().profile_is(verified());
        let keys = story.order_keys();
        assert_eq!(keys.len(), 2);
        assert_ne!(keys[0], keys[1], "a new intent has a new key");
    }
}

#[test]
fn a_lost_order_that_the_issuer_took_is_found() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Network)));
    story.waits_with_card(20, NoCard).is(State::Confirming);
    story
        .waits_with_card(40, card("ACTIVE"))
        .is(State::Active)
        .has_sent_orders(1);
    story
        .has_told(News::Ordered)
        .remembers(None)
        .says_nothing_more();
}

#[test]
fn an_order_without_an_answer_is_given_up_after_fifteen_seconds_and_looked_up() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .waits(14)
        .is(State::Ordering)
        .waits(2)
        .is(State::Confirming);
    assert_eq!(story.dropped.len(), 1, "the transport is told to stop");
}

#[test]
fn an_error_while_looking_up_never_means_that_there_is_no_card() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Timeout)));
    story
        .waits_with_card(400, failed(Failure::Retry(Outage::Server)))
        .is(State::Confirming);
    story
        .waits_with_card(70, NoCard)
        .is(State::Ready)
        .says(Notice::OrderNotTaken);
}

#[test]
fn a_missing_card_after_an_accepted_order_means_not_yet() {
    let mut story = Story::with(verified(), NoCard);
    story.orders().order_is(Answer::OrderAccepted);
    story.waits_with_card(149, NoCard).is(State::Provisioning);
    story
        .waits_with_card(2, NoCard)
        .is(State::Delayed)
        .offers(Action::Refresh);
    story
        .waits_with_card(3600, NoCard)
        .is(State::Delayed)
        .has_sent_orders(1);
    story.waits_with_card(60, card("ACTIVE")).is(State::Active);
}

#[test]
fn a_user_who_has_a_card_already_sees_it() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(Answer::OrderDeclined(Decline::AlreadyHasCard));
    story
        .is(State::Confirming)
        .waits(1)
        .card_is(card("ACTIVE"))
        .is(State::Active);
    story.has_sent_orders(1).remembers(None);
    assert!(
        !story.news.contains(&News::Ordered),
        "the issuer took no order"
    );
}

#[test]
fn a_card_that_the_issuer_speaks_of_but_does_not_show_is_said() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(Answer::OrderDeclined(Decline::AlreadyHasCard))
        .waits_with_card(153, NoCard)
        .is(State::Ready)
        .says(Notice::CardNotShown);
}

#[test]
fn an_order_refused_for_the_identity_check_reads_the_profile_again() {
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(Answer::OrderDeclined(Decline::NotVerified));
    story
        .says(Notice::NotVerified)
        .remembers(None)
        .asks(Call::ReadProfile);
    story
        .profile_is(profile(Verification::Unverified))
        .is(State::Unverified);
    story.says(Notice::NotVerified);
}

#[test]
fn a_business_refusal_shows_the_issuers_text_and_offers_to_look_again() {
    let refusal = Refusal::Refused(Some("Unable to place a card order.".into()));
    let mut story = Story::with(verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(failed(Failure::Stop(refusal.clone())));
    story
        .is(State::Failed)
        .offers(Action::Refresh)
        .remembers(None)
        .has_told(News::Troubled("refused"));
    story
        .card_is(NoCard)
        .is(State::Failed)
        .clicks_order()
        .has_sent_orders(1);
    story.waits(2).happens(Event::RefreshClicked);
    story.is(State::Ready).waits(1).offers(Action::Order);
}

#[test]
fn a_fault_of_the_integration_is_named() {
    let faults = [
        (Fault::ClientKeyInvalid, "client-key-invalid"),
        (Fault::ClientKeyMissing, "client-key-missing"),
        (Fault::RequestRejected, "request-rejected"),
        (Fault::EndpointMissing, "endpoint-missing"),
    ];
    for (fault, code) in faults {
        let mut story = Story::with(verified(), NoCard);
        story.orders().order_is(failed(Failure::Mend(fault)));
        story
            .is(State::Misconfigured)
            .has_told(News::Troubled(code))
            .remembers(None);
    }
}

#[test]
fn too_many_requests_hold_the_order_back_but_never_repeat_it() {
    let mut story = Story::with(verified(), NoCard);
    story
        .orders()
        .order_is(failed(Failure::Wait(Some(Duration::from_secs(30)))));
    story.is(State::Ready).says(Notice::Busy).remembers(None);
    story
        .shows_button(Action::Order, Readiness::Unavailable)
        .clicks_order();
    let before = story.asked.len();
    story.waits(29);
    assert_eq!(story.asked.len(), before, "the issuer asked for silence");
    story
        .waits(8)
        .offers(Action::Order)
        .says_nothing_more()
        .has_sent_orders(1);
}
