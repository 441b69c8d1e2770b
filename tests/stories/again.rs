//! The button "try again".

use order_card::flow::answer::{Failure, Refusal};
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, State};

use super::script::{NoCard, Story};
use crate::support::{failed, verified};

/// Found by a double click: the same button became "order" between its two presses.
#[test]
fn the_second_press_of_a_double_click_on_try_again_orders_nothing() {
    let mut story = Story::begins();
    story
        .profile_is(verified())
        .card_is(failed(Failure::Stop(Refusal::NotAllowed)))
        .waits(5)
        .happens(Event::RefreshClicked)
        .profile_is(verified())
        .card_is(NoCard)
        .shows_button(Action::Order, Readiness::Unavailable)
        .clicks_order()
        .is(State::Ready)
        .waits(1)
        .offers(Action::Order)
        .clicks_order()
        .is(State::Ordering);
}

#[test]
fn try_again_does_not_wait_for_a_question_that_hangs() {
    let mut story = Story::begins();
    story.waits(10).happens(Event::RefreshClicked);
    assert_eq!(story.dropped.len(), 2);
    story.asks(Call::ReadCard).asks(Call::ReadProfile);
}
