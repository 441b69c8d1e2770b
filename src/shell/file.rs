//! A file for the user, saved by the browser.

use wasm_bindgen::prelude::*;
use web_sys::Blob;

#[wasm_bindgen(module = "/src/shell/file.js")]
extern "C" {
    pub fn save(file: &Blob, name: &str);
}
