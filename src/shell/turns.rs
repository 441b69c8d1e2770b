//! One question after the other: none is asked twice within a second, whatever the clocks say.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::flow::call::TokenNumber;
use crate::issuer::Request;

#[wasm_bindgen(module = "/src/shell/turns.js")]
extern "C" {
    fn turns() -> Function;
}

/// Of one session.
pub struct Turns(Function);

impl Default for Turns {
    fn default() -> Turns {
        Turns(turns())
    }
}

impl Turns {
    /// Waits until it may be asked. With another token it is another question.
    pub async fn take(&self, request: &Request, token: TokenNumber) {
        let question = format!("{} {} {}", request.method as u8, token.0, request.url);
        let turn = self.0.call1(&JsValue::UNDEFINED, &question.into());
        if let Some(turn) = turn.ok().and_then(|turn| turn.dyn_into::<Promise>().ok()) {
            // A turn never fails.
            let _ = JsFuture::from(turn).await;
        }
    }
}
