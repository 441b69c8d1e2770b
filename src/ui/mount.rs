//! Mounting a part into a container of the page, and taking it away again.

use std::cell::Cell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

pub use super::part::Part;
use super::part::part;
use crate::flow::View;
use crate::shell::session::{Session, WeakSession};

/// Removes what is drawn when it is dropped.
pub struct Mount {
    _drawing: Box<dyn std::any::Any>,
    announcer: Option<WeakSession>,
}

impl Drop for Mount {
    fn drop(&mut self) {
        if let Some(session) = &self.announcer {
            session.give_announcer_back();
        }
    }
}

/// The session lives on without its mounts, and a mount does not keep its session alive. The
/// element classes dress the shadow root that the container stands in.
pub fn mount(which: Part, session: &Session, container: HtmlElement) -> Mount {
    let announces = session.take_announcer();
    let weak = session.downgrade();
    let (shown, drawn_in) = (session.view(), container.clone());
    let drawing = mount_to(container, move || {
        let find = move |selector: &str| drawn_in.query_selector(selector).ok().flatten();
        drawing(which, shown, weak, announces, find)
    });
    Mount {
        _drawing: Box::new(drawing),
        announcer: announces.then(|| session.downgrade()),
    }
}

thread_local! {
    static DRAWINGS: Cell<u32> = const { Cell::new(0) };
}

/// Draws the part, and again at every change of the view. `find` looks up an element around
/// the drawing.
pub fn drawing(
    which: Part,
    shown: ArcRwSignal<View>,
    session: WeakSession,
    announces: bool,
    find: impl Fn(&str) -> Option<Element> + 'static,
) -> impl IntoView {
    let session = StoredValue::new_local(session);
    let find = StoredValue::new_local(find);
    // Several drawings may stand in one document.
    let number = DRAWINGS.get();
    DRAWINGS.set(number.wrapping_add(1));
    let id = format!("order-card-explanation-{number}");
    let own_button = format!("[aria-describedby={id}]:focus");
    move || {
        let view = shown.get();
        if view.button.is_none() {
            find.with_value(|find| find(&own_button).as_ref().map(pass_focus_on));
        }
        let words = session.with_value(WeakSession::words);
        part(which, &view, &words, &id, session, announces)
    }
}

/// A button that goes while it has the focus hands it to the widget, not to the page's body.
fn pass_focus_on(button: &Element) {
    if let Ok(Some(frame)) = button.closest(".order-card") {
        // A focus that fails leaves the focus where it was.
        let _ = frame.unchecked_into::<HtmlElement>().focus();
    }
}
