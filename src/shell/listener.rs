//! Something in the browser that tells in words, until it is dropped.

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// What is called with each word.
pub type Tell = Closure<dyn Fn(String)>;

pub struct Listener {
    end: Function,
    _tell: Tell,
}

impl Listener {
    /// `begin` starts it, and gives what ends it.
    pub fn start(tell: Tell, begin: impl FnOnce(&Tell) -> Function) -> Listener {
        Listener {
            end: begin(&tell),
            _tell: tell,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Taking a listener away cannot fail.
        let _ = self.end.call0(&JsValue::UNDEFINED);
    }
}
