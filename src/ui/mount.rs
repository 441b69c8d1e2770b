//! Mounting a part into a container of the page, and taking it away again.

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

pub use super::part::Part;
use super::part::part;
use crate::flow::View;
use crate::shell::session::{Session, WeakSession};
use crate::shell::stylesheet;

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

/// The session lives on without its mounts, and a mount does not keep its session alive.
pub fn mount(which: Part, session: &Session, container: HtmlElement) -> Mount {
    stylesheet::dress(&container);
    let announces = session.take_announcer();
    let (shown, weak) = (session.view(), session.downgrade());
    let drawn_in = container.clone();
    let drawing = mount_to(container, move || {
        let session = StoredValue::new_local(weak);
        let drawn_in = StoredValue::new_local(drawn_in);
        move || {
            let view = shown.get();
            drawn_in.with_value(|container| keep_focus(container, &view));
            let words = session.with_value(WeakSession::words);
            part(which, &view, &words, session, announces)
        }
    });
    Mount {
        _drawing: Box::new(drawing),
        announcer: announces.then(|| session.downgrade()),
    }
}

/// A button that goes while it has the focus hands it to the widget, not to the page's body.
fn keep_focus(container: &HtmlElement, view: &View) {
    if view.button.is_none()
        && let Ok(Some(button)) = container.query_selector("button:focus")
        && let Ok(Some(frame)) = button.closest(".order-card")
    {
        use wasm_bindgen::JsCast;
        // A focus that fails leaves the focus where it was.
        let _ = frame.unchecked_into::<HtmlElement>().focus();
    }
}
