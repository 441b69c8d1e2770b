//! Small drawings, as strokes on a field of 16 by 16, and the elements that are only for the eye.

use leptos::prelude::*;

use crate::flow::State;
use crate::flow::card_action::secure_image::SecureImage;
use crate::flow::card_action::view::ControlKind;
use crate::flow::view::Tone;

pub const EXCLAMATION_MARK: &str = "M8 4.5v4M8 11.5h.01";
pub const TICK: &str = "M3.5 8.5l3 3 6-7";
const SNOWFLAKE: &str = "M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11";
const CROSS: &str = "M4 4l8 8M12 4l-8 8";
const DOTS: &str = "M4 8h.01M8 8h.01M12 8h.01";
const EYE: &str = "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z";
const KEYS: &str = "M3.6 4h.8M7.6 4h.8M11.6 4h.8M3.6 8h.8M7.6 8h.8M11.6 8h.8M7.6 12h.8";
const LOCK: &str = "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5";
const SUN: &str = "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.3v1.2M8 13.5v1.2M1.3 8h1.2M13.5 8h1.2M3.3 3.3l.8.8M11.9 11.9l.8.8M12.7 3.3l-.8.8M4.1 11.9l-.8.8";
const LIST: &str = "M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4H14M5.5 8H14M5.5 12H14";
const POWER: &str = "M8 1.5V8M4.6 3.8a5.5 5.5 0 1 0 6.8 0";
const PERSON: &str = "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14a5.5 5.5 0 0 1 11 0";
pub const CARD: &str = "M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h3";
const CARD_AWAY: &str = "M4 3.5h10.5v9H13M11 12.5H1.5v-9M7 6.5h7.5M1.5 6.5h3M2 2l12 12";
const CLOUD: &str =
    "M4.5 12.5a3 3 0 0 1-.3-6A4 4 0 0 1 12 6.8a2.9 2.9 0 0 1-.5 5.7zM8 6.5v2.6M8 10.9h.01";

/// A tick, a snowflake, a cross, dots: colour is never the only sign.
pub fn strokes(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => TICK,
        Tone::Orange => SNOWFLAKE,
        Tone::Red => CROSS,
        Tone::Grey => DOTS,
    }
}

/// What can be done with a card.
pub fn control(kind: ControlKind) -> &'static str {
    match kind {
        ControlKind::Reveal(SecureImage::Details) => EYE,
        ControlKind::Reveal(SecureImage::Pin) => KEYS,
        ControlKind::SetPin => LOCK,
        ControlKind::Freeze => SNOWFLAKE,
        ControlKind::Unfreeze => SUN,
        ControlKind::Activate => POWER,
        ControlKind::History => LIST,
    }
}

/// What stands in the place of a card where there is none to be seen.
pub fn picture(state: State, is_in_review: bool) -> &'static str {
    match state {
        State::SignedOut => LOCK,
        State::Rejected => PERSON,
        State::Ineligible if is_in_review => PERSON,
        State::Failed => CLOUD,
        State::Ineligible | State::Misconfigured => CARD_AWAY,
        State::Loading
        | State::Unverified
        | State::Verifying
        | State::Ready
        | State::Incomplete
        | State::Ordering
        | State::Confirming
        | State::Provisioning
        | State::Delayed
        | State::Active
        | State::Frozen
        | State::Blocked
        | State::Inactive
        | State::Unknown => CARD,
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

/// What the page puts there; without it, what stands inside.
pub fn slot(name: &'static str, inside: impl IntoView) -> impl IntoView {
    view! { <slot name=name>{inside}</slot> }
}
