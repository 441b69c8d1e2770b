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

    /// Throws for a sheet of another document.
    #[wasm_bindgen(method, setter, catch, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &StyledRoot, sheets: &Array) -> Result<(), JsValue>;
}

const SKELETON: &str = include_str!("../../style/skeleton.css");
const WIDGET: &str = include_str!("../../style/widget.css");

thread_local! {
    static WIDGET_SHEET: Option<CssStyleSheet> = sheet(WIDGET);
    /// In the page itself the rules hold inside the components alone.
    static SCOPED_SHEET: Option<CssStyleSheet> =
        sheet(&format!("@scope (.order-card) {{ {SKELETON} {WIDGET} }}"));
}

/// Dresses the shadow root that the element stands in.
pub fn dress(element: &Element) {
    adopt(element, &WIDGET_SHEET);
}

/// Dresses the document for components that stand in the page itself.
pub fn dress_document() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(body) = document.and_then(|document| document.body()) {
        adopt(&body, &SCOPED_SHEET);
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
                // Undressed in another document is better than not there.
                let _ = root.set_adopted_style_sheets(&sheets);
            }
        }
    });
}
