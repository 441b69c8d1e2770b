//! What the issuer shows in the widget: its address while it is shown, and what a page in a frame
//! says.

use std::cell::Cell;

use leptos::prelude::{ArcRwSignal, ReadUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{HtmlIFrameElement, MessageEvent};

use super::event_listener::EventListener;
use crate::issuer::Secret;

pub struct SecureEmbed {
    address: ArcRwSignal<Option<Secret>>,
    listener: Cell<Option<EventListener>>,
}

impl SecureEmbed {
    /// The components draw the address as the signal has it.
    pub fn new(address: ArcRwSignal<Option<Secret>>) -> SecureEmbed {
        SecureEmbed {
            address,
            listener: Cell::default(),
        }
    }

    pub fn show(&self, address: Secret) {
        self.listener.set(None);
        self.address.set(Some(address));
    }

    pub fn conceal(&self) {
        self.listener.set(None);
        self.address.set(None);
    }

    /// Hears the page in the frame, and nobody else, as long as it is shown: its origin, and what it
    /// says as JSON.
    pub fn watch(&self, frame: &HtmlIFrameElement, tell: impl Fn(&str, &str) + 'static) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let frame = frame.clone();
        let listener = EventListener::new(&window, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            // What others say to the page is not looked into.
            if event.source().map(JsCast::unchecked_into) != frame.content_window() {
                return;
            }
            let message = js_sys::JSON::stringify(&event.data()).ok();
            if let Some(message) = message.and_then(|message| message.as_string()) {
                tell(&event.origin(), &message);
            }
        });
        self.listener.set(Some(listener));
    }

    /// Whether the address is one of this origin.
    pub fn is_of(&self, origin: &str) -> bool {
        let address = self.address.read_untracked();
        let rest = address
            .as_ref()
            .and_then(|address| address.reveal().strip_prefix(origin));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }
}
