//! What a press on a transaction opens.

use leptos::prelude::*;

use super::joined::joined;
use crate::flow::history::transaction::{DeclineReason, FundingSource, Transaction};
use crate::shell::format::{date, money};
use crate::ui::messages::Messages;
use crate::ui::text::Text;

pub fn facts(transaction: &Transaction, messages: &Messages) -> impl IntoView + use<> {
    let original = transaction.original.as_ref();
    let original = original.map(|original| money(original, transaction.direction, messages));
    let fees = transaction.fees.as_ref();
    let fees = fees.map(|fees| money(fees, None, messages));
    let at = transaction.at.as_ref().map(|at| date(at, messages));
    let sources = transaction.sources.iter();
    let sources = sources.map(|source| funding(source, messages)).collect();
    let reason = transaction.reason.map(|reason| messages.key(why(reason)));
    view! {
        <div class="facts">
            {reason.map(|reason| view! { <p class="reason">{reason}</p> })}
            <dl>
                {fact("date", "history.date", at.into_iter().collect(), messages)}
                {fact("original", "history.original", original.into_iter().collect(), messages)}
                {fact("fees", "history.fee", fees.into_iter().collect(), messages)}
                {fact("source", "history.sources", sources, messages)}
            </dl>
        </div>
    }
}

/// `class` names each of the values for style sheets and tests.
fn fact(
    class: &'static str,
    key: &'static str,
    values: Vec<String>,
    messages: &Messages,
) -> Option<impl IntoView + use<>> {
    if values.is_empty() {
        return None;
    }
    let value = |value| view! { <dd class=class><bdi>{value}</bdi></dd> };
    Some(view! {
        <div class="fact">
            <dt>{messages.key(key)}</dt>
            {values.into_iter().map(value).collect_view()}
        </div>
    })
}

fn funding(source: &FundingSource, messages: &Messages) -> String {
    let fees = source.fees.as_ref().map(|fees| {
        messages.say(&Text {
            key: "history.fees",
            value: Some(money(fees, None, messages)),
        })
    });
    let paid = money(&source.money, None, messages);
    joined(&[Some(paid), source.network.clone(), fees])
}

fn why(reason: DeclineReason) -> &'static str {
    match reason {
        DeclineReason::NotEnoughMoney => "declined.not-enough-money",
        DeclineReason::CardNotActive => "declined.card-not-active",
        DeclineReason::Limit => "declined.limit",
        DeclineReason::WrongPin => "declined.wrong-pin",
        DeclineReason::MoneyNotMoved => "declined.money-not-moved",
    }
}
