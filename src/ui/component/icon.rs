//! Small drawings, as strokes on a field of 16 by 16, and the elements that are only for the eye.

use leptos::prelude::*;

use crate::flow::view::Tone;

pub const EXCLAMATION_MARK: &str = "M8 4.5v4M8 11.5h.01";

/// A tick, a snowflake, a cross, dots: colour is never the only sign.
pub fn strokes(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "M3.5 8.5l3 3 6-7",
        Tone::Orange => "M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11",
        Tone::Red => "M4 4l8 8M12 4l-8 8",
        Tone::Grey => "M4 8h.01M8 8h.01M12 8h.01",
    }
}

/// A word always stands beside it.
#[component]
pub fn Icon(strokes: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=strokes></path>
        </svg>
    }
}

/// Turns in a button while what it does is under way.
#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner"></span> }
}

/// On the card's face.
#[component]
pub fn Chip() -> impl IntoView {
    view! { <span class="chip" aria-hidden="true"></span> }
}
