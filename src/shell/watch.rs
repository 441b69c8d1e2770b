//! Whether the page is seen and the browser on-line.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::listener::{Listener, Tell};
use super::session::Session;
use crate::flow::Event;

#[wasm_bindgen(module = "/src/shell/watch.js")]
extern "C" {
    #[wasm_bindgen(js_name = watch)]
    fn watch_page(tell: &Tell) -> Function;
}

/// Tells the session how things stand now, and every change from now on.
pub fn watch(session: &Session) -> Listener {
    let session = session.downgrade();
    let tell = move |what: String| {
        let Some(session) = session.upgrade() else {
            return;
        };
        match what.as_str() {
            "hidden" => session.dispatch(Event::Hidden),
            "shown" => session.show_again(),
            "online" => session.dispatch(Event::WentOnline),
            _ => session.dispatch(Event::WentOffline),
        }
    };
    Listener::start(Tell::new(tell), watch_page)
}
