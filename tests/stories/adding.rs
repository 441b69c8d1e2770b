//! A way to pay is added elsewhere: the page is asked for it, and the wallet shows without a reload.

use std::time::Duration;

use order_card::flow::answer::{Failure, Outage, Refusal};
use order_card::flow::elsewhere::Elsewhere;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Call, Event, State};

use super::funding::{is_reading, with_card};
use crate::support::{card, failed, wallet};

#[test]
fn the_page_is_asked_for_it_and_the_wallet_shows_without_a_reload() {
    let added = [wallet("USDC", "10")];
    with_card("ACTIVE")
        .wallets_are(&[])
        .happens(Event::FundClicked)
        .has_asked_to_fund(1)
        .waits(7)
        .wallets_are(&[])
        .offers_to_fund(true)
        .waits(13)
        .wallets_are(&added)
        .shows_wallets(&added)
        .offers_to_fund(false)
        .waits(3_600)
        .has_asked(3, is_reading)
        .happens(Event::FundClicked)
        .has_asked_to_fund(1);
}

#[test]
fn a_wallet_that_is_never_added_is_looked_for_for_ten_minutes() {
    let mut story = with_card("ACTIVE");
    story.wallets_are(&[]).happens(Event::FundClicked);
    for _ in 0..3_600 {
        story.waits(1);
        if story.is_out(&Call::ReadWallets) {
            story.wallets_are(&[]);
        }
    }
    let asked: Vec<_> = story
        .asked
        .iter()
        .filter(|(_, call)| is_reading(call))
        .collect();
    let (last, _) = asked.last().unwrap();
    let (first, _) = asked[0];
    assert!(asked.len() < 30, "{}", asked.len());
    assert!(last.since(*first) < Duration::from_secs(640), "{asked:?}");
    story.happens(Event::FundClicked).has_asked_to_fund(2);
    story.waits(7).asks(Call::ReadWallets);
}

#[test]
fn a_page_that_is_shown_again_looks_for_the_wallet_that_is_being_added() {
    let added = [wallet("USDC", "10")];
    with_card("ACTIVE")
        .wallets_are(&[])
        .happens(Event::FundClicked)
        .happens(Event::Hidden)
        .waits(120)
        .has_asked(1, is_reading)
        .happens(Event::Shown)
        .wallets_are(&added)
        .shows_wallets(&added);
}

#[test]
fn a_look_for_it_that_fails_is_repeated_and_one_that_is_refused_is_not() {
    let mut story = with_card("ACTIVE");
    story.wallets_are(&[]).happens(Event::FundClicked);
    let mut looks = 0;
    while looks < 8 {
        story.waits(1);
        if story.is_out(&Call::ReadWallets) {
            looks += 1;
            let failure = match looks {
                8 => Failure::Stop(Refusal::NotAllowed),
                _ => Failure::Retry(Outage::Server),
            };
            story.answers(&Call::ReadWallets, failed(failure));
        }
    }
    story
        .offers_to_fund(true)
        .is(State::Active)
        .waits(3_600)
        .asks_nothing();
}

#[test]
fn a_page_without_a_way_to_it_leaves_the_user_a_word() {
    with_card("ACTIVE")
        .wallets_are(&[])
        .happens(Event::FundClicked)
        .page_answers(false)
        .says_elsewhere(Elsewhere::Fund)
        .offers_to_fund(true)
        .waits(7)
        .wallets_are(&[wallet("USDC", "10")])
        .says_nothing_of_elsewhere();
    with_card("ACTIVE")
        .wallets_are(&[])
        .happens(Event::FundClicked)
        .page_answers(true)
        .says_nothing_more();
}

/// A double click on "try again" is not meant for what the button says next.
#[test]
fn a_press_right_after_try_again_is_not_taken_for_one() {
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&[])
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(card("INACTIVE"))
        .offers(Action::Refresh)
        .waits(20)
        .card_is(card("ACTIVE"))
        .wallets_are(&[])
        .shows_button(Action::Fund, Readiness::Unavailable)
        .happens(Event::FundClicked)
        .has_asked_to_fund(0)
        .waits(1)
        .offers(Action::Fund)
        .happens(Event::FundClicked)
        .has_asked_to_fund(1);
}
