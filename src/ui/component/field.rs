//! A field with its name above it.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

/// `name` names it for style sheets and tests; `input` hears what is typed. With `digits`, so many
/// of them are asked for.
#[component]
pub fn Field(
    kind: &'static str,
    name: &'static str,
    label: String,
    #[prop(optional_no_strip)] digits: Option<u32>,
    input: Callback<String>,
    #[prop(optional)] node_ref: AnyNodeRef,
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
                on:input=move |event| input.run(event_target_value(&event))
            />
        </label>
    }
}
