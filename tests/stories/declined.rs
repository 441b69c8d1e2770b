//! An order that the issuer does not take, and why.

use std::time::Duration;

use order_card::flow::answer::{Answer, Decline, Failure, Fault, OrderAnswer, Refusal};
use order_card::flow::profile::Verification;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, News, Notice, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, profile, verified};

#[test]
fn a_user_who_has_a_card_already_sees_it() {
    let mut story = Story::with(verified(), NoCard);
    story.orders().order_is(Answer::Order(OrderAnswer::Declined(
        Decline::AlreadyHasCard,
    )));
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
        .order_is(Answer::Order(OrderAnswer::Declined(
            Decline::AlreadyHasCard,
        )))
        .waits_with_card(153, NoCard)
        .is(State::Ready)
        .says(Notice::CardNotShown);
}

#[test]
fn an_order_refused_for_the_identity_check_reads_the_profile_again() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .orders()
            .order_is(Answer::Order(OrderAnswer::Declined(Decline::NotVerified)));
        story
            .says(Notice::NotVerified)
            .remembers(None)
            .asks(Call::ReadProfile);
        story
            .profile_is(profile(Verification::Unverified))
            .is(State::Unverified);
        story.says(Notice::NotVerified);
    }
}

#[test]
fn a_business_refusal_shows_the_issuers_text_and_offers_to_look_again() {
    for shape in Shape::ALL {
        let refusal = Refusal::Refused(Some("Unable to place a card order.".into()));
        let mut story = Story::of(shape, verified(), NoCard);
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
}

#[test]
fn a_fault_of_the_integration_is_named() {
    for shape in Shape::ALL {
        let faults = [
            (Fault::ClientKeyInvalid, "client-key-invalid"),
            (Fault::ClientKeyMissing, "client-key-missing"),
            (Fault::RequestRejected, "request-rejected"),
            (Fault::EndpointMissing, "endpoint-missing"),
        ];
        for (fault, code) in faults {
            let mut story = Story::of(shape, verified(), NoCard);
            story
                .orders()
                .order_is(failed(Failure::Misconfigured(fault)));
            story
                .is(State::Misconfigured)
                .has_told(News::Troubled(code))
                .remembers(None);
        }
    }
}

#[test]
fn too_many_requests_hold_the_order_back_but_never_repeat_it() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
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
}
