//! Whether the page is seen and the browser on-line.

use web_sys::{Document, VisibilityState};

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
        if !window.navigator().on_line() {
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

fn visibility(document: &Document) -> Event {
    if document.visibility_state() == VisibilityState::Hidden {
        Event::Hidden
    } else {
        Event::Shown
    }
}
