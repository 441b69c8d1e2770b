//! Whether the page is seen and the browser on-line.

use web_sys::{Document, VisibilityState};

use super::event_listener::EventListener;
use super::session::Session;
use super::weak_session::WeakSession;
use crate::flow::Event;

/// Watches until it is dropped.
pub struct Watch {
    _listeners: [EventListener; 3],
}

/// Tells the session how things stand now, and every change from now on. `None` where there is
/// no page to watch.
pub fn watch(session: &Session) -> Option<Watch> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let weak = session.downgrade();
    let changed = {
        let (weak, document) = (weak.clone(), document.clone());
        move |_| see(&weak, &document)
    };
    let connected = {
        let weak = weak.clone();
        move |_| weak.dispatch(Event::WentOnline)
    };
    let disconnected = {
        let weak = weak.clone();
        move |_| weak.dispatch(Event::WentOffline)
    };
    let watch = Watch {
        _listeners: [
            EventListener::new(&document, "visibilitychange", changed),
            EventListener::new(&window, "online", connected),
            EventListener::new(&window, "offline", disconnected),
        ],
    };
    if !window.navigator().on_line() {
        weak.dispatch(Event::WentOffline);
    }
    see(&weak, &document);
    Some(watch)
}

fn see(session: &WeakSession, document: &Document) {
    if document.visibility_state() == VisibilityState::Hidden {
        session.dispatch(Event::Hidden);
    } else if let Some(session) = session.upgrade() {
        session.show_again();
    }
}
