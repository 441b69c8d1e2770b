//! Mounting a part into a container of the page, and taking it away again.

use std::cell::Cell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

pub use super::part::Part;
use super::part::{Drawing, part};
use crate::flow::{Event, View};
use crate::shell::session::{Session, WeakSession};

#[wasm_bindgen(module = "/src/ui/focus.js")]
extern "C" {
    #[wasm_bindgen(js_name = keepFocus)]
    fn keep_focus(root: &Element, keeps_dialog: bool, has_button: bool);
}

/// Removes what is drawn when it is dropped.
pub struct Mount {
    _drawing: Box<dyn std::any::Any>,
    session: WeakSession,
    announces: bool,
}

impl Drop for Mount {
    fn drop(&mut self) {
        if self.announces {
            self.session.give_announcer_back();
        }
        self.session.dispatch(Event::LeftPage);
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
        session: session.downgrade(),
        announces,
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
    let number = DRAWINGS.get();
    DRAWINGS.set(number.wrapping_add(1));
    let root = format!("[data-drawing=\"{number}\"]");
    let find = StoredValue::new_local(find);
    let drawing = Drawing {
        number,
        session: StoredValue::new_local(session),
        announces,
    };
    move || {
        let view = shown.get();
        if let Some(root) = find.with_value(|find| find(&root)) {
            keep_focus(&root, view.care.is_pin_page_open, view.button.is_some());
        }
        let words = drawing.session.with_value(WeakSession::words);
        part(which, &view, &words, &drawing)
    }
}
