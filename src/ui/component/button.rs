//! A button. While it cannot be pressed it stays focusable, and the press is ignored.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::icon::{Icon, Spinner};
use super::store::Store;
use crate::flow::Event;
use crate::flow::readiness::Readiness;

/// `action` names it for style sheets and tests; `press` gives what a press means.
#[component]
pub fn Button(
    #[prop(default = "button small")] class: &'static str,
    #[prop(optional_no_strip)] part: Option<&'static str>,
    #[prop(into)] action: Option<&'static str>,
    name: String,
    #[prop(optional)] readiness: Readiness,
    #[prop(into)] press: Callback<(), Event>,
    #[prop(optional)] is_loud: bool,
    #[prop(optional)] is_hidden: bool,
    #[prop(optional_no_strip)] described_by: Option<String>,
    #[prop(optional_no_strip)] pressed: Option<bool>,
    #[prop(optional_no_strip)] expanded: Option<bool>,
    #[prop(optional_no_strip)] countdown: Option<u64>,
    #[prop(optional_no_strip)] icon: Option<&'static str>,
    #[prop(optional)] node_ref: AnyNodeRef,
    store: Store,
) -> impl IntoView {
    let is_ready = readiness == Readiness::Ready;
    let press = move |_| {
        if is_ready {
            store.dispatch(press.run(()));
        }
    };
    let word = |is_so| if is_so { "true" } else { "false" };
    // Nobody wants to hear each of the seconds.
    let countdown = countdown.map(|seconds| {
        view! { <span class="countdown" aria-hidden="true">{seconds.to_string()}</span> }
    });
    view! {
        <button
            class=class
            part=part
            type="button"
            node_ref=node_ref
            hidden=is_hidden
            data-action=action
            data-loud=is_loud
            data-busy=readiness == Readiness::Busy
            aria-disabled=(!is_ready).then_some("true")
            aria-describedby=described_by
            aria-pressed=pressed.map(word)
            aria-expanded=expanded.map(word)
            on:click=press
        >
            <Spinner />
            {icon.map(|strokes| view! { <Icon strokes /> })}
            <span>{name}</span>
            {countdown}
        </button>
    }
}
