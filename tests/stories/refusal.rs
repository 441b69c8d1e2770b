//! A freeze that does not come about, or whose answer is lost: the card decides, and it is said.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Outage, Refusal, StatusChangeAnswer};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::call::CardCall;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Tone;
use order_card::flow::{Call, Event, Notice, State};

use super::caring::{is_switch, looking_at};
use super::script::NoCard;
use crate::support::{card, failed};

fn freeze_failed(failure: Failure) -> Notice {
    let action = CardAction::Freeze;
    Notice::CardActionFailed { action, failure }
}

#[test]
fn an_issuer_that_says_yes_and_does_nothing_is_found_out_after_six_seconds() {
    let mut story = looking_at("ACTIVE");
    story.clicks_switch(StatusChange::Freeze).switch_is(
        StatusChange::Freeze,
        Answer::StatusChange(StatusChangeAnswer::Done),
    );
    story
        .waits_with_card(5, card("ACTIVE"))
        .shows_control(ControlKind::Freeze, Readiness::Busy);
    story
        .waits_with_card(2, card("ACTIVE"))
        .is(State::Active)
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .says(freeze_failed(Failure::Stop(Refusal::Refused(None))));
    assert!(story.outcomes(CardAction::Freeze).is_empty());
    story.asked.clear();
    story.waits_with_card(60, card("ACTIVE"));
    assert!(
        story.asked.len() <= 1,
        "it is let go of: {:?}",
        story.asked.len()
    );
}

#[test]
fn a_lost_answer_is_looked_up_and_the_card_decides_for_it() {
    for outage in [
        Outage::Network,
        Outage::Timeout,
        Outage::Server,
        Outage::Unreadable,
    ] {
        let mut story = looking_at("ACTIVE");
        story
            .clicks_switch(StatusChange::Freeze)
            .switch_is(StatusChange::Freeze, failed(Failure::Retry(outage)));
        story
            .shows_control(ControlKind::Freeze, Readiness::Busy)
            .says_nothing_more()
            .card_is(card("FROZEN"))
            .is(State::Frozen)
            .says_nothing_more();
        assert_eq!(story.outcomes(CardAction::Freeze), ["frozen"]);
    }
}

#[test]
fn a_lost_answer_is_looked_up_and_the_card_decides_against_it() {
    let lost = Failure::Retry(Outage::Network);
    let mut story = looking_at("FROZEN");
    story
        .clicks_switch(StatusChange::Unfreeze)
        .waits_ms(700)
        .switch_is(StatusChange::Unfreeze, failed(lost.clone()));
    story
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .says(freeze_failed(lost))
        .shows_control(ControlKind::Unfreeze, Readiness::Ready)
        .has_told_trouble("network", 1);
    story
        .clicks_switch(StatusChange::Unfreeze)
        .waits_ms(700)
        .says_nothing_more()
        .switch_is(
            StatusChange::Unfreeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .waits(1)
        .card_is(card("ACTIVE"));
    story.is(State::Active);
}

#[test]
fn an_answer_that_never_comes_is_given_up_after_fifteen_seconds_and_looked_up() {
    let mut story = looking_at("ACTIVE");
    story.clicks_switch(StatusChange::Freeze).waits(14);
    story.shows_control(ControlKind::Freeze, Readiness::Busy);
    story.waits(1);
    assert_eq!(story.dropped.len(), 1);
    story
        .card_is(card("ACTIVE"))
        .says(freeze_failed(Failure::Retry(Outage::Timeout)))
        .shows_control(ControlKind::Freeze, Readiness::Ready);
}

#[test]
fn a_card_that_cannot_be_read_leaves_the_freeze_undecided_until_it_can() {
    let outage = failed(Failure::Retry(Outage::Server));
    let mut story = looking_at("ACTIVE");
    story.clicks_switch(StatusChange::Freeze).switch_is(
        StatusChange::Freeze,
        Answer::StatusChange(StatusChangeAnswer::Done),
    );
    story
        .waits_with_card(20, outage)
        .shows_control(ControlKind::Freeze, Readiness::Busy)
        .shows_badge(Tone::Green, "ACTIVE");
    story
        .waits_with_card(20, card("FROZEN"))
        .is(State::Frozen)
        .says_nothing_more();
}

#[test]
fn a_refusal_leaves_the_real_state_on_screen_says_so_and_reads_the_card_again() {
    let refusals = [
        (Refusal::NotAllowed, "not-allowed"),
        (
            Refusal::Refused(Some("Card is under review".into())),
            "refused",
        ),
    ];
    for (refusal, code) in refusals {
        let mut story = looking_at("ACTIVE");
        let failure = Failure::Stop(refusal);
        story
            .clicks_switch(StatusChange::Freeze)
            .waits_ms(700)
            .switch_is(StatusChange::Freeze, failed(failure.clone()));
        story
            .is(State::Active)
            .says(freeze_failed(failure.clone()))
            .has_told_trouble(code, 1)
            .shows_control(ControlKind::Freeze, Readiness::Ready)
            .card_is(card("FROZEN"));
        story.is(State::Frozen).says(freeze_failed(failure));
        assert!(story.outcomes(CardAction::Freeze).is_empty());
    }
}

#[test]
fn a_second_failure_is_as_visible_as_the_first() {
    let failure = Failure::Stop(Refusal::NotAllowed);
    let mut story = looking_at("ACTIVE");
    for times in 1..4 {
        story
            .clicks_switch(StatusChange::Freeze)
            .says_nothing_more()
            .switch_is(StatusChange::Freeze, failed(failure.clone()));
        story
            .says(freeze_failed(failure.clone()))
            .has_told_trouble("not-allowed", times)
            .waits(2)
            .card_is(card("ACTIVE"));
    }
}

#[test]
fn a_card_that_is_gone_is_not_there_any_more() {
    let mut story = looking_at("ACTIVE");
    let refused = Failure::Stop(Refusal::Refused(Some("Card not found".into())));
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, failed(refused))
        .card_is(NoCard)
        .shows_controls(&[])
        .is(State::Ready);
}

#[test]
fn an_expired_token_is_renewed_once_and_the_freeze_goes_out_again() {
    let renew = || failed(Failure::RenewToken);
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, renew());
    assert_eq!(story.tokens_out(), [1]);
    story
        .switch_is(
            StatusChange::Freeze,
            Answer::StatusChange(StatusChangeAnswer::Done),
        )
        .card_is(card("FROZEN"))
        .is(State::Frozen);

    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, renew())
        .switch_is(StatusChange::Freeze, renew());
    story
        .is(State::SignedOut)
        .shows_controls(&[])
        .asks_nothing()
        .has_asked(2, is_switch);
}

#[test]
fn a_freeze_with_an_expired_token_is_not_sent_again_while_nobody_sees_it() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .happens(Event::Hidden)
        .switch_is(StatusChange::Freeze, failed(Failure::RenewToken))
        .waits(60)
        .asks_nothing();
    story
        .happens(Event::Shown)
        .card_is(card("ACTIVE"))
        .says(freeze_failed(Failure::Retry(Outage::Network)))
        .has_asked(1, is_switch);
}

#[test]
fn too_many_requests_are_said_and_the_silence_is_kept() {
    let busy = Failure::Wait(Some(Duration::from_secs(30)));
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(700)
        .switch_is(StatusChange::Freeze, failed(busy.clone()));
    story
        .says(freeze_failed(busy))
        .shows_control(ControlKind::Freeze, Readiness::Unavailable)
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(700)
        .waits(28)
        .asks_nothing();
    story
        .waits(8)
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .clicks_switch(StatusChange::Freeze)
        .waits_ms(700)
        .asks(Call::Card(CardCall::Freeze));
}

#[test]
fn who_signs_out_is_not_told_of_the_freeze_any_more() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .clicks_switch(StatusChange::Freeze)
        .card_is(failed(Failure::SignIn));
    story
        .is(State::SignedOut)
        .asks_nothing()
        .waits(60)
        .asks_nothing();
    story
        .happens(Event::SignedIn)
        .card_is(card("ACTIVE"))
        .shows_control(ControlKind::Freeze, Readiness::Ready);
    assert!(story.outcomes(CardAction::Freeze).is_empty());
}

#[test]
fn too_many_requests_are_not_said_any_more_when_the_silence_is_over() {
    let busy = Failure::Wait(Some(Duration::from_secs(30)));
    let mut story = looking_at("ACTIVE");
    story
        .clicks_switch(StatusChange::Freeze)
        .switch_is(StatusChange::Freeze, failed(busy))
        .waits(37)
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .says_nothing_more();
}
