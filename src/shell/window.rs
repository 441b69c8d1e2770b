//! A window for a page of the issuer: the identity check, or the choice of a PIN.

use std::cell::RefCell;

use gloo_timers::callback::Interval;
use wasm_bindgen::prelude::*;
use web_sys::Window;

use crate::issuer::Secret;

#[wasm_bindgen(module = "/src/shell/window.js")]
extern "C" {
    #[wasm_bindgen(js_name = openWindow)]
    fn open_window() -> Option<Window>;

    #[wasm_bindgen(catch, js_name = showPage)]
    fn show_page(page: &Window, address: &str) -> Result<bool, JsValue>;
}

/// How often is looked whether the window is still there: no event says so.
const GAP_MILLISECONDS: u32 = 500;

#[derive(Default)]
pub struct IssuerWindow {
    /// It waits for the address of its page.
    window: RefCell<Option<Window>>,
    /// It shows its page.
    shown: RefCell<Option<Window>>,
    watch: RefCell<Option<Interval>>,
}

impl IssuerWindow {
    /// False where the browser blocks the window. A window that waits already is used again.
    pub fn open(&self) -> bool {
        let waits = self
            .window
            .borrow()
            .as_ref()
            .is_some_and(|window| window.closed() == Ok(false));
        if !waits {
            *self.window.borrow_mut() = open_window();
        }
        self.window.borrow().is_some()
    }

    /// False where the user has closed the window.
    pub fn show(&self, page: &Secret) -> bool {
        let Some(window) = self.window.borrow_mut().take() else {
            return false;
        };
        let is_shown = show_page(&window, page.reveal()) == Ok(true);
        if is_shown {
            *self.shown.borrow_mut() = Some(window);
        }
        is_shown
    }

    /// Calls `closed` once the window is gone. A page that cuts itself off from all others
    /// (Cross-Origin-Opener-Policy) counts as gone as soon as it is there: of it nothing is seen.
    pub fn watch(&self, closed: impl Fn() + 'static) {
        let Some(window) = self.shown.borrow_mut().take() else {
            return;
        };
        let watch = Interval::new(GAP_MILLISECONDS, move || {
            if window.closed() != Ok(false) {
                closed();
            }
        });
        *self.watch.borrow_mut() = Some(watch);
    }

    pub fn end_watch(&self) {
        drop(self.watch.borrow_mut().take());
    }

    pub fn close(&self) {
        if let Some(window) = self.window.borrow_mut().take() {
            // A window that is gone already is as good as closed.
            let _ = window.close();
        }
    }
}
