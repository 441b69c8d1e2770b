//! The card's face, and what there is to say about it.

use leptos::html;
use leptos::prelude::*;

use super::badge::badge;
use super::icon::{EXCLAMATION_MARK, icon};
use super::label::{Label, label};
use super::text::{self, Text};
use super::words::Words;
use crate::flow::View;
use crate::flow::view::CardFace;

/// The face in the size of a real card, with the badge on it.
pub fn face(view: &View, words: &Words) -> impl IntoView + use<> {
    html::div()
        .attr("part", "summary")
        .attr("class", "summary")
        .child(
            html::div()
                .attr("class", "face")
                .attr("data-look", look(view))
                .child((
                    label(Label {
                        class: "chip",
                        is_hidden_from_screen_readers: true,
                        ..Label::default()
                    }),
                    view.badge.as_ref().map(|shown| badge(shown, words)),
                    view.card.as_ref().map(|card| details(card, words)),
                )),
        )
}

/// What the face looks like: a card, one in the making, an example of one, or none.
fn look(view: &View) -> &'static str {
    match &view.card {
        Some(card) if card.is_coming => "coming",
        Some(_) => view.state.name(),
        None if text::shows_example(view.state) => "example",
        None => "none",
    }
}

fn details(card: &CardFace, words: &Words) -> impl IntoView + use<> {
    let spoken = card.last_four.clone();
    let spoken = spoken.map(|digits| {
        words.say(&Text {
            key: "card.ending",
            value: Some(digits),
        })
    });
    let number = card
        .last_four
        .as_ref()
        .map(|digits| format!("•••• •••• •••• {digits}"));
    let expiry = card
        .expiry
        .map(|expiry| format!("{:02}/{:02}", expiry.month, expiry.year % 100));
    let expiry_name = expiry.as_ref().map(|_| words.key("card.valid-thru"));
    (
        label(Label {
            class: "number",
            is_left_to_right: true,
            is_hidden_from_screen_readers: true,
            words: number,
            ..Label::default()
        }),
        label(Label {
            class: "voice",
            words: spoken,
            ..Label::default()
        }),
        label(Label {
            class: "holder",
            words: card.holder.clone(),
            ..Label::default()
        }),
        label(Label {
            class: "expiry-name",
            words: expiry_name,
            ..Label::default()
        }),
        label(Label {
            class: "expiry",
            is_left_to_right: true,
            words: expiry,
            ..Label::default()
        }),
    )
}

pub fn title(view: &View, words: &Words) -> impl IntoView + use<> {
    label(Label {
        class: "title",
        part: Some("title"),
        words: Some(words.say(&text::title(&view.message))),
        ..Label::default()
    })
}

/// The button is described by this text.
pub fn explanation(view: &View, words: &Words, id: &str) -> impl IntoView + use<> {
    label(Label {
        class: "explanation",
        part: Some("explanation"),
        id: Some(id.to_owned()),
        words: Some(words.say(&text::explanation(&view.message))),
        ..Label::default()
    })
}

/// What is said over the state: off-line, or something that went wrong.
pub fn notice(view: &View, words: &Words) -> impl IntoView + use<> {
    words.notice(view).map(|words| {
        html::div()
            .attr("part", "notice")
            .attr("class", "notice")
            .child((
                icon(EXCLAMATION_MARK),
                label(Label {
                    words: Some(words),
                    ..Label::default()
                }),
            ))
    })
}
