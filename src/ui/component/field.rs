//! A field with its name above it, and below it what is wrong with what stands in it.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::store::Store;
use crate::flow::Event;

/// `name` names it for style sheets and tests; `input` gives what it means that this is typed, and
/// `entered` what the key Enter means. With `digits`, so many of them are asked for.
#[component]
pub fn Field(
    kind: &'static str,
    name: &'static str,
    label: String,
    #[prop(optional_no_strip)] digits: Option<u32>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(into)] input: Callback<String, Event>,
    #[prop(optional_no_strip)] entered: Option<Event>,
    #[prop(optional)] node_ref: AnyNodeRef,
    store: Store,
) -> impl IntoView {
    let id = store.id(name);
    let described_by = error.is_some().then(|| id.clone());
    let key_pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(entered) = entered.clone()
        {
            event.prevent_default();
            store.dispatch(entered);
        }
    };
    view! {
        <div class="field">
            <label>
                <span>{label}</span>
                <input
                    type=kind
                    data-input=name
                    inputmode=digits.map(|_| "numeric")
                    maxlength=digits.map(|digits| digits.to_string())
                    autocomplete="off"
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=described_by
                    node_ref=node_ref
                    on:input=move |event| store.dispatch(input.run(event_target_value(&event)))
                    on:keydown=key_pressed
                />
            </label>
            <span class="error" id=id>{error}</span>
        </div>
    }
}
