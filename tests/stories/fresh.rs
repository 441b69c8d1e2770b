//! What was read goes stale, and is read again before an order goes out.

use order_card::flow::{Call, Event, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, verified};

#[test]
fn readings_that_are_old_are_read_again_before_the_order_goes_out() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(60)
            .orders()
            .is(State::Ordering)
            .has_sent_orders(0);
        story.asks(Call::ReadCard).asks(Call::ReadProfile);
        story
            .card_is(NoCard)
            .has_sent_orders(0)
            .profile_is(verified())
            .has_sent_orders(1);
    }
}

/// Off-line for most of a minute is long enough for the readings to be worth nothing.
#[test]
fn readings_that_have_grown_old_while_the_order_waited_are_read_again() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.happens(Event::WentOffline).happens(Event::WentOnline);
        story
            .waits(1)
            .profile_is(verified())
            .card_is(NoCard)
            .clicks_order();
        story
            .happens(Event::WentOffline)
            .gets_reservation()
            .waits(50);
        story
            .happens(Event::WentOnline)
            .has_sent_orders(0)
            .profile_is(verified());
        story.card_is(NoCard).has_sent_orders(1);
    }
}

/// A page that was left and is come back to has heard no word of other tabs. When one of them
/// had ordered meanwhile, "no card" from before was good enough for a second order.
#[test]
fn no_card_from_before_the_page_was_left_permits_no_order() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.waits(2).happens(Event::Hidden).waits(3);
        story.happens(Event::Shown).orders().has_sent_orders(0);
        story
            .card_is(card("ACTIVE"))
            .is(State::Active)
            .has_sent_orders(0);
    }
}
