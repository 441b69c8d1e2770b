//! What each element draws: the whole widget, or one part of it.

use leptos::prelude::{LocalStorage, StoredValue, WithValue};

use super::badge::badge;
use super::button::button;
use super::controls::{confirmation, controls};
use super::history::history;
use super::inset::{image, pin_page};
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

/// What stays the same from one drawing of a part to the next.
#[derive(Clone, Copy)]
pub struct Drawing {
    pub number: u32,
    pub session: StoredValue<WeakSession, LocalStorage>,
    pub announces: bool,
}

impl Drawing {
    /// Several drawings may stand in one document.
    pub fn explanation_id(&self) -> String {
        format!("order-card-explanation-{}", self.number)
    }
}

/// One drawing of the part. The first part of a session announces for all; its live region
/// stands empty before it is filled, or it would not be heard.
pub fn part(part: Part, view: &View, words: &Words, drawing: &Drawing) -> Node {
    let has_face = matches!(part, Part::Whole | Part::Summary);
    let has_button = matches!(part, Part::Whole | Part::Button);
    let is_loading = view.state == State::Loading;
    let is_unusable = view.state == State::Misconfigured;
    let is_explained = has_face || view.button.is_some() || is_unusable;
    let id = drawing.explanation_id();
    let alone = view.badge.as_ref().filter(|_| part == Part::Badge);
    let whole = part == Part::Whole;
    let panel = div("panel")
        .mark("hidden", part == Part::Badge && !is_unusable)
        .may_hold(has_face.then(|| title(view, words)))
        .may_hold(is_explained.then(|| explanation(view, words, &id)))
        .may_hold((part != Part::Badge).then(|| notice(view, words)).flatten())
        .may_hold(has_button.then(|| button(view, words, &id)))
        .may_hold(whole.then(|| controls(view, words)).flatten());
    let voice = drawing.announces.then(|| {
        span("voice")
            .set("role", "status")
            .says(words.announcement(view))
    });
    // Only the whole widget shows what the issuer reveals, and only one of several.
    let address = drawing
        .session
        .with_value(|session| whole.then(|| session.inset_for(drawing.number)).flatten());
    let revealed = whole.then(|| image(view, words, address.clone())).flatten();
    Node::new("div", class(part))
        .set_if("role", "group", whole)
        .set_some("aria-label", whole.then(|| words.key("widget")))
        .set_if("aria-busy", "true", is_loading)
        // The page's own words are in the page's own language.
        .set_if("lang", "en", words.own.is_empty())
        .set("tabindex", "-1")
        .set_some("data-drawing", Some(drawing.number.to_string()))
        .listens(drawing.session)
        .may_hold(has_face.then(|| face(view, words, revealed)))
        .may_hold(alone.map(|shown| badge(shown, words)))
        .holds(panel)
        .may_hold(whole.then(|| confirmation(view, words)).flatten())
        .may_hold(whole.then(|| history(view, words)).flatten())
        .may_hold(whole.then(|| pin_page(view, words, address)).flatten())
        .may_hold(voice)
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Whole | Part::Summary => "order-card whole",
        Part::Button => "order-card alone",
        Part::Badge => "order-card inline",
    }
}
