//! The card's transactions: the filter, the list, and what stands at its end.

use super::category::key;
use super::controls::small;
use super::node::{Node, div, span};
use super::row::row;
use super::text::trouble;
use super::words::Words;
use crate::flow::View;
use crate::flow::history::filter::Category;
use crate::flow::history::transaction::TransactionPage;
use crate::flow::history::view::{HistoryView, ListEnd};
use crate::flow::view::Readiness;

/// Rows in one block, which the browser leaves out while it is out of sight.
const BLOCK: usize = 20;

pub fn history(view: &View, words: &Words) -> Option<Node> {
    let history = view.history.as_ref()?;
    let title = words.key("history.title");
    Some(
        div("history")
            .part("history")
            .set("role", "region")
            .set_some("aria-label", Some(title.clone()))
            .holds(head(title, history, words))
            .may_hold(history.has_filters.then(|| filter(history, words)))
            .holds(list(history, words))
            .holds(end(history, words)),
    )
}

fn head(title: String, history: &HistoryView, words: &Words) -> Node {
    let button = |action| small(action, words.key(action), history.statement);
    let statements = history.has_statements.then(|| {
        div("row")
            .set("role", "group")
            .names("aria-label", "history.statement", words)
            .holds(button("csv"))
            .holds(button("pdf"))
    });
    div("head")
        .holds(span("question").says(title))
        .may_hold(statements)
}

fn filter(history: &HistoryView, words: &Words) -> Node {
    let mut categories =
        div("row")
            .set("role", "group")
            .names("aria-label", "history.category", words);
    for category in Category::ALL {
        let is_chosen = history.categories.contains(&category);
        let state = if is_chosen { "true" } else { "false" };
        categories = categories.holds(
            small(key(category), words.key(key(category)), Readiness::Ready)
                .set("aria-pressed", state),
        );
    }
    let hint = history.asks_for_days.then(|| words.key("history.days"));
    Node::new("details", "filter")
        .holds(Node::new("summary", "").reads("history.filter", words))
        .holds(
            div("row")
                .holds(field("search", "search", "history.search", words))
                .holds(field("date", "first-day", "history.first-day", words))
                .holds(field("date", "last-day", "history.last-day", words)),
        )
        .holds(span("hint").set("role", "status").may_say(hint))
        .holds(categories)
}

fn field(kind: &'static str, input: &'static str, name: &'static str, words: &Words) -> Node {
    Node::new("label", "field")
        .holds(span("").reads(name, words))
        .holds(
            Node::new("input", "")
                .set("type", kind)
                .set("data-input", input)
                .set("autocomplete", "off"),
        )
}

/// A list that scrolls can be reached by the keyboard.
fn list(history: &HistoryView, words: &Words) -> Node {
    let mut rows = div("rows")
        .set("role", "list")
        .set("tabindex", "0")
        .names("aria-label", "history.title", words)
        .mark("hidden", history.pages.is_empty());
    for page in &history.pages {
        for start in (0..page.0.len()).step_by(BLOCK) {
            rows = rows.holds(block(history.generation, start, page, words));
        }
    }
    rows
}

/// A page never changes once it is there.
fn block(generation: u32, start: usize, page: &TransactionPage, words: &Words) -> Node {
    let (page, own_words) = (page.clone(), words.clone());
    let is_full = page.0.len() >= start + BLOCK;
    let name = if is_full { "block" } else { "block short" };
    div(name).holds_block((generation, start, words.turn), move || {
        let rows = page.0.iter().skip(start).take(BLOCK);
        rows.map(|transaction| Some(row(transaction, &own_words)))
            .collect()
    })
}

fn end(history: &HistoryView, words: &Words) -> Node {
    let more = |key, readiness| small("more", words.key(key), readiness);
    let (said, button) = match &history.end {
        ListEnd::Loading => (None, more("history.loading", Readiness::Busy)),
        ListEnd::More => (None, more("history.more", Readiness::Ready)),
        ListEnd::Ended => (Some(words.key("history.ended")), hidden()),
        ListEnd::Empty if history.is_filtered => (Some(words.key("history.none")), hidden()),
        ListEnd::Empty => (Some(words.key("history.empty")), hidden()),
        ListEnd::Failed(failure, readiness) => (
            Some(words.say(&trouble(failure))),
            more("button.refresh", *readiness),
        ),
    };
    div("foot")
        .holds(span("explanation").set("role", "status").may_say(said))
        .holds(button)
}

fn hidden() -> Node {
    Node::new("button", "").mark("hidden", true)
}
