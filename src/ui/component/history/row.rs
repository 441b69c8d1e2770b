//! One transaction.

use leptos::prelude::*;

use crate::flow::history::transaction::{
    Direction, FundingSource, Money, Transaction, TransactionStatus,
};
use crate::shell::format::{date, money};
use crate::ui::messages::Messages;
use crate::ui::text::Text;

pub fn row(transaction: &Transaction, messages: &Messages) -> impl IntoView + use<> {
    let merchant = transaction.merchant.clone();
    let merchant = merchant.unwrap_or_else(|| {
        messages.key(match transaction.direction {
            Some(Direction::In) => "history.deposit",
            Some(Direction::Out) | None => "history.payment",
        })
    });
    let at = transaction.at.as_ref().map(|at| date(at, messages));
    let amount = transaction.amount.as_ref();
    let amount = amount.map(|amount| money(amount, transaction.direction, messages));
    let original = transaction.original.as_ref();
    let original = original.map(|original| money(original, transaction.direction, messages));
    let fees = transaction.fees.as_ref();
    let fees = fees.map(|fees| with("history.fees", money(fees, None, messages), messages));
    view! {
        <div class="transaction" part="transaction" role="listitem" data-status=status(&transaction.status)>
            <span class="merchant">{merchant}</span>
            <span class="amount" dir="ltr">
                {amount}
            </span>
            <span class="when">{joined(&[at, transaction.place.clone()])}</span>
            <span class="original">{joined(&[original, fees])}</span>
            {remark(transaction, messages).map(|remark| view! { <span class="remark">{remark}</span> })}
            {sources(&transaction.sources, messages)}
        </div>
    }
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
fn remark(transaction: &Transaction, messages: &Messages) -> Option<String> {
    match &transaction.status {
        TransactionStatus::Confirmed => None,
        TransactionStatus::Pending => Some(messages.key("history.pending")),
        TransactionStatus::Declined => Some(match &transaction.reason {
            Some(reason) => with("history.declined-because", reason.clone(), messages),
            None => messages.key("history.declined"),
        }),
        TransactionStatus::Reverted => Some(messages.key("history.reverted")),
        TransactionStatus::Unknown(word) => Some(word.clone()).filter(|word| !word.is_empty()),
    }
}

fn sources(sources: &[FundingSource], messages: &Messages) -> Option<impl IntoView + use<>> {
    if sources.is_empty() {
        return None;
    }
    let source = |source: &FundingSource| {
        let fees = source.fees.as_ref();
        let fees = fees.map(|fees| with("history.fees", plain(fees, messages), messages));
        let parts = [
            Some(plain(&source.money, messages)),
            source.network.clone(),
            fees,
        ];
        view! { <span class="source">{joined(&parts)}</span> }
    };
    Some(view! {
        <details class="sources">
            <summary>{messages.key("history.sources")}</summary>
            {sources.iter().map(source).collect_view()}
        </details>
    })
}

fn plain(amount: &Money, messages: &Messages) -> String {
    money(amount, None, messages)
}

fn with(key: &'static str, value: String, messages: &Messages) -> String {
    messages.say(&Text {
        key,
        value: Some(value),
    })
}

fn joined(parts: &[Option<String>]) -> String {
    let mut text = String::new();
    for part in parts.iter().flatten() {
        if !text.is_empty() {
            text += " · ";
        }
        // Words of another direction do not mix with what stands beside them.
        text.push('\u{2068}');
        text += part;
        text.push('\u{2069}');
    }
    text
}
