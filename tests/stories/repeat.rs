//! An order whose answer was lost goes out again under its key, where the issuer knows orders
//! by their keys.

use std::time::Duration;

use order_card::flow::answer::{Answer, Decline, Failure, OrderAnswer, Outage};
use order_card::flow::intent::Stage;
use order_card::flow::profile::Verification;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, Notice, State};

use super::ordering::{KNOWING, taken};
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, profile, verified};

fn lost() -> Answer {
    failed(Failure::Retry(Outage::Network))
}

/// The order is out, and its answer was lost.
fn uncertain(shape: Shape) -> Story {
    let mut story = Story::of(shape, verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(lost())
        .is(State::Confirming)
        .remembers(Some(Stage::Lost));
    story
}

fn has_one_key(story: &Story) {
    let keys = story.order_keys();
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
}

#[test]
fn a_lost_order_goes_out_again_under_its_key_once_the_card_was_read_and_is_not_there() {
    for shape in KNOWING {
        for outage in [
            Outage::Network,
            Outage::Timeout,
            Outage::Server,
            Outage::Unreadable,
        ] {
            let mut story = Story::of(shape, verified(), NoCard);
            story
                .waits(2)
                .orders()
                .order_is(failed(Failure::Retry(outage)))
                .has_sent_orders(1)
                .asks(Call::ReadCard)
                .card_is(NoCard)
                .is(State::Ordering)
                .has_sent_orders(2)
                .remembers(Some(Stage::Sending))
                .order_is_taken()
                .is(State::Provisioning)
                .gets_card();
            story.has_sent_orders(2).remembers(None);
            has_one_key(&story);
        }
    }
}

#[test]
fn a_lost_order_whose_card_is_there_does_not_go_out_again() {
    for shape in KNOWING {
        let mut story = uncertain(shape);
        story
            .card_is(card("ACTIVE"))
            .is(State::Active)
            .has_sent_orders(1)
            .remembers(None);
    }
}

#[test]
fn a_card_that_cannot_be_read_holds_the_repetition_back() {
    for shape in KNOWING {
        let mut story = uncertain(shape);
        story
            .waits_with_card(60, failed(Failure::Retry(Outage::Server)))
            .is(State::Confirming)
            .has_sent_orders(1)
            .waits_with_card(70, NoCard);
        assert!(story.order_keys().len() > 1);
        has_one_key(&story);
    }
}

#[test]
fn an_order_goes_out_five_times_at_the_most_and_is_then_given_up() {
    for shape in KNOWING {
        let mut story = uncertain(shape);
        for times in 2..=5 {
            story
                .waits_with_card(2, NoCard)
                .has_sent_orders(times)
                .order_is(lost());
        }
        story
            .waits_with_card(140, NoCard)
            .is(State::Confirming)
            .has_sent_orders(5);
        has_one_key(&story);
        story
            .waits_with_card(20, NoCard)
            .is(State::Ready)
            .says(Notice::OrderNotTaken)
            .remembers(None)
            .orders()
            .profile_is(verified());
        let keys = story.order_keys();
        assert_eq!(keys.len(), 6);
        assert_ne!(keys[0], keys[5], "a new wish has a new key");
    }
}

#[test]
fn an_issuer_that_knows_no_keys_gets_no_order_twice() {
    let mut story = uncertain(Shape::StatusPolled);
    story.waits_with_card(140, NoCard).has_sent_orders(1);
}

/// Two tabs that both repeat would be two orders for an issuer whose memory is slow.
#[test]
fn only_the_tab_that_was_clicked_repeats_its_order() {
    for shape in KNOWING {
        let stored = uncertain(shape).stored;
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .happens(Event::Recalled(stored))
            .is(State::Confirming)
            .waits_with_card(140, NoCard)
            .is(State::Confirming)
            .has_sent_orders(0)
            .waits_with_card(20, NoCard)
            .is(State::Ready);
    }
}

#[test]
fn after_a_reload_a_lost_order_is_only_looked_up() {
    for shape in KNOWING {
        let stored = uncertain(shape).stored;
        let mut story = Story::shaped(shape, stored);
        story
            .profile_is(verified())
            .is(State::Confirming)
            .waits_with_card(140, NoCard)
            .has_sent_orders(0)
            .waits_with_card(20, NoCard)
            .is(State::Ready)
            .says(Notice::OrderNotTaken);
    }
}

#[test]
fn an_order_is_not_repeated_while_nobody_sees_it_or_off_line() {
    for shape in KNOWING {
        for (gone, back) in [
            (Event::Hidden, Event::Shown),
            (Event::WentOffline, Event::WentOnline),
        ] {
            let mut story = uncertain(shape);
            story
                .happens(gone)
                .card_is(NoCard)
                .waits(60)
                .has_sent_orders(1)
                .happens(back)
                .waits_with_card(2, NoCard)
                .has_sent_orders(2);
        }
    }
}

#[test]
fn an_order_is_not_repeated_in_the_issuers_silence() {
    for shape in KNOWING {
        let mut story = uncertain(shape);
        story
            .card_is(failed(Failure::Wait(Some(Duration::from_secs(30)))))
            .waits(29)
            .asks_nothing()
            .has_sent_orders(1)
            .waits_with_card(10, NoCard)
            .has_sent_orders(2);
    }
}

/// The gate may close between the order and its repetition.
#[test]
fn an_order_is_not_repeated_for_somebody_who_was_rejected_meanwhile() {
    for shape in KNOWING {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .happens(Event::RefreshClicked)
            .card_is(NoCard)
            .orders()
            .has_sent_orders(1)
            .profile_is(profile(Verification::Rejected))
            .order_is(lost())
            .waits_with_card(140, NoCard)
            .has_sent_orders(1);
    }
}

/// A failure is repeated by the issuer too, so what may pass needs a new wish.
#[test]
fn an_order_that_was_refused_is_not_repeated_and_the_next_one_has_another_key() {
    for shape in KNOWING {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .orders()
            .order_is(Answer::Order(OrderAnswer::Declined(Decline::NotVerified)))
            .waits_with_card(20, NoCard)
            .has_sent_orders(1)
            .profile_is(verified())
            .is(State::Ready)
            .offers(Action::Order)
            .orders();
        story.waits_with_card(2, NoCard);
        if story.is_out(&Call::ReadProfile) {
            story.profile_is(verified());
        }
        let keys = story.order_keys();
        assert_eq!(keys.len(), 2);
        assert_ne!(keys[0], keys[1]);
    }
}

#[test]
fn an_order_whose_number_came_with_the_repetition_is_polled() {
    let mut story = uncertain(Shape::OrderPolled);
    story
        .card_is(NoCard)
        .order_is(taken())
        .waits(1)
        .is_underway()
        .waits(3)
        .is_done()
        .gets_card();
}
