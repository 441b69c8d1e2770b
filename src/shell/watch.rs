//! Whether the page is seen and the browser on-line.

use gloo_events::EventListener;
use web_sys::{Document, VisibilityState};

use super::session::Session;
use crate::flow::Event;

/// Listens as long as it lives.
pub struct PageWatch {
    _listeners: Vec<EventListener>,
}

impl PageWatch {
    /// Tells the session how things stand now, and every change from now on.
    pub fn start(session: &Session) -> Option<PageWatch> {
        let window = web_sys::window()?;
        let document = window.document()?;
        if !window.navigator().on_line() {
            session.dispatch(Event::WentOffline);
        }
        tell_visibility(session, &document);
        let shown = session.downgrade();
        let online = session.downgrade();
        let offline = session.downgrade();
        let watched = document.clone();
        Some(PageWatch {
            _listeners: vec![
                EventListener::new(&document, "visibilitychange", move |_| {
                    if let Some(session) = shown.upgrade() {
                        tell_visibility(&session, &watched);
                    }
                }),
                EventListener::new(&window, "online", move |_| {
                    online.dispatch(Event::WentOnline)
                }),
                EventListener::new(&window, "offline", move |_| {
                    offline.dispatch(Event::WentOffline);
                }),
            ],
        })
    }
}

fn tell_visibility(session: &Session, document: &Document) {
    match document.visibility_state() {
        VisibilityState::Hidden => session.dispatch(Event::Hidden),
        _ => session.show_again(),
    }
}
