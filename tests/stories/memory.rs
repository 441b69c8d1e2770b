//! Reloads, other tabs, and what is remembered between them.

use std::time::Duration;

use order_card::flow::intent::{Intent, OrderKey, Stage};
use order_card::flow::{Event, News, Notice, State, Timestamp};

use super::ordering::MAKING;
use super::script::{NoCard, Story};
use super::written::intent;
use crate::support::{NOON, Shape, card, verified};

fn reloaded(shape: Shape, stage: Stage) -> Story {
    let mut story = Story::shaped(shape, Some(intent(stage)));
    story.profile_is(verified());
    story
}

#[test]
fn a_reload_in_mid_order_looks_the_order_up_instead_of_offering_another() {
    for shape in Shape::ALL {
        let mut story = reloaded(shape, Stage::Sending);
        story
            .is(State::Confirming)
            .card_is(NoCard)
            .is(State::Confirming)
            .clicks_order();
        story
            .has_sent_orders(0)
            .waits_with_card(30, card("ACTIVE"))
            .is(State::Active);
        story.remembers(None);
    }
}

#[test]
fn a_reload_while_the_card_is_made_goes_on_waiting_for_it() {
    for shape in Shape::ALL {
        let mut story = reloaded(shape, Stage::Accepted);
        story
            .card_is(NoCard)
            .is(State::Provisioning)
            .waits_with_card(10, NoCard);
        story
            .is(State::Provisioning)
            .waits_with_card(10, card("ACTIVE"))
            .is(State::Active);
        story.has_told(News::Activated {
            last_four: Some("4821".into()),
        });
    }
}

#[test]
fn a_card_that_is_there_already_after_the_reload_ends_the_order_at_once() {
    for shape in Shape::ALL {
        let mut story = Story::shaped(shape, Some(intent(Stage::Accepted)));
        story
            .card_is(card("ACTIVE"))
            .profile_is(verified())
            .is(State::Active)
            .remembers(None);
        story.has_told(News::Activated {
            last_four: Some("4821".into()),
        });
        assert!(!story.news.iter().any(|news| matches!(
            news,
            News::StateChanged {
                to: State::Provisioning,
                ..
            }
        )));
    }
}

#[test]
fn an_order_that_died_with_its_page_is_given_up_after_the_worst_case() {
    for shape in Shape::ALL {
        let mut story = reloaded(shape, Stage::Sending);
        story.waits_with_card(164, NoCard).is(State::Confirming);
        story
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .says(Notice::OrderNotTaken);
    }
}

#[test]
fn a_wish_that_was_never_sent_is_given_up_sooner() {
    for shape in Shape::ALL {
        let mut story = reloaded(shape, Stage::Reserved);
        story.waits_with_card(59, NoCard).is(State::Confirming);
        story.waits_with_card(3, NoCard).is(State::Ready);
    }
}

/// What was remembered so many hours ago, by the clock of this page.
fn hours_old(shape: Shape, hours: u64, stage: Stage) -> Story {
    let age = Duration::from_secs(hours * 60 * 60).as_millis() as u64;
    let stored = Intent {
        at: Timestamp(NOON.0 - age),
        ..intent(stage)
    };
    let mut story = Story::shaped(shape, Some(stored));
    story.profile_is(verified());
    story
}

/// Found by an adversary: a new tab whose clock was hours ahead gave a minute-old order up, and
/// offered another one.
#[test]
fn a_clock_that_is_ahead_gives_no_order_up_before_the_issuer_was_asked_long_enough() {
    for shape in Shape::ALL {
        for hours in [5, 25, 24 * 365] {
            for stage in [Stage::Sending, Stage::Lost] {
                let mut story = hours_old(shape, hours, stage);
                story
                    .waits_with_card(149, NoCard)
                    .is(State::Confirming)
                    .clicks_order()
                    .has_sent_orders(0)
                    .waits_with_card(18, NoCard)
                    .is(State::Ready);
            }
        }
    }
}

#[test]
fn an_order_that_was_taken_and_never_led_to_a_card_is_given_up_after_a_day_if_there_is_still_none()
{
    for shape in Shape::ALL {
        hours_old(shape, 23, Stage::Accepted)
            .waits_with_card(160, NoCard)
            .is(State::Delayed);
        hours_old(shape, 24, Stage::Accepted)
            .waits_with_card(149, NoCard)
            .is(State::Confirming)
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .remembers(None);
    }
}

/// It may be told of as often as another tab likes.
#[test]
fn the_same_word_of_another_tab_again_makes_nobody_wait_longer() {
    for shape in Shape::ALL {
        let mut story = reloaded(shape, Stage::Lost);
        for _ in 0..15 {
            story
                .happens(Event::Recalled(Some(intent(Stage::Lost))))
                .waits_with_card(10, NoCard);
        }
        story.waits_with_card(3, NoCard).is(State::Ready);
    }
}

#[test]
fn another_tabs_order_is_followed_here() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .happens(Event::Recalled(Some(intent(Stage::Sending))))
            .is(State::Confirming);
        story
            .happens(Event::Recalled(Some(intent(Stage::Accepted))))
            .is(State::Provisioning);
        story
            .waits_with_card(5, card("ACTIVE"))
            .is(State::Active)
            .has_sent_orders(0);
    }
}

#[test]
fn when_another_tabs_order_ends_without_a_card_this_one_may_order_again() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .happens(Event::Recalled(Some(intent(Stage::Sending))))
            .waits(2)
            .card_is(NoCard);
        story
            .waits(1)
            .happens(Event::Forgotten(OrderKey("5eed".into())))
            .is(State::Confirming);
        story
            .waits_with_card(3, NoCard)
            .is(State::Ready)
            .says_nothing_more();
    }
}

/// Found by the laws: a tab that was slow to read its messages took word of another, older
/// order for the end of its own.
#[test]
fn late_word_of_an_older_order_does_not_end_a_newer_one() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .waits(2)
            .orders()
            .order_is_taken()
            .is(State::Provisioning);
        story
            .happens(Event::Recalled(Some(intent(Stage::Reserved))))
            .is(State::Provisioning);
        story
            .happens(Event::Forgotten(OrderKey("5eed".into())))
            .is(State::Provisioning);
        story.waits_with_card(5, NoCard).is(State::Provisioning);
    }
}

#[test]
fn of_two_tabs_only_the_first_orders() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story
            .clicks_order()
            .loses_reservation_to(Some(intent(Stage::Reserved)));
        story.is(State::Confirming).has_sent_orders(0);
    }
}

#[test]
fn a_reservation_that_is_refused_without_a_reason_says_that_nothing_was_sent() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.clicks_order().loses_reservation_to(None);
        story
            .is(State::Ready)
            .says(Notice::OrderNotSent)
            .has_sent_orders(0);
    }
}

#[test]
fn a_reservation_that_never_comes_is_dropped() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), NoCard);
        story.clicks_order().waits(59).is(State::Ordering);
        story.waits(2).is(State::Ready).says(Notice::OrderNotSent);
        story
            .gets_reservation()
            .is(State::Ready)
            .has_sent_orders(0)
            .remembers(None);
    }
}

#[test]
fn before_it_is_known_what_is_remembered_nothing_can_be_ordered() {
    for shape in Shape::ALL {
        let mut story = Story::shaped(shape, None);
        story
            .card_is(NoCard)
            .is(State::Loading)
            .clicks_order()
            .has_sent_orders(0);
    }
}

#[test]
fn an_order_that_is_not_understood_is_looked_up() {
    let mut story = Story::remembering(Some(Intent::decode("from the future", NOON)));
    story
        .profile_is(verified())
        .is(State::Confirming)
        .clicks_order()
        .has_sent_orders(0);
}
