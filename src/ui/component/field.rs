//! A field with its name above it.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::store::Store;
use crate::flow::Event;

/// `name` names it for style sheets and tests; `input` gives what it means that this is typed. With `digits`, so many
/// of them are asked for.
#[component]
pub fn Field(
    kind: &'static str,
    name: &'static str,
    label: String,
    #[prop(optional_no_strip)] digits: Option<u32>,
    #[prop(into)] input: Callback<String, Event>,
    #[prop(optional)] node_ref: AnyNodeRef,
    store: Store,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type=kind
                data-input=name
                inputmode=digits.map(|_| "numeric")
                maxlength=digits.map(|digits| digits.to_string())
                autocomplete="off"
                node_ref=node_ref
                on:input=move |event| store.dispatch(input.run(event_target_value(&event)))
            />
        </label>
    }
}
