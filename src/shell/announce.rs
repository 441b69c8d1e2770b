//! The page hears of the session by DOM events and by the reflected state.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::flow::{News, View};

#[wasm_bindgen(module = "/src/shell/announce.js")]
extern "C" {
    #[wasm_bindgen(js_name = send)]
    fn send_event(host: &Element, name: &str, detail: &str, cancelable: bool) -> bool;
}

/// Sends the news as an event of its own. No detail holds a token, or more of a card than
/// its last four digits.
pub fn tell(host: &Element, news: &News) {
    match news {
        News::StateChanged { from, to } => {
            let detail = [("from", from.name()), ("state", to.name())];
            send(host, "order-card-state", &detail, false);
        }
        News::Ordered => {
            send(host, "order-card-ordered", &[], false);
        }
        News::Activated { last_four } => {
            let last_four = last_four.as_deref().map(|digits| ("lastFour", digits));
            send(host, "order-card-active", last_four.as_slice(), false);
        }
        News::Acted { action, outcome } => {
            let detail = [("action", *action), ("outcome", *outcome)];
            send(host, "order-card-action", &detail, false);
        }
        News::Troubled(code) => {
            send(host, "order-card-error", &[("code", *code)], false);
        }
    }
}

/// True if the page called `preventDefault`, and so runs its own identity check.
pub fn offer_verification(host: &Element) -> bool {
    !send(host, "order-card-verify", &[], true)
}

pub fn reflect(host: &Element, view: &View) {
    // The name of the attribute is valid, so setting it cannot fail.
    let _ = host.set_attribute("state", view.state.name());
}

/// False if a listener prevented the default.
fn send(host: &Element, name: &str, detail: &[(&str, &str)], cancelable: bool) -> bool {
    let mut lines = String::new();
    for (field, value) in detail {
        for word in [*field, "\n", *value, "\n"] {
            lines += word;
        }
    }
    send_event(host, name, lines.trim_ascii_end(), cancelable)
}
