//! The card's transactions: opened, failed, asked for again, and closed.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Outage, Refusal};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::history::view::ListEnd;
use order_card::flow::profile::{Profile, UserKey};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Event, State};

use super::caring::{image_call, looking_at};
use super::listing::{opening, rows};
use crate::support::{card, failed, verified};

#[test]
fn the_history_opens_and_shows_the_first_page() {
    let mut story = opening();
    story
        .ends_with(ListEnd::Loading)
        .page_is(rows(81..=100))
        .lists_all(81..=100)
        .ends_with(ListEnd::More)
        .wants_no_page();
    assert_eq!(story.outcomes(CardAction::History), ["opened"]);
}

#[test]
fn a_history_without_a_payment_is_empty() {
    let mut story = opening();
    story
        .page_is(Answer::Transactions(Vec::new()))
        .ends_with(ListEnd::Empty)
        .waits(60)
        .wants_no_page();
    let history = story.flow.view().history.unwrap();
    assert!(!history.has_filters, "there is nothing to find");
    assert!(!history.has_statements, "there is nothing to state");
}

#[test]
fn a_filter_that_finds_nothing_stays() {
    let mut story = opening();
    story
        .page_is(rows(81..=100))
        .happens(Event::SearchTyped("nowhere".into()))
        .waits(1)
        .page_is(Answer::Transactions(Vec::new()))
        .ends_with(ListEnd::Empty);
    let history = story.flow.view().history.unwrap();
    assert!(history.has_filters && history.has_statements);
}

#[test]
fn a_page_that_fails_is_said_and_asked_for_again_when_somebody_presses() {
    let failure = Failure::Retry(Outage::Server);
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .page_is(failed(failure.clone()));
    for times in 1..4 {
        story
            .ends_with(ListEnd::Failed(failure.clone(), Readiness::Ready))
            .lists_all(21..=40)
            .has_told_trouble("issuer-unavailable", times)
            .waits(60)
            .wants_no_page()
            .happens(Event::ListEndNeared)
            .wants_no_page();
        story
            .happens(Event::MoreClicked)
            .ends_with(ListEnd::Loading)
            .wants_page(1)
            .page_is(failed(failure.clone()));
    }
    story
        .happens(Event::MoreClicked)
        .page_is(rows(1..=20))
        .lists_all(1..=40)
        .is(State::Active);
}

#[test]
fn a_page_that_never_comes_is_given_up_after_fifteen_seconds() {
    let failure = Failure::Retry(Outage::Timeout);
    let mut story = opening();
    story
        .waits(15)
        .ends_with(ListEnd::Failed(failure, Readiness::Ready));
    assert_eq!(story.dropped.len(), 1);
}

#[test]
fn a_refusal_is_shown_in_the_list_and_leaves_the_card_alone() {
    let failure = Failure::Stop(Refusal::NotAllowed);
    let mut story = opening();
    story
        .page_is(failed(failure.clone()))
        .ends_with(ListEnd::Failed(failure, Readiness::Ready))
        .is(State::Active)
        .asks_nothing();
}

#[test]
fn too_many_requests_are_said_and_the_silence_is_kept() {
    let busy = Failure::Wait(Some(Duration::from_secs(30)));
    let mut story = opening();
    story
        .page_is(failed(busy.clone()))
        .ends_with(ListEnd::Failed(busy.clone(), Readiness::Unavailable))
        .happens(Event::MoreClicked)
        .ends_with(ListEnd::Loading)
        .waits(29)
        .asks_nothing()
        .waits(8)
        .wants_page(0);

    let mut story = opening();
    story
        .page_is(failed(busy.clone()))
        .waits(37)
        .ends_with(ListEnd::Failed(busy, Readiness::Ready));
}

#[test]
fn an_expired_token_is_renewed_once_and_the_page_asked_for_again() {
    let renew = || failed(Failure::RenewToken);
    let mut story = opening();
    story.page_is(renew()).wants_page(0);
    assert_eq!(story.tokens_out(), [1]);
    story
        .page_is(renew())
        .is(State::SignedOut)
        .has_history(false)
        .asks_nothing();
}

#[test]
fn an_unseen_history_asks_for_nothing_and_goes_on_where_it_was() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::Hidden)
        .happens(Event::ListEndNeared)
        .waits(60)
        .asks_nothing();
    story.happens(Event::Shown).wants_page(1).lists_all(21..=40);

    let mut story = opening();
    story
        .happens(Event::WentOffline)
        .page_is(failed(Failure::RenewToken))
        .asks_nothing()
        .happens(Event::WentOnline)
        .wants_page(0);
    assert!(story.tokens_out().contains(&1));
}

#[test]
fn a_closed_history_asks_for_nothing_and_begins_anew_when_it_is_opened_again() {
    let mut story = opening();
    story.page_is(rows(21..=40)).happens(Event::ListEndNeared);
    let before = story.history().generation;
    story
        .happens(Event::HistoryClicked)
        .has_history(false)
        .asks_nothing();
    assert_eq!(story.dropped.len(), 1);
    story
        .happens(Event::HistoryClicked)
        .wants_page(0)
        .lists(&[])
        .page_is(rows(22..=41))
        .lists_all(22..=41);
    assert_ne!(story.history().generation, before);
    assert_eq!(
        story.outcomes(CardAction::History),
        ["opened", "closed", "opened"]
    );
}

#[test]
fn try_again_reads_the_history_anew() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::RefreshClicked)
        .wants_page(0)
        .lists(&[])
        .page_is(rows(22..=41))
        .lists_all(22..=41);
}

#[test]
fn the_history_stays_open_while_the_card_is_frozen_or_blocked() {
    for word in ["FROZEN", "BLOCKED", "INACTIVE"] {
        let mut story = opening();
        story
            .page_is(rows(21..=40))
            .happens(Event::Hidden)
            .happens(Event::Shown)
            .card_is(card(word));
        story.lists_all(21..=40);
    }
}

#[test]
fn another_user_does_not_see_the_history() {
    let somebody_else = Profile {
        user: UserKey(8),
        ..verified()
    };
    let mut story = looking_at("BLOCKED");
    story
        .happens(Event::HistoryClicked)
        .page_is(rows(21..=40))
        .happens(Event::ListEndNeared)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .profile_is(somebody_else)
        .has_history(false)
        .wants_no_page();

    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::RefreshClicked)
        .card_is(failed(Failure::SignIn))
        .has_history(false)
        .waits(2)
        .happens(Event::SignedIn);
    story.card_is(card("ACTIVE")).has_history(false);
}

/// A failure of something else still stands on screen.
#[test]
fn a_page_that_fails_is_told_beside_another_failure() {
    let mut story = opening();
    story
        .clicks_image(SecureImage::Details)
        .answers(
            &image_call(SecureImage::Details),
            failed(Failure::Retry(Outage::Server)),
        )
        .has_told_trouble("issuer-unavailable", 1)
        .page_is(failed(Failure::Retry(Outage::Network)))
        .has_told_trouble("network", 1);
}
