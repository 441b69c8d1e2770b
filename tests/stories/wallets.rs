//! What a card is paid from: when it is read, what is said of it, and that it disturbs nothing.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage, Refusal};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::profile::{Profile, UserKey};
use order_card::flow::view::Message;
use order_card::flow::wallets::view::WalletsView;
use order_card::flow::wallets::wallet::Wallet;
use order_card::flow::{Call, Event, State};

use super::funding::{is_reading, with_card};
use super::script::Story;
use crate::support::{all_but, card, failed, numbered_card, verified, wallet};

#[test]
fn the_wallets_of_an_active_card_are_read_and_shown() {
    let linked = [wallet("USDC", "250.5"), wallet("EURE", "0")];
    with_card("ACTIVE")
        .asks(Call::ReadWallets)
        .knows_no_wallets()
        .wallets_are(&linked)
        .shows_wallets(&linked)
        .is(State::Active)
        .waits(3_600)
        .has_asked(1, is_reading);
}

#[test]
fn of_many_wallets_the_first_five_are_shown_and_the_others_counted() {
    let linked = vec![wallet("USDC", "1"); 12];
    let mut story = with_card("ACTIVE");
    story.wallets_are(&linked);
    let shown = linked.into_iter().take(5).collect();
    let expected = WalletsView { shown, more: 7 };
    assert_eq!(story.flow.view().wallets, expected);
}

#[test]
fn only_for_an_active_card_are_they_read() {
    for word in ["PENDING", "FROZEN", "BLOCKED", "INACTIVE", "LIMBO"] {
        with_card(word)
            .waits(60)
            .knows_no_wallets()
            .has_asked(0, is_reading)
            .happens(Event::FundClicked)
            .has_asked_to_fund(0);
    }
}

#[test]
fn a_page_that_does_not_want_it_never_has_them_read() {
    let mut story = Story::offering(all_but(CardAction::Fund));
    story
        .profile_is(verified())
        .card_is(card("ACTIVE"))
        .waits(60)
        .has_asked(0, is_reading);
    assert_eq!(story.flow.view().message, Message::Active);
}

#[test]
fn a_card_without_a_wallet_says_so_and_offers_to_add_one() {
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&[])
        .offers_to_fund(true)
        .is(State::Active);
    assert_eq!(story.flow.view().message, Message::ActiveUnfunded);
    story.waits(3_600).has_asked(1, is_reading);
}

#[test]
fn a_page_that_is_shown_again_after_a_while_reads_the_balances_again() {
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&[wallet("USDC", "10")])
        .waits(30)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .has_asked(1, is_reading)
        .waits(60)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .wallets_are(&[wallet("USDC", "7")])
        .shows_wallets(&[wallet("USDC", "7")]);
}

#[test]
fn reading_everything_again_reads_them_too() {
    with_card("ACTIVE")
        .wallets_are(&[])
        .waits(2)
        .happens(Event::RefreshClicked)
        .asks(Call::ReadWallets)
        .card_is(card("ACTIVE"))
        .wallets_are(&[wallet("USDC", "10")])
        .offers_to_fund(false);
}

#[test]
fn a_failure_says_nothing_of_wallets_and_leaves_the_card_alone() {
    let failures = [
        Failure::Retry(Outage::Network),
        Failure::Retry(Outage::Server),
        Failure::Retry(Outage::Unreadable),
        Failure::Stop(Refusal::NotAllowed),
        Failure::Stop(Refusal::Refused(None)),
        Failure::Misconfigured(Fault::EndpointMissing),
        Failure::Misconfigured(Fault::ClientKeyInvalid),
    ];
    for failure in failures {
        let mut story = with_card("ACTIVE");
        story.news.clear();
        let before = story.flow.view();
        for _ in 0..7_200 {
            if story.is_out(&Call::ReadWallets) {
                story.answers(&Call::ReadWallets, failed(failure.clone()));
            }
            story.waits(1);
        }
        assert_eq!(story.flow.view(), before, "{failure:?}");
        assert_eq!(story.news, [], "{failure:?}");
        let asked = story
            .asked
            .iter()
            .filter(|(_, call)| is_reading(call))
            .count();
        let most = if failure.may_pass() { 4 } else { 1 };
        assert_eq!(asked, most, "{failure:?}");
    }
}

#[test]
fn an_answer_that_never_comes_is_given_up_like_any_other() {
    let mut story = with_card("ACTIVE");
    story.waits(14).asks(Call::ReadWallets);
    story.waits(1).knows_no_wallets().is(State::Active);
    assert_eq!(story.dropped.len(), 1);
}

#[test]
fn what_is_known_stays_when_it_cannot_be_read_again() {
    let linked = [wallet("USDC", "10")];
    with_card("ACTIVE")
        .wallets_are(&linked)
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(card("ACTIVE"))
        .answers(&Call::ReadWallets, failed(Failure::Retry(Outage::Server)))
        .shows_wallets(&linked);
}

#[test]
fn too_many_requests_are_heeded_without_a_word() {
    let busy = Failure::Wait(Some(Duration::from_secs(30)));
    with_card("ACTIVE")
        .answers(&Call::ReadWallets, failed(busy))
        .says_nothing_more()
        .has_told_trouble("rate-limited", 0)
        .waits(29)
        .has_asked(1, is_reading)
        .waits(9)
        .asks(Call::ReadWallets);
}

#[test]
fn a_token_that_is_refused_is_renewed_once_and_signs_nobody_out() {
    let mut story = with_card("ACTIVE");
    story.answers(&Call::ReadWallets, failed(Failure::RenewToken));
    assert_eq!(story.tokens_out(), [1]);
    story
        .answers(&Call::ReadWallets, failed(Failure::RenewToken))
        .is(State::Active)
        .knows_no_wallets()
        .waits(3_600)
        .has_asked(2, is_reading);
}

#[test]
fn a_page_that_has_no_token_any_more_is_signed_out() {
    with_card("ACTIVE")
        .answers(&Call::ReadWallets, failed(Failure::SignIn))
        .is(State::SignedOut);
}

#[test]
fn nothing_of_one_card_or_user_is_for_the_next_one() {
    let linked = [wallet("USDC", "10")];
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&linked)
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(numbered_card(2, "ACTIVE"))
        .knows_no_wallets();
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&linked)
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(card("FROZEN"))
        .knows_no_wallets()
        .waits(60)
        .happens(Event::RefreshClicked)
        .card_is(card("ACTIVE"))
        .asks(Call::ReadWallets);
}

#[test]
fn an_answer_for_the_card_of_before_changes_nothing() {
    let mut story = with_card("ACTIVE");
    let id = story.out_id(&Call::ReadWallets).unwrap();
    story
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(card("FROZEN"));
    let answer = Answer::Wallets(Vec::new());
    story
        .happens(Event::Answered { id, answer })
        .knows_no_wallets()
        .is(State::Frozen);
}

#[test]
fn another_user_has_wallets_of_their_own() {
    let mut story = with_card("ACTIVE");
    let other = Profile {
        user: UserKey(8),
        ..verified()
    };
    story
        .wallets_are(&[wallet("USDC", "10")])
        .waits(2)
        .happens(Event::RefreshClicked)
        .card_is(failed(Failure::SignIn))
        .knows_no_wallets()
        .happens(Event::SignedIn)
        .waits(2)
        .profile_is(other)
        .waits(2)
        .card_is(card("ACTIVE"))
        .knows_no_wallets()
        .asks(Call::ReadWallets);
}

#[test]
fn wallets_without_anything_to_spend_are_shown_and_so_is_the_way_to_another() {
    let empty = [wallet("USDC", "0"), wallet("EURE", "0.00")];
    let mut story = with_card("ACTIVE");
    story
        .wallets_are(&empty)
        .shows_wallets(&empty)
        .shows_message(Message::ActiveEmpty)
        .offers_to_fund(true);
    let with_unknown = [
        wallet("USDC", "0"),
        Wallet {
            spendable: None,
            ..wallet("EURE", "1")
        },
    ];
    with_card("ACTIVE")
        .wallets_are(&with_unknown)
        .shows_message(Message::Active)
        .offers_to_fund(false);
}
