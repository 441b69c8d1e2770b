//! One transaction: a line, and below it what a press on it opens.

use leptos::prelude::*;

use super::facts::facts;
use super::joined::joined;
use super::sign::sign;
use crate::flow::history::transaction::{
    Direction, Transaction, TransactionPage, TransactionStatus,
};
use crate::shell::format::{day_of, money, short_day_name, time, today};
use crate::ui::component::store::Store;
use crate::ui::days::relative;
use crate::ui::messages::Messages;

/// The transaction at a place of its page. `is_dated` where no day stands over it.
#[component]
pub fn Row(
    page: TransactionPage,
    place: usize,
    #[prop(optional)] is_dated: bool,
    store: Store,
) -> Option<impl IntoView> {
    let is_open = RwSignal::new(false);
    let status = status(&page.0.get(place)?.status);
    let opened = page.clone();
    let more = move || {
        let transaction = opened.0.get(place).filter(|_| is_open.get())?;
        Some(facts(transaction, &store.messages()))
    };
    let shown = move || {
        let transaction = page.0.get(place)?;
        Some(line(transaction, is_dated, &store.messages()))
    };
    Some(view! {
        <div class="transaction" part="transaction" role="listitem" data-status=status>
            <button
                class="line"
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {shown}
            </button>
            {more}
        </div>
    })
}

fn line(transaction: &Transaction, is_dated: bool, messages: &Messages) -> impl IntoView + use<> {
    let merchant = transaction.merchant.clone().unwrap_or_else(|| {
        messages.key(match transaction.direction {
            Some(Direction::In) => "history.deposit",
            Some(Direction::Out) | None => "history.payment",
        })
    });
    let at = transaction.at.as_deref();
    let day = at.filter(|_| is_dated).and_then(|at| day(at, messages));
    let at = at.map(|at| time(at, messages));
    let amount = transaction.amount.as_ref();
    let amount = amount.map(|amount| money(amount, transaction.direction, messages));
    let chip = chip(&transaction.status, messages);
    view! {
        {sign(transaction)}
        <span class="merchant">
            <bdi>{merchant}</bdi>
        </span>
        <span class="amount">
            <bdi>{amount}</bdi>
        </span>
        <span class="when">{joined(&[day, at, transaction.place.clone()])}</span>
        {chip.map(|chip| view! { <span class="chip">{chip}</span> })}
    }
}

fn day(at: &str, messages: &Messages) -> Option<String> {
    let day = day_of(at)?;
    Some(match relative(day, today()) {
        Some(key) => messages.key(key),
        None => short_day_name(day, messages),
    })
}

fn status(status: &TransactionStatus) -> &'static str {
    match status {
        TransactionStatus::Confirmed => "confirmed",
        TransactionStatus::Pending => "pending",
        TransactionStatus::Declined => "declined",
        TransactionStatus::Reverted => "reverted",
        TransactionStatus::Unknown(_) => "unknown",
    }
}

/// What is not as with every payment.
fn chip(status: &TransactionStatus, messages: &Messages) -> Option<String> {
    match status {
        TransactionStatus::Confirmed => None,
        TransactionStatus::Pending => Some(messages.key("history.pending")),
        TransactionStatus::Declined => Some(messages.key("history.declined")),
        TransactionStatus::Reverted => Some(messages.key("history.reverted")),
        TransactionStatus::Unknown(word) => Some(word.clone()).filter(|word| !word.is_empty()),
    }
}
