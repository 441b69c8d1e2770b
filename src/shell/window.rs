//! A window for a page of the issuer: the identity check, or the choice of a PIN.

use std::cell::RefCell;

use web_sys::Window;

use crate::issuer::Secret;

/// A window must be opened while the click is being handled, or the browser blocks it; the
/// address arrives later. So an empty window opens first.
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
            let opened = web_sys::window().and_then(|window| {
                window
                    .open_with_url_and_target("about:blank", "_blank")
                    .ok()
            });
            *self.window.borrow_mut() = opened.flatten();
        }
        self.window.borrow().is_some()
    }

    /// Sends the window to its page, and cuts its way back to this one. False where the user
    /// has closed it.
    pub fn show(&self, page: &Secret) -> bool {
        let Some(window) = self.window.borrow_mut().take() else {
            return false;
        };
        if window.closed() != Ok(false) {
            return false;
        }
        let is_cut = window.set_opener(&wasm_bindgen::JsValue::NULL).is_ok();
        is_cut && window.location().replace(page.reveal()).is_ok()
    }

    pub fn close(&self) {
        if let Some(window) = self.window.borrow_mut().take() {
            // A window that is gone already is as good as closed.
            let _ = window.close();
        }
    }
}
