//! The one button: order, replace, verify, or try again. While it cannot be pressed it stays
//! focusable, and the press is ignored.

use super::node::{Node, span};
use super::text;
use super::words::Words;
use crate::flow::View;
use crate::flow::view::{Action, Readiness};

/// Without a button to show, the element stays, hidden, so that it is the same one later.
pub fn button(view: &View, words: &Words, explanation: &str) -> Node {
    let button = Node::new("button", "button")
        .part("order-button")
        .set("type", "button")
        .set_some("aria-describedby", Some(explanation.to_owned()));
    let Some(shown) = view.button else {
        return button
            .mark("hidden", true)
            .holds(span("spinner"))
            .holds(span(""));
    };
    let name = words.say(&text::button(shown.action, shown.readiness, view.state));
    pressable(button, shown.readiness)
        .set("data-action", action(shown.action))
        .holds(span("spinner"))
        .holds(span("").says(name))
}

pub fn pressable(button: Node, readiness: Readiness) -> Node {
    let is_away = readiness != Readiness::Ready;
    button
        .set_if("aria-disabled", "true", is_away)
        .mark("data-busy", readiness == Readiness::Busy)
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Order => "order",
        Action::Replace => "replace",
        Action::Verify => "verify",
        Action::Refresh => "refresh",
    }
}
