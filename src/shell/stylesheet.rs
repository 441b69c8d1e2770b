//! The widget's look, as a constructed style sheet: a strict policy allows no other. Tokens,
//! frame and skeleton are in a sheet of their own, which the element classes bring along.

use std::thread::LocalKey;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element};

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root.
    type StyledRoot;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &StyledRoot) -> Array;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &StyledRoot, sheets: &Array);
}

thread_local! {
    static SKELETON_SHEET: Option<CssStyleSheet> = sheet(include_str!("../../style/skeleton.css"));
    static WIDGET_SHEET: Option<CssStyleSheet> = sheet(include_str!("../../style/widget.css"));
}

/// Dresses the document or shadow root that the element stands in.
pub fn dress(element: &Element) {
    adopt(element, &WIDGET_SHEET);
}

/// Dresses the document for components that stand in the page itself.
pub fn dress_document() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(body) = document.and_then(|document| document.body()) {
        adopt(&body, &SKELETON_SHEET);
        adopt(&body, &WIDGET_SHEET);
    }
}

fn sheet(rules: &str) -> Option<CssStyleSheet> {
    CssStyleSheet::new()
        .ok()
        .filter(|sheet| sheet.replace_sync(rules).is_ok())
}

fn adopt(element: &Element, sheet: &'static LocalKey<Option<CssStyleSheet>>) {
    let root: StyledRoot = element.get_root_node().unchecked_into();
    sheet.with(|sheet| {
        if let Some(sheet) = sheet {
            let sheets = Array::from(&root.adopted_style_sheets());
            if !sheets.includes(sheet, 0) {
                sheets.push(sheet);
                root.set_adopted_style_sheets(&sheets);
            }
        }
    });
}
