//! A window for a page of the issuer: the identity check, or the choice of a PIN.

use std::cell::RefCell;

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

#[derive(Default)]
pub struct IssuerWindow {
    window: RefCell<Option<Window>>,
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
        let window = self.window.borrow_mut().take();
        window.is_some_and(|window| show_page(&window, page.reveal()) == Ok(true))
    }

    pub fn close(&self) {
        if let Some(window) = self.window.borrow_mut().take() {
            // A window that is gone already is as good as closed.
            let _ = window.close();
        }
    }
}
