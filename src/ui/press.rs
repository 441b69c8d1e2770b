//! What a press on an element of the widget means. One listener at the root hears all presses;
//! the element says by `data-action` what it does.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::flow::Event;

/// `None` for a press on something that does nothing, or that cannot be pressed now.
pub fn pressed(press: &web_sys::Event) -> Option<Event> {
    let target: Element = press.target()?.dyn_into().ok()?;
    let element = target.closest("[data-action]").ok()??;
    if element.has_attribute("aria-disabled") {
        return None;
    }
    meaning(&element.get_attribute("data-action")?)
}

fn meaning(action: &str) -> Option<Event> {
    Some(match action {
        "order" | "replace" => Event::OrderClicked,
        "verify" => Event::VerifyClicked,
        "refresh" => Event::RefreshClicked,
        _ => return None,
    })
}
