//! The look of the Leptos components, as a constructed style sheet: a strict policy allows no
//! other.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::CssStyleSheet;

#[wasm_bindgen]
extern "C" {
    type StyledRoot;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &StyledRoot) -> Option<Array>;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &StyledRoot, sheets: &Array);
}

const SKELETON: &str = include_str!("../../style/skeleton.css");
const FACE: &str = include_str!("../../style/face.css");
const LISTS: &str = include_str!("../../style/lists.css");
const WIDGET: &str = include_str!("../../style/widget.css");

thread_local! {
    /// In the page itself the rules hold inside the components alone.
    static SHEET: Option<CssStyleSheet> =
        sheet(&format!("@scope (.order-card) {{ {SKELETON} {FACE} {LISTS} {WIDGET} }}"));
}

/// Styles components that stand in the page itself. The element classes style their shadow roots
/// themselves.
pub fn adopt_in_document() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(body) = document.and_then(|document| document.body()) else {
        return;
    };
    let root: StyledRoot = body.get_root_node().unchecked_into();
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet
            && let Some(adopted) = root.adopted_style_sheets()
        {
            let sheets = Array::from(&adopted);
            if !sheets.includes(sheet, 0) {
                sheets.push(sheet);
                root.set_adopted_style_sheets(&sheets);
            }
        }
    });
}

fn sheet(rules: &str) -> Option<CssStyleSheet> {
    CssStyleSheet::new()
        .ok()
        .filter(|sheet| sheet.replace_sync(rules).is_ok())
}
