//! The session as its parts, timers and listeners hold it.

use std::rc::{Rc, Weak};

use web_sys::Element;

use super::session::{Inner, Session};
use crate::flow::Event;
use crate::ui::words::Words;

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

    pub fn words(&self) -> Words {
        self.upgrade()
            .map(|session| session.0.words.borrow().clone())
            .unwrap_or_default()
    }

    /// The address of what the issuer shows, for this drawing.
    pub fn inset_for(&self, drawing: u32) -> Option<String> {
        let session = self.upgrade()?;
        session.0.line.as_ref()?.inset.address_for(drawing)
    }

    /// The page of the issuer has loaded into this frame.
    pub fn watch_frame(&self, frame: &Element) {
        let session = self.upgrade();
        if let Some(line) = session.as_ref().and_then(|session| session.0.line.as_ref()) {
            line.inset.watch(frame, self.clone());
        }
    }

    /// Whether a message of this origin says that the page in the frame is over.
    pub fn ends_inset(&self, origin: &str, message: &str) -> bool {
        let session = self.upgrade();
        let line = session.as_ref().and_then(|session| session.0.line.as_ref());
        line.is_some_and(|line| line.inset.is_of(origin) && line.issuer.borrow().ends_page(message))
    }

    pub fn give_announcer_back(&self) {
        if let Some(session) = self.upgrade() {
            session.give_announcer_back();
        }
    }

    pub(super) fn upgrade(&self) -> Option<Session> {
        self.0.upgrade().map(Session)
    }
}
