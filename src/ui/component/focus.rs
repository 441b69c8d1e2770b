//! The focus never falls out of the widget because what had it is gone.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos_node_ref::AnyNodeRef;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::store::Store;

/// What had the focus and is no longer drawn gives it to the button that freezes, or to the
/// widget itself where there is none. It has to be called before the components that draw are
/// made: effects run in the order in which they were made, so that this one still finds what the
/// others are about to take away.
pub fn keep_focus(store: Store) {
    let guard = RenderEffect::new(move |_| {
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
