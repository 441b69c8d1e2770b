//! An issuer that answers the order with the card.

use order_card::flow::answer::{Answer, Failure, OrderAnswer, Outage};
use order_card::flow::intent::Stage;
use order_card::flow::view::{Action, Tone};
use order_card::flow::{Call, Event, News, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, numbered_card, verified};

fn ordered(word: &str) -> Answer {
    Answer::Order(OrderAnswer::Made(numbered_card(2, word)))
}

fn about_to_order() -> Story {
    let mut story = Story::of(Shape::CardAtOnce, verified(), NoCard);
    story.waits(2);
    story
}

#[test]
fn a_card_that_comes_with_the_answer_is_shown_at_once_and_read_once() {
    about_to_order()
        .orders()
        .remembers(Some(Stage::Sending))
        .order_is(ordered("ACTIVE"))
        .is(State::Active)
        .shows_badge(Tone::Green, "ACTIVE")
        .has_told(News::Ordered)
        .has_told(News::Activated {
            last_four: Some("4821".into()),
        })
        .says_nothing_more()
        .waits_with_card(3, numbered_card(2, "ACTIVE"))
        .remembers(None)
        .waits(3600)
        .asks_nothing()
        .has_sent_orders(1);
}

/// Found by mutated answers: the list of cards lagged behind the order, and a list without the card
/// let another order go out.
#[test]
fn a_list_that_does_not_show_the_card_yet_says_nothing() {
    for (word, state) in [
        ("ACTIVE", State::Active),
        ("INACTIVE", State::Inactive),
        ("PENDING", State::Provisioning),
    ] {
        let mut story = about_to_order();
        story
            .orders()
            .order_is(ordered(word))
            .is(state)
            .remembers(Some(Stage::Accepted))
            .waits_with_card(20, NoCard)
            .is(state)
            .clicks_order()
            .happens(Event::RefreshClicked)
            .waits_with_card(5, NoCard)
            .is(state)
            .remembers(Some(Stage::Accepted))
            .waits_with_card(12, numbered_card(2, word))
            .is(state)
            .remembers(None)
            .has_sent_orders(1);
        let activated = |news: &&News| matches!(news, News::Activated { .. });
        let told = story.news.iter().filter(activated).count();
        assert_eq!(told, usize::from(word == "ACTIVE"));
    }
}

/// Found by a reviewer: the lock was never given back, and no other order was possible.
#[test]
fn an_order_whose_card_another_tab_has_seen_is_over_here_too() {
    let mut story = about_to_order();
    story.orders().order_is(ordered("ACTIVE"));
    let key = story.order_keys()[0].clone();
    story
        .waits(3)
        .asks(Call::ReadCard)
        .happens(Event::Forgotten(key))
        .remembers(None)
        .is(State::Active)
        .waits(1)
        .card_is(numbered_card(2, "ACTIVE"))
        .is(State::Active);
    assert_eq!(story.dropped.len(), 1, "a list from before may not show it");
}

/// Found by mutated answers: a list that showed something else ended the order.
#[test]
fn a_list_that_shows_another_card_says_nothing_of_the_one_that_was_made() {
    about_to_order()
        .orders()
        .order_is(ordered("ACTIVE"))
        .waits_with_card(4, numbered_card(7, "{}"))
        .is(State::Active)
        .remembers(Some(Stage::Accepted))
        .waits_with_card(10, NoCard)
        .is(State::Active)
        .clicks_order()
        .has_sent_orders(1)
        .waits_with_card(20, numbered_card(2, "ACTIVE"))
        .remembers(None);
}

/// Its list shows the blocked card still.
#[test]
fn a_list_that_still_shows_the_replaced_card_says_nothing_either() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), card("BLOCKED"));
    story.waits(2);
    story
        .orders()
        .order_is(ordered("ACTIVE"))
        .is(State::Active)
        .has_told(News::Activated {
            last_four: Some("4821".into()),
        })
        .waits_with_card(20, card("BLOCKED"))
        .is(State::Active)
        .waits_with_card(20, numbered_card(2, "ACTIVE"))
        .remembers(None)
        .has_sent_orders(1);
}

/// As with an order that was accepted: what the issuer said is not taken back by its silence.
#[test]
fn a_list_that_never_shows_the_card_makes_it_late_and_no_room_for_another_order() {
    let mut story = about_to_order();
    story
        .orders()
        .order_is(ordered("ACTIVE"))
        .waits_with_card(140, NoCard)
        .is(State::Active)
        .waits_with_card(460, NoCard)
        .is(State::Delayed)
        .clicks_order()
        .has_sent_orders(1)
        .remembers(Some(Stage::Accepted));
    let asked = story.asked.len();
    story.waits_with_card(300, NoCard);
    assert!(story.asked.len() - asked <= 12, "it is asked more seldom");
    let mut reloaded = Story::shaped(Shape::CardAtOnce, story.stored.clone());
    reloaded
        .profile_is(verified())
        .waits_with_card(200, NoCard)
        .is(State::Delayed);
}

/// Physical cards begin so, and nobody promises that others do not.
#[test]
fn a_card_that_is_not_yet_usable_is_looked_at_until_it_is() {
    for (word, state) in [
        ("PENDING", State::Provisioning),
        ("INACTIVE", State::Inactive),
        ("SHIPPED", State::Unknown),
    ] {
        let mut story = about_to_order();
        story.orders().order_is(ordered(word)).is(state);
        story
            .clicks_order()
            .has_sent_orders(1)
            .waits_with_card(40, numbered_card(2, "ACTIVE"))
            .is(State::Active)
            .shows_badge(Tone::Green, "ACTIVE");
    }
}

#[test]
fn a_blocked_card_is_replaced_by_the_card_of_the_answer() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), card("BLOCKED"));
    story
        .waits(2)
        .offers(Action::Replace)
        .orders()
        .order_is(ordered("ACTIVE"))
        .is(State::Active)
        .has_told(News::Ordered)
        .waits_with_card(3, numbered_card(2, "ACTIVE"))
        .remembers(None);
}

#[test]
fn a_lost_answer_is_made_good_by_the_card_that_is_there() {
    let mut story = about_to_order();
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Network)))
        .is(State::Confirming)
        .waits_with_card(2, numbered_card(2, "ACTIVE"))
        .is(State::Active)
        .has_sent_orders(1)
        .has_told(News::Ordered)
        .remembers(None);
}

#[test]
fn a_lost_answer_is_made_good_by_the_same_order_once_more() {
    let mut story = about_to_order();
    story
        .orders()
        .order_is(failed(Failure::Retry(Outage::Server)))
        .waits(1)
        .card_is(NoCard)
        .is(State::Ordering)
        .has_sent_orders(2)
        .order_is(ordered("ACTIVE"))
        .is(State::Active)
        .waits_with_card(3, numbered_card(2, "ACTIVE"))
        .remembers(None);
    let keys = story.order_keys();
    assert_eq!(keys[0], keys[1]);
    let told = story.news.iter().filter(|news| **news == News::Ordered);
    assert_eq!(told.count(), 1);
}

#[test]
fn a_freeze_is_answered_at_once_too() {
    let mut story = Story::of(Shape::CardAtOnce, verified(), card("ACTIVE"));
    story.waits(2).freezes();
}

#[test]
fn a_card_of_the_answer_that_nobody_sees_is_there_when_the_page_is_seen_again() {
    let mut story = about_to_order();
    story
        .orders()
        .happens(Event::Hidden)
        .order_is(ordered("ACTIVE"))
        .asks_nothing()
        .happens(Event::Shown)
        .is(State::Active)
        .waits(1)
        .asks(Call::ReadCard);
}
