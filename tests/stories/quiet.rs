//! An issuer that was asked too often, or that refuses one token after the other.

use std::time::Duration;

use order_card::flow::answer::Failure;
use order_card::flow::elsewhere::Elsewhere;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, failed, verified};

const MINUTE: Duration = Duration::from_secs(60);

fn about_to_order(shape: Shape) -> Story {
    let mut story = Story::of(shape, verified(), NoCard);
    story.waits(2);
    story
}

#[test]
fn who_is_told_to_be_quiet_tells_the_other_tabs() {
    for shape in Shape::ALL {
        let mut story = about_to_order(shape);
        story
            .orders()
            .order_is(failed(Failure::Wait(Some(MINUTE))))
            .waits(1);
        let [shared] = story.shared_quiet[..] else {
            panic!("{:?}", story.shared_quiet);
        };
        assert!(shared >= MINUTE, "{shared:?}");
    }
}

#[test]
fn a_tab_that_hears_it_from_another_asks_nothing_and_sends_no_order_meanwhile() {
    for shape in Shape::ALL {
        let mut story = about_to_order(shape);
        story
            .happens(Event::QuietAsked(MINUTE))
            .shows_button(Action::Order, Readiness::Unavailable)
            .clicks_order()
            .happens(Event::RefreshClicked)
            .waits(59)
            .asks_nothing()
            .has_sent_orders(0)
            .waits(14)
            .asks(Call::ReadCard)
            .card_is(NoCard)
            .shows_button(Action::Order, Readiness::Ready);
        assert!(story.shared_quiet.is_empty(), "it is told only once");
    }
}

#[test]
fn a_word_of_less_quiet_ends_none_that_is_longer() {
    about_to_order(Shape::StatusPolled)
        .happens(Event::QuietAsked(MINUTE))
        .happens(Event::QuietAsked(Duration::from_secs(1)))
        .happens(Event::RefreshClicked)
        .waits(50)
        .asks_nothing();
}

/// Found by an adversary: pressing "try again" and "order" in turn sent 22 orders in 8 seconds.
#[test]
fn after_an_order_that_is_refused_for_its_token_twice_only_the_page_can_sign_in() {
    for shape in Shape::ALL {
        let mut story = about_to_order(shape);
        story
            .orders()
            .order_is(failed(Failure::RenewToken))
            .order_is(failed(Failure::RenewToken))
            .is(State::SignedOut)
            .shows_button(Action::SignIn, Readiness::Ready)
            .happens(Event::SignInClicked)
            .page_answers(false)
            .says_elsewhere(Elsewhere::SignIn)
            .happens(Event::RefreshClicked)
            .clicks_order()
            .waits(3600)
            .asks_nothing()
            .has_sent_orders(2)
            .happens(Event::SignedIn)
            .profile_is(verified())
            .card_is(NoCard)
            .waits(1)
            .shows_button(Action::Order, Readiness::Ready);
    }
}
