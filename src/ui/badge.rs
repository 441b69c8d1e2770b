//! The status badge: icon and word, never a control.

use leptos::html;
use leptos::prelude::*;

use super::icon::{icon, strokes};
use super::label::{Label, label};
use super::text;
use super::words::Words;
use crate::flow::view::{Badge, Tone};

pub fn badge(badge: &Badge, words: &Words) -> impl IntoView + use<> {
    let name = match text::badge(badge.status) {
        Some(text) => words.say(&text),
        None => badge.word.clone().unwrap_or_default(),
    };
    html::span()
        .attr("part", "badge")
        .attr("class", class(badge.tone))
        .attr("data-status", badge.word.clone())
        .child((
            icon(strokes(badge.tone)),
            label(Label {
                class: "name",
                words: Some(name),
                ..Label::default()
            }),
        ))
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "badge green",
        Tone::Orange => "badge orange",
        Tone::Red => "badge red",
        Tone::Grey => "badge grey",
    }
}
