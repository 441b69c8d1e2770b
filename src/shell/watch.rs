//! Whether the page is seen and the browser on-line.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Document, Navigator, VisibilityState};

use super::event_listener::EventListener;
use crate::flow::Event;

/// Watches until it is dropped.
pub struct Watch {
    _listeners: [EventListener; 3],
}

impl Watch {
    /// Tells how things stand now, and every change from now on. `None` where there is no page to
    /// watch.
    pub fn start(tell: impl Fn(Event) + Clone + 'static) -> Option<Watch> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let seen = {
            let (tell, document) = (tell.clone(), document.clone());
            move || tell(visibility(&document))
        };
        let (connected, disconnected) = (tell.clone(), tell.clone());
        if is_offline(&window.navigator()) {
            tell(Event::WentOffline);
        }
        seen();
        Some(Watch {
            _listeners: [
                EventListener::new(&document, "visibilitychange", move |_| seen()),
                EventListener::new(&window, "online", move |_| connected(Event::WentOnline)),
                EventListener::new(&window, "offline", move |_| {
                    disconnected(Event::WentOffline);
                }),
            ],
        })
    }
}

/// Whether the page is seen now.
pub fn is_seen() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| visibility(&document) == Event::Shown)
}

/// Only a browser that says so is off-line: some say nothing.
fn is_offline(navigator: &Navigator) -> bool {
    Reflect::get(navigator, &"onLine".into()).is_ok_and(|says| says == JsValue::FALSE)
}

fn visibility(document: &Document) -> Event {
    if document.visibility_state() == VisibilityState::Hidden {
        Event::Hidden
    } else {
        Event::Shown
    }
}
