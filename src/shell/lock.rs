//! A lock that one tab or element of the browser holds, by the Web Locks API.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &JsValue,
        callback: &Function,
    ) -> Result<Promise, JsValue>;
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
    let manager = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"locks".into()).ok())
        .filter(JsValue::is_object);
    let Some(manager) = manager else {
        return tell(Locked::Unavailable);
    };
    let options = Object::new();
    // Setting a field of a new object cannot fail.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
    let tell = std::rc::Rc::new(std::cell::Cell::new(Some(tell)));
    let told = tell.clone();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let Some(tell) = told.take() else {
            return JsValue::UNDEFINED;
        };
        if lock.is_null() {
            tell(Locked::Taken);
            return JsValue::UNDEFINED;
        }
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        match release {
            Some(release) => tell(Locked::Mine(Lock { release })),
            None => tell(Locked::Unavailable),
        }
        held.into()
    });
    let manager: LockManager = manager.unchecked_into();
    let request = manager.request(name, &options, granted.unchecked_ref());
    wasm_bindgen_futures::spawn_local(async move {
        let outcome = match request {
            Ok(request) => wasm_bindgen_futures::JsFuture::from(request).await,
            Err(error) => Err(error),
        };
        if outcome.is_err()
            && let Some(tell) = tell.take()
        {
            tell(Locked::Unavailable);
        }
    });
}
