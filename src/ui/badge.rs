//! The status badge: icon and word, never a control.

use super::icon::strokes;
use super::node::{Node, span};
use super::text;
use super::words::Words;
use crate::flow::view::{Badge, Tone};

pub fn badge(badge: &Badge, words: &Words) -> Node {
    let name = match text::badge(badge.status) {
        Some(text) => words.say(&text),
        None => badge.word.clone().unwrap_or_default(),
    };
    span(class(badge.tone))
        .part("badge")
        .set_some("data-status", badge.word.clone())
        .icon(strokes(badge.tone))
        .holds(span("name").says(name))
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "badge green",
        Tone::Orange => "badge orange",
        Tone::Red => "badge red",
        Tone::Grey => "badge grey",
    }
}
