//! What the user does in the widget, as events of the flow. The root of a drawing hears it all;
//! an element says by `data-action` or `data-input` what it is for.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::category::named;
use super::look::colours;
use crate::flow::Event;
use crate::flow::care::pin_page::Place;
use crate::flow::care::reveal::SecureImage;
use crate::flow::care::switch::Switch;
use crate::flow::history::filter::End;
use crate::flow::history::statement::Format;
use crate::shell::session::WeakSession;

/// So near to the end of the list, in pixels, more of it is wanted.
const NEAR: i32 = 400;

pub fn happened(event: &web_sys::Event, session: &WeakSession) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    let what = match event.type_().as_str() {
        "click" => pressed(&target),
        "input" => typed(&target),
        "scroll" => scrolled(&target),
        "close" => Some(Event::PinPageDismissed),
        "error" => (target.tag_name() == "IMG").then_some(Event::ImageFailed),
        _ if target.tag_name() == "IMG" => Some(Event::ImageLoaded),
        _ => {
            session.watch_frame(&target);
            None
        }
    };
    if let Some(what) = what {
        session.dispatch(what);
    }
}

/// `None` for a press on something that does nothing, or that cannot be pressed now.
fn pressed(target: &Element) -> Option<Event> {
    let element = target.closest("[data-action]").ok()??;
    if element.has_attribute("aria-disabled") {
        return None;
    }
    let action = element.get_attribute("data-action")?;
    Some(match action.as_str() {
        "order" | "replace" => Event::OrderClicked,
        "verify" => Event::VerifyClicked,
        "refresh" => Event::RefreshClicked,
        "details" => reveal(SecureImage::Details, target),
        "pin" => reveal(SecureImage::Pin, target),
        "set-pin" => open_pin_page(Place::Frame, target),
        "pin-window" => open_pin_page(Place::Window, target),
        "pin-close" => Event::PinPageDismissed,
        "freeze" => Event::SwitchClicked(Switch::Freeze),
        "unfreeze" => Event::SwitchClicked(Switch::Unfreeze),
        "activate" => Event::SwitchClicked(Switch::Activate),
        "confirm" => Event::SwitchConfirmed,
        "dismiss" => Event::SwitchDismissed,
        "history" => Event::HistoryClicked,
        "more" => Event::MoreClicked,
        "csv" => Event::StatementClicked(Format::Csv),
        "pdf" => Event::StatementClicked(Format::Pdf),
        category => Event::CategoryClicked(named(category)?),
    })
}

fn reveal(image: SecureImage, target: &Element) -> Event {
    let colours = colours(target);
    Event::RevealClicked { image, colours }
}

fn open_pin_page(place: Place, target: &Element) -> Event {
    let colours = colours(target);
    Event::PinPageClicked { place, colours }
}

fn typed(target: &Element) -> Option<Event> {
    let input: &HtmlInputElement = target.dyn_ref()?;
    let value = input.value();
    let end = match target.get_attribute("data-input")?.as_str() {
        "search" => return Some(Event::SearchTyped(value)),
        "code" => return Some(Event::CodeTyped(value)),
        "first-day" => End::First,
        _ => End::Last,
    };
    Some(Event::DayChosen { end, day: value })
}

fn scrolled(list: &Element) -> Option<Event> {
    let left = list.scroll_height() - list.scroll_top() - list.client_height();
    (left < NEAR).then_some(Event::ListEndNeared)
}
