//! What each element draws: the whole widget, or one part of it.

use leptos::html;
use leptos::prelude::*;

use super::badge::badge;
use super::button::button;
use super::label::{Label, label};
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
) -> impl IntoView + use<> {
    let has_face = matches!(part, Part::Whole | Part::Summary);
    let has_button = matches!(part, Part::Whole | Part::Button);
    let is_loading = view.state == State::Loading;
    let is_unusable = view.state == State::Misconfigured;
    let is_explained = has_face || view.button.is_some() || is_unusable;
    let alone = view.badge.as_ref().filter(|_| part == Part::Badge);
    html::div()
        .attr("class", class(part))
        .attr("role", (part == Part::Whole).then_some("group"))
        .attr(
            "aria-label",
            (part == Part::Whole).then(|| words.key("widget")),
        )
        .attr("aria-busy", is_loading.then_some("true"))
        // The page's own words are in the page's own language.
        .attr("lang", words.own.is_empty().then_some("en"))
        .attr("tabindex", "-1")
        .child((
            has_face.then(|| face(view, words)),
            alone.map(|shown| badge(shown, words)),
            html::div()
                .attr("class", "panel")
                .attr(
                    "hidden",
                    (part == Part::Badge && !is_unusable).then_some(""),
                )
                .child((
                    has_face.then(|| title(view, words)),
                    is_explained.then(|| explanation(view, words, id)),
                    (part != Part::Badge).then(|| notice(view, words)),
                    has_button.then(|| button(view, words, id, session)),
                )),
            announces.then(|| {
                label(Label {
                    class: "voice",
                    role: Some("status"),
                    words: Some(words.announcement(view)),
                    ..Label::default()
                })
            }),
        ))
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Whole | Part::Summary => "order-card whole",
        Part::Button => "order-card alone",
        Part::Badge => "order-card inline",
    }
}
