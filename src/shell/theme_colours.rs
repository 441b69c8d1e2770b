//! The colours of the widget as the browser computes them, for the images and pages that the
//! issuer makes.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use crate::flow::card_action::colours::Colours;

/// The style sheet puts the accent and the text on it where the browser computes them but nothing
/// is drawn with them.
pub fn theme_colours(root: AnyNodeRef) -> Colours {
    let root = root.try_get_untracked().flatten();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let computed = |property| {
        let value = style
            .as_ref()
            .map(|style| style.get_property_value(property));
        value.and_then(Result::ok).unwrap_or_default()
    };
    Colours {
        text: computed("color"),
        surface: computed("background-color"),
        accent: computed("caret-color"),
        on_accent: computed("column-rule-color"),
    }
}
