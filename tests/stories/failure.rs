//! Reads that fail: what is shown, what is asked again, and how it mends itself.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage, Refusal};
use order_card::flow::card::CardLookup;
use order_card::flow::view::{Action, Message};
use order_card::flow::{Call, Event, News, Notice, State};
use order_card::ui::messages::Messages;

use super::ordering::MAKING;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, failed, flow, verified};

#[test]
fn two_failures_are_quiet_and_the_third_is_said() {
    let outage = failed(Failure::Retry(Outage::Server));
    let mut story = Story::begins();
    story
        .profile_is(verified())
        .card_is(outage.clone())
        .is(State::Loading);
    story.waits(2).card_is(outage.clone()).is(State::Loading);
    story
        .waits(3)
        .card_is(outage.clone())
        .is(State::Failed)
        .offers(Action::Refresh);
    story.has_told(News::Troubled("issuer-unavailable"));
    story.waits(5).card_is(NoCard).is(State::Ready);
}

#[test]
fn an_error_is_never_no_card() {
    for shape in Shape::ALL {
        let failures = [
            Failure::Retry(Outage::Network),
            Failure::Retry(Outage::Timeout),
            Failure::Retry(Outage::Server),
            Failure::Retry(Outage::Unreadable),
            Failure::Wait(None),
            Failure::Stop(Refusal::NotAllowed),
            Failure::Stop(Refusal::Refused(None)),
            Failure::Misconfigured(Fault::ClientKeyInvalid),
        ];
        for failure in failures {
            let mut story = Story::shaped(shape, None);
            story
                .profile_is(verified())
                .card_is(failed(failure.clone()));
            assert_ne!(story.flow.view().state, State::Ready, "{failure:?}");
            story.clicks_order().has_sent_orders(0);
        }
    }
}

#[test]
fn a_refusal_is_not_asked_again_until_somebody_presses() {
    for shape in Shape::ALL {
        let mut story = Story::shaped(shape, None);
        story
            .profile_is(verified())
            .card_is(failed(Failure::Stop(Refusal::NotAllowed)));
        story
            .is(State::Failed)
            .has_told(News::Troubled("not-allowed"));
        story
            .waits(600)
            .asks_nothing()
            .happens(Event::RefreshClicked)
            .is(State::Loading);
        story
            .profile_is(verified())
            .card_is(NoCard)
            .is(State::Ready);
    }
}

#[test]
fn the_second_failure_is_told_as_loudly_as_the_first() {
    let refusal = failed(Failure::Stop(Refusal::NotAllowed));
    let mut story = Story::begins();
    story
        .profile_is(verified())
        .card_is(refusal.clone())
        .is(State::Failed);
    story
        .waits(5)
        .happens(Event::RefreshClicked)
        .card_is(refusal)
        .is(State::Failed);
    let told = |news: &&News| **news == News::Troubled("not-allowed");
    assert_eq!(story.news.iter().filter(told).count(), 2);
}

#[test]
fn a_card_on_screen_stays_there_while_it_cannot_be_read_again() {
    let mut story = Story::with(verified(), card("ACTIVE"));
    story.waits(60).happens(Event::Hidden).happens(Event::Shown);
    for seconds in [2, 3, 5] {
        story
            .card_is(failed(Failure::Retry(Outage::Network)))
            .is(State::Active)
            .waits(seconds);
    }

    story.says(Notice::Stale(Failure::Retry(Outage::Network)));
    story
        .card_is(card("FROZEN"))
        .is(State::Frozen)
        .says_nothing_more();
}

#[test]
fn provisioning_goes_on_through_refusals() {
    for shape in MAKING {
        let mut story = Story::of(shape, verified(), NoCard);
        story.orders().order_is_taken();
        story
            .waits_with_card(300, failed(Failure::Stop(Refusal::NotAllowed)))
            .is(State::Delayed);
        story.waits_with_card(70, card("ACTIVE")).is(State::Active);
    }
}

#[test]
fn every_question_is_given_up_after_fifteen_seconds() {
    let mut story = Story::begins();
    story.waits(14);
    assert!(story.dropped.is_empty());
    story.waits(3);
    assert_eq!(story.dropped.len(), 2);
    story
        .is(State::Loading)
        .asks(Call::ReadCard)
        .asks(Call::ReadProfile);
}

#[test]
fn an_answer_that_comes_after_its_question_was_given_up_changes_nothing() {
    let mut story = Story::begins();
    let id = story.out_id(&Call::ReadCard).unwrap();
    story.waits(16).is(State::Loading);
    let view = story.flow.view();
    let effects = story.flow.handle(
        Event::Answered {
            id,
            answer: Answer::Card(CardLookup::NoCard),
        },
        story.now,
    );
    assert_eq!((effects, story.flow.view()), (vec![], view));
}

#[test]
fn silence_is_kept_for_as_long_as_the_issuer_asks() {
    let mut story = Story::begins();
    story.profile_is(verified());
    story
        .card_is(failed(Failure::Wait(Some(Duration::from_secs(40)))))
        .is(State::Loading);
    story
        .happens(Event::RefreshClicked)
        .waits(39)
        .asks_nothing();
    story.waits(9).asks(Call::ReadCard);
}

#[test]
fn an_expired_token_is_renewed_once_for_all_questions_that_found_it_expired() {
    let mut story = Story::begins();
    let renew = || failed(Failure::RenewToken);
    story
        .answers(&Call::ReadProfile, renew())
        .answers(&Call::ReadCard, renew());
    assert_eq!(
        story.tokens_out(),
        [1, 1],
        "both ask with the same new token"
    );
    story
        .profile_is(verified())
        .card_is(NoCard)
        .is(State::Ready);
}

#[test]
fn a_new_token_that_is_refused_too_means_signed_out() {
    for shape in Shape::ALL {
        let mut story = Story::shaped(shape, None);
        for _ in 0..2 {
            story.answers(&Call::ReadCard, failed(Failure::RenewToken));
        }
        story
            .is(State::SignedOut)
            .has_told(News::Troubled("signed-out"))
            .asks_nothing();
        story
            .waits(3600)
            .asks_nothing()
            .happens(Event::SignedIn)
            .is(State::Loading);
        story
            .profile_is(verified())
            .card_is(NoCard)
            .is(State::Ready);
    }
}

#[test]
fn who_signs_out_leaves_nothing_on_screen() {
    let mut story = Story::with(verified(), card("ACTIVE"));
    story.waits(60).happens(Event::Hidden).happens(Event::Shown);
    story.card_is(failed(Failure::SignIn)).is(State::SignedOut);
    let view = story.flow.view();
    assert_eq!((view.card, view.badge), (None, None));
}

/// Found by the laws: the gate may close between the order and its repetition.
#[test]
fn a_token_function_that_is_set_again_and_again_disturbs_nothing() {
    let mut story = Story::with(verified(), card("ACTIVE"));
    story
        .happens(Event::SignedIn)
        .happens(Event::SignedIn)
        .is(State::Active)
        .asks_nothing();
}

#[test]
fn a_fault_in_the_configuration_is_shown_and_nothing_is_asked() {
    let fault = Fault::Configuration(order_card::flow::answer::Setting::BaseUrl);
    let mut story = Story::begins();
    story.flow = order_card::flow::Flow::new(Default::default(), 1, Some(fault));
    story.asked.clear();
    story
        .happens(Event::Started {
            ago: Duration::ZERO,
        })
        .happens(Event::RefreshClicked)
        .waits(60);
    story
        .is(State::Misconfigured)
        .has_told(News::Troubled("base-url-invalid"));
    assert_eq!(
        story.flow.view().message,
        Message::Failed(Failure::Misconfigured(fault))
    );
    assert!(story.asked.is_empty());
}

#[test]
fn the_same_seed_and_events_give_the_same_effects() {
    let run = |seed| {
        let mut flow = flow(seed);
        let now = crate::support::NOON;
        let mut effects = flow.handle(
            Event::Started {
                ago: Duration::ZERO,
            },
            now,
        );
        effects.extend(flow.handle(Event::RefreshClicked, now));
        effects
    };
    assert_eq!(run(5), run(5));
}

/// "Loading your card" was once announced together with what had failed before.
#[test]
fn while_it_is_tried_again_nothing_is_said_of_the_failure_before() {
    let outage = || failed(Failure::Retry(Outage::Server));
    let announced = |story: &Story| Messages::default().announcement(&story.flow.view());
    let mut story = Story::begins();
    for seconds in [2, 3, 0] {
        story.card_is(outage());
        story.answers(&Call::ReadProfile, outage()).waits(seconds);
    }
    story.is(State::Failed).waits(3);

    story.happens(Event::RefreshClicked).is(State::Loading);
    assert_eq!(announced(&story), "");
    story
        .answers(&Call::ReadProfile, outage())
        .is(State::Loading)
        .says_nothing_more();
    assert_eq!(announced(&story), "");

    story.card_is(outage()).is(State::Failed);
    assert!(announced(&story).starts_with("Something went wrong."));
}
