//! The widget's look, as a constructed style sheet: a strict policy allows no other. Tokens,
//! frame and skeleton are in a sheet of their own, which the element classes bring along.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element};

const WIDGET: &str = include_str!("../../style/widget.css");

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
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().filter(|sheet| {
        sheet.replace_sync(WIDGET).is_ok()
    });
}

/// Dresses the document or shadow root that `element` stands in, once.
pub fn dress(element: &Element) {
    let root: StyledRoot = element.get_root_node().unchecked_into();
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet {
            let sheets = Array::from(&root.adopted_style_sheets());
            if !sheets.includes(sheet, 0) {
                sheets.push(sheet);
                root.set_adopted_style_sheets(&sheets);
            }
        }
    });
}
