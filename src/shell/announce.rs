//! The page hears of the session by DOM events and by the reflected state.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::flow::{News, View};

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
    let fields = Object::new();
    for (field, value) in detail {
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(
            &fields,
            &JsValue::from_str(field),
            &JsValue::from_str(value),
        );
    }
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_cancelable(cancelable);
    options.set_detail(&fields);
    let event = CustomEvent::new_with_event_init_dict(name, &options);
    event
        .ok()
        .and_then(|event| host.dispatch_event(&event).ok())
        .unwrap_or(true)
}
