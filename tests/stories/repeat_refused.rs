//! A repeated order that is refused: the one before it may have been taken all the same.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, OrderAnswer, Outage, Refusal};
use order_card::flow::intent::Stage;
use order_card::flow::profile::{Profile, UserKey};
use order_card::flow::{Call, Event, State};

use super::ordering::KNOWING;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, numbered_card, verified};

fn lost() -> Answer {
    failed(Failure::Retry(Outage::Network))
}

fn somebody_else() -> Profile {
    Profile {
        user: UserKey(8),
        ..verified()
    }
}

/// The answer to the order was lost, and it is out once more.
fn repeated(shape: Shape) -> Story {
    let mut story = Story::of(shape, verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(lost())
        .card_is(NoCard)
        .has_sent_orders(2);
    story
}

/// Gateways refuse before anybody looks at the key.
#[test]
fn the_refusal_of_a_repeated_order_does_not_make_room_for_another_one() {
    let refusals = [
        Failure::Wait(Some(Duration::from_secs(3))),
        Failure::Stop(Refusal::NotAllowed),
        Failure::Misconfigured(Fault::EndpointMissing),
    ];
    for shape in KNOWING {
        for refusal in &refusals {
            let mut story = repeated(shape);
            story
                .order_is(failed(refusal.clone()))
                .is(State::Confirming)
                .remembers(Some(Stage::Lost))
                .clicks_order()
                .waits_with_card(20, numbered_card(2, "ACTIVE"))
                .is(State::Active)
                .remembers(None);
            let keys = story.order_keys();
            assert!(keys.iter().all(|key| *key == keys[0]), "{refusal:?}");
        }
    }
}

#[test]
fn a_repeated_order_whose_token_was_refused_is_not_taken_back() {
    for shape in KNOWING {
        let mut story = repeated(shape);
        story
            .happens(Event::Hidden)
            .order_is(failed(Failure::RenewToken))
            .waits(120)
            .remembers(Some(Stage::Lost))
            .happens(Event::Shown)
            .waits_with_card(2, NoCard);
        let keys = story.order_keys();
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        story
            .order_is_taken()
            .gets_card()
            .remembers(None)
            .says_nothing_more();
    }
}

#[test]
fn a_repeated_order_that_nobody_is_signed_in_for_is_looked_up_later() {
    for shape in KNOWING {
        let mut story = repeated(shape);
        story
            .order_is(failed(Failure::SignIn))
            .is(State::SignedOut)
            .remembers(Some(Stage::Lost))
            .waits(5)
            .happens(Event::SignedIn)
            .profile_is(verified())
            .is(State::Confirming)
            .clicks_order()
            .card_is(card("ACTIVE"))
            .is(State::Active)
            .remembers(None);
    }
}

/// The wish was the first user's.
#[test]
fn an_order_that_was_lost_after_its_user_had_signed_out_is_not_repeated_for_the_next_one() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .happens(Event::WentOffline)
            .happens(Event::WentOnline)
            .orders()
            .card_is(failed(Failure::SignIn))
            .is(State::SignedOut)
            .order_is(lost());
        story.stored = None;
        story
            .waits(5)
            .happens(Event::SignedIn)
            .profile_is(somebody_else())
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .has_sent_orders(1);
    }
}

#[test]
fn a_card_that_comes_after_its_user_has_signed_out_is_not_shown_to_the_next_one() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), NoCard);
    story
        .waits(2)
        .happens(Event::WentOffline)
        .happens(Event::WentOnline)
        .orders()
        .card_is(failed(Failure::SignIn))
        .order_is(Answer::Order(OrderAnswer::Made(numbered_card(2, "ACTIVE"))))
        .is(State::SignedOut)
        .waits(5)
        .happens(Event::SignedIn);
    assert_eq!(story.flow.view().card, None);
    story.asks(Call::ReadCard).stored = None;
    story
        .profile_is(somebody_else())
        .waits_with_card(2, NoCard)
        .is(State::Ready);
}
