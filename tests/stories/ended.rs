//! A card that has ended for good: what it is called, and what follows.

use order_card::flow::card::{Card, Ending};
use order_card::flow::profile::Verification;
use order_card::flow::view::{Action, Message, Tone, WayOn};
use order_card::flow::{Event, State};
use order_card::ui::english::english;
use order_card::ui::messages::Messages;
use order_card::ui::text;

use super::ordering::MAKING;
use super::saying::Cancelled;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, ineligible, profile, verified};

fn ended(ending: Ending) -> Card {
    Card {
        ending: Some(ending),
        ..card("BLOCKED")
    }
}

fn announced(story: &Story) -> String {
    Messages::default().announcement(&story.flow.view())
}

#[test]
fn a_card_that_expired_or_was_reported_is_called_so_and_not_blocked() {
    for (ending, title, badge) in [
        (Ending::Expired, "Your card has expired", "Expired"),
        (Ending::Lost, "Your card was reported lost", "Lost"),
        (Ending::Stolen, "Your card was reported stolen", "Stolen"),
    ] {
        let mut story = Story::with(verified(), ended(ending));
        story
            .is(State::Blocked)
            .shows_badge(Tone::Red, "BLOCKED")
            .offers(Action::Replace);
        let said =
            format!("{title}. This card can no longer be used. You can order a replacement.");
        assert_eq!(announced(&story), said);
        let name = text::badge(&story.flow.view().badge.unwrap()).unwrap();
        assert_eq!(english(name.key), badge);
    }
}

/// Why it has ended changes nothing of what can be done about it.
#[test]
fn what_follows_is_the_same_whatever_it_has_ended_by() {
    let users = [
        (verified(), WayOn::Replace),
        (profile(Verification::Unverified), WayOn::Verify),
        (profile(Verification::Pending), WayOn::Wait),
        (profile(Verification::Rejected), WayOn::RetryCheck),
        (ineligible(), WayOn::Ineligible),
    ];
    for (user, way_on) in users {
        for ending in [None, Some(Ending::Lost)] {
            let card = Card {
                ending,
                ..card("BLOCKED")
            };
            Story::with(user.clone(), card).shows_message(Message::Blocked(ending, way_on));
        }
    }
}

#[test]
fn whoever_had_a_card_that_was_cancelled_is_told_of_it_where_another_is_offered() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, verified(), Cancelled);
        story
            .is(State::Ready)
            .shows_message(Message::ReadyAgain)
            .offers(Action::Order);
        let said = "Get a new card. Your last card was cancelled. You can order a new one.";
        assert_eq!(announced(&story), said);
        Story::of(shape, verified(), NoCard).shows_message(Message::Ready);
    }
}

/// It is "no card" in all but what is said.
#[test]
fn a_cancelled_card_is_in_nobodys_way() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), Cancelled);
        story.orders().order_is_taken().is(State::Provisioning);
        story
            .waits_with_card(20, Cancelled)
            .is(State::Provisioning)
            .waits_with_card(10, card("ACTIVE"))
            .is(State::Active)
            .remembers(None)
            .has_sent_orders(1);
    }
    Story::with(profile(Verification::Unverified), Cancelled)
        .is(State::Unverified)
        .clicks_order()
        .has_sent_orders(0);
}

#[test]
fn a_card_that_is_cancelled_on_screen_is_followed_by_the_offer() {
    let mut story = Story::with(verified(), card("ACTIVE"));
    story
        .waits(60)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .card_is(Cancelled)
        .is(State::Ready)
        .shows_message(Message::ReadyAgain);
}
