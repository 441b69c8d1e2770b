//! What can be done with the card, and the question whether it is meant.

use super::button::pressable;
use super::node::{Node, div, span};
use super::words::Words;
use crate::flow::View;
use crate::flow::care::switch::Switch;
use crate::flow::care::view::{Control, ControlKind, ImageStage};
use crate::flow::view::Readiness;

pub fn controls(view: &View, words: &Words) -> Option<Node> {
    let care = &view.care;
    if care.controls.is_empty() {
        return None;
    }
    let mut row = div("row controls")
        .set("role", "group")
        .names("aria-label", "controls", words);
    for control in &care.controls {
        row = row.holds(button(control, view, words));
    }
    Some(row.part("controls"))
}

/// The question whether it is meant.
pub fn confirmation(view: &View, words: &Words) -> Option<Node> {
    let (switch, readiness) = view.care.confirmation?;
    Some(ask(switch, readiness, words))
}

fn button(control: &Control, view: &View, words: &Words) -> Node {
    let is_busy = control.readiness == Readiness::Busy;
    let (action, name) = match control.kind {
        ControlKind::Details if control.is_open => ("details", "button.hide-details"),
        ControlKind::Details => ("details", "button.details"),
        ControlKind::Pin if control.is_open => ("pin", "button.hide-pin"),
        ControlKind::Pin => ("pin", "button.pin"),
        ControlKind::SetPin => ("set-pin", "button.set-pin"),
        ControlKind::Freeze if is_busy => ("freeze", "button.freezing"),
        ControlKind::Freeze => ("freeze", "button.freeze"),
        ControlKind::Unfreeze if is_busy => ("unfreeze", "button.unfreezing"),
        ControlKind::Unfreeze => ("unfreeze", "button.unfreeze"),
        ControlKind::Activate if is_busy => ("activate", "button.activating"),
        ControlKind::Activate => ("activate", "button.activate"),
        ControlKind::History => ("history", "button.history"),
    };
    let is_history = control.kind == ControlKind::History;
    let state = if control.is_open { "true" } else { "false" };
    small(action, words.key(name), control.readiness)
        .set_some("aria-expanded", is_history.then(|| state.to_owned()))
        .may_hold(countdown(control, view))
}

/// The seconds until it is hidden again; nobody wants to hear each of them.
fn countdown(control: &Control, view: &View) -> Option<Node> {
    match view.care.image.map(|image| image.stage) {
        Some(ImageStage::Shown { seconds_left }) if control.is_open => {
            let is_it = matches!(control.kind, ControlKind::Details | ControlKind::Pin);
            is_it.then(|| {
                span("countdown")
                    .set("aria-hidden", "true")
                    .says(seconds_left.to_string())
            })
        }
        Some(ImageStage::Asked | ImageStage::Loading | ImageStage::Shown { .. }) | None => None,
    }
}

/// One of several buttons, less loud than the one button of the widget.
pub fn small(action: &'static str, name: String, readiness: Readiness) -> Node {
    let button = Node::new("button", "button small")
        .set("type", "button")
        .set("data-action", action);
    pressable(button, readiness)
        .holds(span("spinner"))
        .holds(span("").says(name))
}

fn ask(switch: Switch, readiness: Readiness, words: &Words) -> Node {
    let (question, explanation, yes) = match switch {
        Switch::Freeze => (
            "confirm.freeze",
            "confirm.freeze.text",
            "button.confirm-freeze",
        ),
        Switch::Unfreeze => (
            "confirm.unfreeze",
            "confirm.unfreeze.text",
            "button.confirm-unfreeze",
        ),
        Switch::Activate => (
            "confirm.activate",
            "confirm.activate.text",
            "button.confirm-activate",
        ),
    };
    div("confirm")
        .part("confirmation")
        .set("role", "group")
        .names("aria-label", question, words)
        .holds(span("question").reads(question, words))
        .holds(span("explanation").reads(explanation, words))
        .may_hold((switch == Switch::Activate).then(|| digits(words)))
        .holds(
            div("row")
                .holds(small("confirm", words.key(yes), readiness).set("data-loud", ""))
                .holds(small(
                    "dismiss",
                    words.key("button.cancel"),
                    Readiness::Ready,
                )),
        )
}

fn digits(words: &Words) -> Node {
    Node::new("label", "field")
        .holds(span("").reads("confirm.activate.digits", words))
        .holds(
            Node::new("input", "")
                .set("data-input", "code")
                .set("inputmode", "numeric")
                .set("maxlength", "4")
                .set("autocomplete", "off"),
        )
}
