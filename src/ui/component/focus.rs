//! The focus never falls out of the widget because what had it is gone.

use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use leptos::task::{spawn_local, tick};
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
            spawn_local(async move {
                // By then it is drawn.
                tick().await;
                for element in [store.freeze_button, store.root] {
                    if !has_focus(store.root) {
                        focus(element);
                    }
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

/// What is not in the page takes no focus.
pub fn focus(element: AnyNodeRef) {
    if let Some(element) = get(element) {
        // Nothing depends on it but where the user goes on.
        let _ = element.focus();
    }
}

fn get(element: AnyNodeRef) -> Option<HtmlElement> {
    let element = element.try_get_untracked().flatten()?;
    let element: HtmlElement = element.unchecked_into();
    element.is_connected().then_some(element)
}
