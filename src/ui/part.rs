//! What each element draws: the whole widget, or one part of it.

use leptos::prelude::{LocalStorage, StoredValue};

use super::badge::badge;
use super::button::button;
use super::node::{Node, div, span};
use super::summary::{explanation, face, notice, title};
use super::words::Words;
use crate::flow::{State, View};
use crate::shell::session::WeakSession;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    Button,
    Badge,
    Summary,
}

/// One drawing of the part. The first part of a session announces for all; its live region
/// stands empty before it is filled, or it would not be heard.
pub fn part(
    part: Part,
    view: &View,
    words: &Words,
    id: &str,
    session: StoredValue<WeakSession, LocalStorage>,
    announces: bool,
) -> Node {
    let has_face = matches!(part, Part::Whole | Part::Summary);
    let has_button = matches!(part, Part::Whole | Part::Button);
    let is_loading = view.state == State::Loading;
    let is_unusable = view.state == State::Misconfigured;
    let is_explained = has_face || view.button.is_some() || is_unusable;
    let alone = view.badge.as_ref().filter(|_| part == Part::Badge);
    let panel = div("panel")
        .mark("hidden", part == Part::Badge && !is_unusable)
        .may_hold(has_face.then(|| title(view, words)))
        .may_hold(is_explained.then(|| explanation(view, words, id)))
        .may_hold((part != Part::Badge).then(|| notice(view, words)).flatten())
        .may_hold(has_button.then(|| button(view, words, id)));
    let voice = announces.then(|| {
        span("voice")
            .set("role", "status")
            .says(words.announcement(view))
    });
    let whole = part == Part::Whole;
    Node::new("div", class(part))
        .set_some("role", whole.then(|| "group".to_owned()))
        .set_some("aria-label", whole.then(|| words.key("widget")))
        .set_some("aria-busy", is_loading.then(|| "true".to_owned()))
        // The page's own words are in the page's own language.
        .set_some("lang", words.own.is_empty().then(|| "en".to_owned()))
        .set("tabindex", "-1")
        .listens(session)
        .may_hold(has_face.then(|| face(view, words)))
        .may_hold(alone.map(|shown| badge(shown, words)))
        .holds(panel)
        .may_hold(voice)
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Whole | Part::Summary => "order-card whole",
        Part::Button => "order-card alone",
        Part::Badge => "order-card inline",
    }
}
