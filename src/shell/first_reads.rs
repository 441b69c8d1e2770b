//! Questions that the element classes asked before the widget was there (npm/src/first-reads.js).

use std::time::Duration;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use crate::flow::Call;
use crate::issuer::Issuer;

#[wasm_bindgen]
extern "C" {
    pub type FirstReads;

    /// Milliseconds since they left.
    #[wasm_bindgen(method, getter)]
    fn age(this: &FirstReads) -> f64;

    /// What the page was asked for, the token, and answers.
    #[wasm_bindgen(method, getter)]
    pub fn token(this: &FirstReads) -> Promise;

    #[wasm_bindgen(method)]
    fn take(this: &FirstReads, url: &str) -> Option<FirstRead>;

    /// What was not taken is nobody's any more.
    #[wasm_bindgen(method)]
    pub fn end(this: &FirstReads);

    pub type FirstRead;

    /// Milliseconds since it left, at least; NaN where the page's clocks do not tell.
    #[wasm_bindgen(method, getter)]
    fn passed(this: &FirstRead) -> f64;

    /// Ends the request. `None` where it is too old to be used, and has been ended.
    #[wasm_bindgen(method, getter)]
    pub fn controller(this: &FirstRead) -> Option<AbortController>;

    /// Gives what the request that has left gives, whatever it is called with. `None` likewise.
    #[wasm_bindgen(method, getter)]
    pub fn fetch(this: &FirstRead) -> Option<Function>;
}

impl FirstRead {
    /// It left so long ago, or longer.
    pub fn ago(&self) -> Duration {
        Duration::from_millis(self.passed() as u64)
    }
}

impl FirstReads {
    pub fn ago(&self) -> Duration {
        Duration::from_millis(self.age().ceil() as u64)
    }

    /// The request of this call, if it has left already.
    pub fn read(&self, issuer: &Issuer, call: &Call) -> Option<FirstRead> {
        match call {
            Call::ReadProfile | Call::ReadCard => self.take(&issuer.exchange(call)?.request.url),
            _ => None,
        }
    }
}
