//! A lock that one tab or element of the browser holds, by the Web Locks API.

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/shell/lock.js")]
extern "C" {
    fn request(name: &str, tell: &JsValue);
}

/// Holds the lock until it is dropped; the browser releases it too when the tab goes.
pub struct Lock {
    release: Function,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The release of a promise cannot throw.
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

pub enum Locked {
    Mine(Lock),
    /// Another tab or element holds it.
    Taken,
    /// There are no locks here: an insecure context, or a sandboxed frame.
    Unavailable,
}

/// Asks for the lock without waiting for another holder, and tells the outcome once.
pub fn try_lock(name: &str, tell: impl FnOnce(Locked) + 'static) {
    let tell = Closure::once_into_js(move |answer: JsValue| {
        tell(match answer.dyn_into::<Function>() {
            Ok(release) => Locked::Mine(Lock { release }),
            Err(answer) if answer.is_null() => Locked::Taken,
            Err(_) => Locked::Unavailable,
        });
    });
    request(name, &tell);
}
