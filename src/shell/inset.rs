//! The address of what the issuer shows in the widget. It is here while it is shown, and nowhere
//! else but in the element that shows it.

use std::cell::{Cell, RefCell};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::listener::{Listener, Tell};
use super::session::WeakSession;
use crate::flow::Event;
use crate::issuer::Secret;

#[wasm_bindgen(module = "/src/shell/frame.js")]
extern "C" {
    /// Tells origin and message, as JSON, with a space between them.
    fn hear(frame: &Element, tell: &Tell) -> Function;
}

#[derive(Default)]
pub struct Inset {
    address: RefCell<Option<Secret>>,
    /// The drawing that shows it: a second one would use the address up.
    shown_by: Cell<Option<u32>>,
    listener: Cell<Option<Listener>>,
}

impl Inset {
    pub fn keep(&self, address: Secret) {
        self.conceal();
        *self.address.borrow_mut() = Some(address);
    }

    pub fn conceal(&self) {
        self.address.borrow_mut().take();
        self.shown_by.set(None);
        self.listener.set(None);
    }

    /// For the first drawing that asks, and for that one again.
    pub fn address_for(&self, drawing: u32) -> Option<String> {
        let address = self.address.borrow();
        let address = address.as_ref()?;
        if self.shown_by.get().unwrap_or(drawing) != drawing {
            return None;
        }
        self.shown_by.set(Some(drawing));
        Some(address.reveal().to_owned())
    }

    /// Hears the page in the frame as long as it is shown.
    pub fn watch(&self, frame: &Element, session: WeakSession) {
        let tell = move |message: String| {
            if let Some((origin, message)) = message.split_once(' ')
                && session.ends_inset(origin, message)
            {
                session.dispatch(Event::PinPageEnded);
            }
        };
        let listener = Listener::start(Tell::new(tell), |tell| hear(frame, tell));
        self.listener.set(Some(listener));
    }

    /// Whether the address is one of this origin.
    pub fn is_of(&self, origin: &str) -> bool {
        self.address.borrow().as_ref().is_some_and(|address| {
            let rest = address.reveal().strip_prefix(origin);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        })
    }
}
