//! The session as its parts, timers and listeners hold it.

use std::rc::{Rc, Weak};

use web_sys::HtmlIFrameElement;

use super::session::{Inner, Session};
use crate::flow::Event;

/// Does not keep the session alive, and does nothing once it is gone.
#[derive(Clone)]
pub struct WeakSession(Weak<Inner>);

impl WeakSession {
    pub(super) fn of(session: &Session) -> WeakSession {
        WeakSession(Rc::downgrade(&session.0))
    }

    pub fn dispatch(&self, event: Event) {
        if let Some(session) = self.upgrade() {
            session.dispatch(event);
        }
    }

    /// The page of the issuer has loaded into this frame.
    pub fn watch_frame(&self, frame: &HtmlIFrameElement) {
        let session = self.upgrade();
        if let Some(client) = session
            .as_ref()
            .and_then(|session| session.0.client.as_ref())
        {
            client.embed.watch(frame, self.clone());
        }
    }

    /// Whether a message of this origin says that the page in the frame is over.
    pub fn ends_embed(&self, origin: &str, message: &str) -> bool {
        let session = self.upgrade();
        let client = session
            .as_ref()
            .and_then(|session| session.0.client.as_ref());
        client.is_some_and(|client| {
            client.embed.is_of(origin) && client.issuer.borrow().ends_page(message)
        })
    }

    pub fn upgrade(&self) -> Option<Session> {
        self.0.upgrade().map(Session)
    }
}
