//! One transaction.

use super::format::{date, money};
use super::node::{Node, div, span};
use super::text::Text;
use super::words::Words;
use crate::flow::history::transaction::{
    Direction, FundingSource, Money, Transaction, TransactionStatus,
};

pub fn row(transaction: &Transaction, words: &Words) -> Node {
    let merchant = transaction.merchant.clone();
    let merchant = merchant.unwrap_or_else(|| {
        words.key(match transaction.direction {
            Some(Direction::In) => "history.deposit",
            Some(Direction::Out) | None => "history.payment",
        })
    });
    let at = transaction.at.as_ref().map(|at| date(at, words));
    let amount = transaction.amount.as_ref();
    let amount = amount.map(|amount| money(amount, transaction.direction, words));
    let original = transaction.original.as_ref();
    let original = original.map(|original| money(original, transaction.direction, words));
    let fees = transaction.fees.as_ref();
    let fees = fees.map(|fees| with("history.fees", money(fees, None, words), words));
    div("transaction")
        .set("role", "listitem")
        .set("data-status", status(&transaction.status))
        .holds(span("merchant").says(merchant))
        .holds(span("amount").set("dir", "ltr").may_say(amount))
        .holds(span("when").says(joined(&[at, transaction.place.clone()])))
        .holds(span("original").says(joined(&[original, fees])))
        .may_hold(remark(transaction, words).map(|remark| span("remark").says(remark)))
        .may_hold(sources(&transaction.sources, words))
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
fn remark(transaction: &Transaction, words: &Words) -> Option<String> {
    match &transaction.status {
        TransactionStatus::Confirmed => None,
        TransactionStatus::Pending => Some(words.key("history.pending")),
        TransactionStatus::Declined => Some(match &transaction.reason {
            Some(reason) => with("history.declined-because", reason.clone(), words),
            None => words.key("history.declined"),
        }),
        TransactionStatus::Reverted => Some(words.key("history.reverted")),
        TransactionStatus::Unknown(word) => Some(word.clone()).filter(|word| !word.is_empty()),
    }
}

fn sources(sources: &[FundingSource], words: &Words) -> Option<Node> {
    if sources.is_empty() {
        return None;
    }
    let mut list = Node::new("details", "sources")
        .holds(Node::new("summary", "").reads("history.sources", words));
    for source in sources {
        let fees = source.fees.as_ref();
        let fees = fees.map(|fees| with("history.fees", plain(fees, words), words));
        let parts = [
            Some(plain(&source.money, words)),
            source.network.clone(),
            fees,
        ];
        list = list.holds(span("source").says(joined(&parts)));
    }
    Some(list)
}

fn plain(amount: &Money, words: &Words) -> String {
    money(amount, None, words)
}

fn with(key: &'static str, value: String, words: &Words) -> String {
    words.say(&Text {
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
