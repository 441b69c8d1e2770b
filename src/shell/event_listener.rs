//! A listener for an event of the browser, until it is dropped or the instance has crashed. The
//! one of gloo-events would stay after a crash.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

#[wasm_bindgen(module = "/src/shell/event_listener.js")]
extern "C" {
    fn listen(target: &EventTarget, event: &str, tell: &Tell) -> Function;
}

/// It may be called while it is still running: a page may send the same event again.
type Tell = Closure<dyn Fn(Event)>;

pub struct EventListener {
    end: Function,
    _tell: Tell,
}

impl EventListener {
    pub fn new(target: &EventTarget, event: &str, tell: impl Fn(Event) + 'static) -> EventListener {
        let tell = Tell::new(tell);
        EventListener {
            end: listen(target, event, &tell),
            _tell: tell,
        }
    }
}

impl Drop for EventListener {
    fn drop(&mut self) {
        // Taking a listener away cannot fail.
        let _ = self.end.call0(&JsValue::UNDEFINED);
    }
}
