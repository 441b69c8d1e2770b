//! Every row of the gate table against every column.

use order_card::flow::profile::{Eligibility, Profile, Verification};
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Message, Tone};
use order_card::flow::{Call, State};

use super::script::{NoCard, Story};
use crate::support::{Shape, card, ineligible, profile, verified};

fn not_understood() -> Profile {
    profile(Verification::Unknown("IN_REVIEW".into()))
}

#[test]
fn a_verified_user_without_a_card_may_order() {
    for shape in Shape::ALL {
        Story::of(shape, verified(), NoCard)
            .is(State::Ready)
            .offers(Action::Order)
            .orders()
            .is(State::Ordering)
            .has_sent_orders(1);
    }
}

#[test]
fn whoever_is_not_verified_cannot_order_even_by_a_stray_click() {
    for shape in Shape::ALL {
        let rows = [
            (profile(Verification::Pending), State::Verifying),
            (profile(Verification::Unverified), State::Unverified),
            (profile(Verification::Rejected), State::Rejected),
            (ineligible(), State::Ineligible),
            (not_understood(), State::Ineligible),
        ];
        for (profile, state) in rows {
            Story::of(shape, profile, NoCard)
                .is(state)
                .clicks_order()
                .is(state)
                .has_sent_orders(0);
        }
    }
}

#[test]
fn each_row_without_a_card_offers_its_own_way_on() {
    for shape in Shape::ALL {
        Story::of(shape, profile(Verification::Pending), NoCard)
            .shows_button(Action::Order, Readiness::Unavailable);
        Story::of(shape, profile(Verification::Unverified), NoCard).offers(Action::Verify);
        let retry = shape.capabilities().has_identity_page;
        let retry = if retry {
            Action::RetryCheck
        } else {
            Action::Refresh
        };
        Story::of(shape, profile(Verification::Rejected), NoCard).offers(retry);
        Story::of(shape, ineligible(), NoCard).offers(Action::Refresh);
        Story::of(shape, not_understood(), NoCard).offers(Action::Refresh);
    }
}

#[test]
fn why_there_is_no_card_is_said_in_no_word_of_the_issuers() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, ineligible(), NoCard);
        assert_eq!(story.flow.view().message, Message::Ineligible);
        story.waits(3600).asks_nothing();
    }
}

#[test]
fn a_further_check_is_said_and_its_end_is_watched_for() {
    for shape in Shape::ALL {
        let under_review = Profile {
            eligibility: Eligibility::Ineligible {
                is_under_review: true,
            },
            ..verified()
        };
        let mut story = Story::of(shape, under_review, NoCard);
        assert_eq!(story.flow.view().message, Message::UnderReview);
        story
            .is(State::Ineligible)
            .clicks_order()
            .has_sent_orders(0)
            .waits(20)
            .profile_is(verified())
            .is(State::Ready);
    }
}

#[test]
fn a_usable_card_is_shown_whatever_the_users_standing_is() {
    for shape in Shape::ALL {
        let people = [
            verified(),
            profile(Verification::Pending),
            profile(Verification::Unverified),
            profile(Verification::Rejected),
            ineligible(),
            not_understood(),
        ];
        for person in people {
            let story = &mut Story::of(shape, person, card("ACTIVE"));
            story
                .is(State::Active)
                .shows_badge(Tone::Green, "ACTIVE")
                .shows_no_button();
            let story = &mut Story::of(shape, verified(), card("FROZEN"));
            story
                .is(State::Frozen)
                .shows_badge(Tone::Orange, "FROZEN")
                .clicks_order();
            story.has_sent_orders(0);
            let story = &mut Story::of(shape, verified(), card("SHIPPED"));
            story
                .is(State::Unknown)
                .shows_badge(Tone::Grey, "SHIPPED")
                .clicks_order();
            story.has_sent_orders(0);
            let story = &mut Story::of(shape, verified(), card("INACTIVE"));
            story
                .is(State::Inactive)
                .shows_badge(Tone::Grey, "INACTIVE")
                .clicks_order();
            story.has_sent_orders(0);
        }
    }
}

#[test]
fn a_card_is_shown_although_the_profile_cannot_be_read() {
    for shape in Shape::ALL {
        let mut story = Story::shaped(shape, None);
        story.card_is(card("ACTIVE")).is(State::Active);
    }
}

#[test]
fn a_blocked_card_offers_a_replacement_to_a_verified_user_only() {
    for shape in Shape::ALL {
        let blocked = |profile| {
            let mut story = Story::of(shape, profile, card("BLOCKED"));
            story.is(State::Blocked).shows_badge(Tone::Red, "BLOCKED");
            story
        };
        blocked(verified())
            .offers(Action::Replace)
            .orders()
            .has_sent_orders(1);
        blocked(profile(Verification::Pending))
            .offers(Action::Refresh)
            .clicks_order()
            .has_sent_orders(0);
        blocked(profile(Verification::Unverified))
            .offers(Action::Verify)
            .clicks_order()
            .has_sent_orders(0);
        let story = &mut blocked(profile(Verification::Rejected));
        story.offers_support(true).clicks_order().has_sent_orders(0);
        blocked(ineligible()).clicks_order().has_sent_orders(0);
        blocked(not_understood()).clicks_order().has_sent_orders(0);
    }
}

#[test]
fn an_identity_check_under_way_is_watched_slowly_and_opens_the_gate() {
    for shape in Shape::ALL {
        let mut story = Story::of(shape, profile(Verification::Pending), NoCard);
        story
            .waits(14)
            .asks_nothing()
            .waits(5)
            .asks(Call::ReadProfile);
        story
            .profile_is(verified())
            .is(State::Ready)
            .offers(Action::Order);
    }
}
