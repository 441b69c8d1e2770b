//! The status badge: icon and word, never a control.

use leptos::prelude::*;

use super::icon::{Icon, strokes};
use super::store::Store;
use crate::flow::view::{self, Tone};
use crate::ui::{text, word};

/// The badge alone.
#[component]
pub fn Badge(store: Store) -> impl IntoView {
    move || store.card().badge.map(|badge| draw(badge, store))
}

pub fn draw(badge: view::Badge, store: Store) -> impl IntoView {
    let name = match text::badge(&badge) {
        Some(text) => store.say(&text),
        None => word::readable(badge.word.as_deref().unwrap_or_default()),
    };
    view! {
        <span class=class(badge.tone) part="badge" data-status=badge.word>
            <Icon strokes=strokes(badge.tone) />
            <span class="name">{name}</span>
        </span>
    }
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "badge green",
        Tone::Orange => "badge orange",
        Tone::Red => "badge red",
        Tone::Grey => "badge grey",
    }
}
