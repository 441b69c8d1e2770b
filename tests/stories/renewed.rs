//! An order whose token was refused: it was not taken, and goes out once more.

use order_card::flow::answer::Failure;
use order_card::flow::profile::Verification;
use order_card::flow::{Event, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, failed, profile, verified};

#[test]
fn an_order_with_an_expired_token_goes_out_again_with_the_same_key() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .orders()
            .order_is(failed(Failure::RenewToken))
            .is(State::Ordering);
        let keys = story.order_keys();
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[0], keys[1]);
        story.order_is_taken().is(State::Provisioning);
    }
}

#[test]
fn an_order_with_an_expired_token_is_not_repeated_for_somebody_who_was_rejected_meanwhile() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .happens(Event::RefreshClicked)
            .card_is(NoCard)
            .orders()
            .has_sent_orders(1);
        story
            .profile_is(profile(Verification::Rejected))
            .order_is(failed(Failure::RenewToken));
        story.is(State::Rejected).has_sent_orders(1).remembers(None);
    }
}

#[test]
fn an_order_that_nobody_is_signed_in_for_was_not_taken() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .orders()
            .order_is(failed(Failure::RenewToken))
            .order_is(failed(Failure::RenewToken));
        story.is(State::SignedOut).remembers(None);
    }
}
