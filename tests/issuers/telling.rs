//! What the widget makes of an answer, in words.

use order_card::flow::answer::{
    Answer, Decline, Failure, OrderAnswer, Progress, Refusal, StatusChangeAnswer,
};
use order_card::flow::card::{Activation, Card, CardLookup, Ending};
use order_card::flow::history::transaction::{
    Direction, FundingSource, Money, Transaction, TransactionStatus,
};
use order_card::flow::profile::{Eligibility, Profile, Verification};
use order_card::flow::wallets::wallet::Wallet;

pub fn told(answer: &Answer) -> String {
    match answer {
        Answer::Profile(profile) => told_profile(profile),
        Answer::Card(CardLookup::Card(card)) => told_card(card),
        Answer::Card(CardLookup::NoCard) => "no card".into(),
        Answer::Card(CardLookup::Cancelled) => "no card, the last one was cancelled".into(),
        Answer::MoreCards => "more cards".into(),
        Answer::Order(OrderAnswer::Accepted) => "order accepted".into(),
        Answer::Order(OrderAnswer::Taken(number))
        | Answer::StatusChange(StatusChangeAnswer::Taken(number)) => {
            format!("order taken as {}", number.as_str())
        }
        Answer::Order(OrderAnswer::Made(card)) => format!("ordered {}", told_card(card)),
        Answer::OrderProgress(Progress::Underway) => "order under way".into(),
        Answer::OrderProgress(Progress::Done) => "order done".into(),
        Answer::OrderProgress(Progress::DoneInPart) => "order done in part".into(),
        Answer::OrderProgress(Progress::Failed(failure)) => {
            format!("order failed: {}", told_failure(failure))
        }
        Answer::Order(OrderAnswer::Declined(Decline::AlreadyHasCard)) => {
            "already has a card".into()
        }
        Answer::Order(OrderAnswer::Declined(Decline::AlreadyOrdered)) => "already ordered".into(),
        Answer::Order(OrderAnswer::Declined(Decline::NotVerified)) => "not verified".into(),
        Answer::Order(OrderAnswer::Declined(Decline::NeedsSetup(missing))) => {
            format!("something is missing: {}", missing.name())
        }
        Answer::StatusChange(StatusChangeAnswer::Done) => "switched".into(),
        Answer::Transactions(list) => told_transactions(list),
        Answer::Wallets(list) => told_wallets(list),
        Answer::Window(_) | Answer::Opened | Answer::Saved => {
            panic!("no issuer says that")
        }
        Answer::Failed(failure) => told_failure(failure),
    }
}

fn told_failure(failure: &Failure) -> String {
    match failure {
        Failure::RenewToken => "renew the token".into(),
        Failure::Wait(Some(wait)) => format!("rate-limited {} s", wait.as_secs()),
        Failure::Stop(Refusal::Refused(Some(text))) => format!("refused '{text}'"),
        failure => failure.code().into(),
    }
}

fn told_profile(profile: &Profile) -> String {
    let verification = match &profile.verification {
        Verification::Verified => "verified".to_owned(),
        Verification::Pending => "pending".to_owned(),
        Verification::Unverified => "unverified".to_owned(),
        Verification::Rejected => "rejected".to_owned(),
        Verification::Unknown(word) => format!("unknown '{word}'"),
    };
    let eligibility = match &profile.eligibility {
        Eligibility::Eligible => "eligible".to_owned(),
        Eligibility::Ineligible {
            is_under_review: true,
        } => "under review".to_owned(),
        Eligibility::Ineligible { .. } => "ineligible".to_owned(),
    };
    format!("profile {verification} {eligibility}")
}

fn told_card(card: &Card) -> String {
    let status = format!("{:?}", card.status).to_lowercase();
    let expiry = card
        .expiry
        .map(|expiry| format!("{}/{}", expiry.month, expiry.year));
    let fixed = (!card.is_freezable).then(|| "not freezable".to_owned());
    let held = card.is_held.then(|| "held by the issuer".to_owned());
    let phone = card.is_in_phone.then(|| "in the phone".to_owned());
    let activation = card.activation.map(|activation| match activation {
        Activation::Digits => "activated by digits".to_owned(),
        Activation::Payment => "activated by a payment".to_owned(),
    });
    let ending = card.ending.map(|ending| match ending {
        Ending::Expired => "has expired".to_owned(),
        Ending::Lost => "reported lost".to_owned(),
        Ending::Stolen => "reported stolen".to_owned(),
    });
    let rest = [
        &card.last_four,
        &card.holder,
        &expiry,
        &fixed,
        &held,
        &phone,
        &activation,
        &ending,
    ]
    .into_iter()
    .flatten();
    let rest: String = rest.map(|part| format!(" {part}")).collect();
    format!("card {status} '{}'{rest}", card.word)
}

fn told_transactions(list: &[Transaction]) -> String {
    match list {
        [] => "no transactions".to_owned(),
        list => list
            .iter()
            .map(told_transaction)
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

/// What is not there is not told.
fn told_transaction(transaction: &Transaction) -> String {
    let status = match &transaction.status {
        TransactionStatus::Confirmed => "confirmed".to_owned(),
        TransactionStatus::Pending => "pending".to_owned(),
        TransactionStatus::Declined => "declined".to_owned(),
        TransactionStatus::Reverted => "reverted".to_owned(),
        TransactionStatus::Unknown(word) => format!("unknown '{word}'"),
    };
    let direction = transaction.direction.map(|direction| match direction {
        Direction::In => "in".to_owned(),
        Direction::Out => "out".to_owned(),
    });
    let with = |word: &str, money: &Option<Money>| {
        let money = money.as_ref()?;
        Some(format!("{word} {}", told_money(money)))
    };
    let mut parts = vec![
        Some(status),
        direction,
        transaction.at.clone(),
        transaction
            .merchant
            .as_ref()
            .map(|name| format!("'{name}'")),
        transaction
            .place
            .as_ref()
            .map(|place| format!("in '{place}'")),
        with("for", &transaction.amount),
        with("originally", &transaction.original),
        with("fees", &transaction.fees),
        transaction.reason.map(|why| format!("because {why:?}")),
        transaction
            .category
            .map(|category| format!("at {category:?}")),
    ];
    parts.extend(
        transaction
            .sources
            .iter()
            .map(|source| Some(told_source(source))),
    );
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

fn told_source(source: &FundingSource) -> String {
    let network = source.network.as_ref();
    let network = network.map_or(String::new(), |network| format!(" on {network}"));
    let fees = source.fees.as_ref();
    let fees = fees.map_or(String::new(), |fees| format!(" plus {}", told_money(fees)));
    format!("from {}{network}{fees}", told_money(&source.money))
}

fn told_wallets(list: &[Wallet]) -> String {
    let told = |wallet: &Wallet| {
        let network = wallet
            .network
            .as_ref()
            .map(|network| format!("on {network}"));
        let spendable = wallet
            .spendable
            .as_ref()
            .map(|amount| format!("with {amount}"));
        let parts = [wallet.currency.clone(), network, spendable];
        let parts: Vec<_> = ["wallet".to_owned()]
            .into_iter()
            .chain(parts.into_iter().flatten())
            .collect();
        parts.join(" ")
    };
    match list {
        [] => "no wallets".to_owned(),
        list => list.iter().map(told).collect::<Vec<_>>().join(" | "),
    }
}

fn told_money(money: &Money) -> String {
    format!("{} {}", money.amount, money.currency)
}
