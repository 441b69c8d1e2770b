//! The focus never falls out of the widget because what had it is gone.

use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use leptos_node_ref::AnyNodeRef;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::store::Store;

/// What had the focus and is no longer drawn gives it to the button that freezes, or to the
/// widget itself where there is none. It runs at the change itself, when nothing is drawn anew yet:
/// what draws runs later, in whichever order.
pub fn keep_focus(store: Store) {
    let guard = ImmediateEffect::new(move || {
        store.track_view();
        if has_focus(store.root) {
            queue_microtask(move || {
                if !has_focus(store.root) && !focus(store.freeze_button) {
                    focus(store.root);
                }
            });
        }
    });
    // It lives as long as the component that called.
    StoredValue::new_local(guard);
}

/// Whether the focus is on the element or in it.
pub fn has_focus(element: AnyNodeRef) -> bool {
    get(element).is_some_and(|element| element.matches(":focus-within") == Ok(true))
}

/// False where the element is not in the page.
pub fn focus(element: AnyNodeRef) -> bool {
    get(element).is_some_and(|element| element.focus().is_ok())
}

fn get(element: AnyNodeRef) -> Option<HtmlElement> {
    let element = element.try_get_untracked().flatten()?;
    let element: HtmlElement = element.unchecked_into();
    element.is_connected().then_some(element)
}
