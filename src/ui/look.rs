//! How the widget looks at the moment, for the images and pages that the issuer makes.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::flow::care::colours::Colours;

#[wasm_bindgen(module = "/src/ui/look.js")]
extern "C" {
    #[wasm_bindgen(js_name = colours)]
    fn computed_colours(inside: &Element) -> String;
}

pub fn colours(inside: &Element) -> Colours {
    let computed = computed_colours(inside);
    let mut colours = computed.split(';').map(str::to_owned);
    let mut next = || colours.next().unwrap_or_default();
    Colours {
        text: next(),
        surface: next(),
        accent: next(),
        on_accent: next(),
    }
}
