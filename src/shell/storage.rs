//! The texts that are remembered, in `localStorage`, or as long as the page is there.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/shell/storage.js")]
extern "C" {
    pub fn read(name: &str) -> Option<String>;
    /// Without a text it is removed.
    pub fn write(name: &str, text: Option<&str>);
}
