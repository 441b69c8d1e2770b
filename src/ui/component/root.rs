//! The element that a part stands in, and the parts that it is made of.

use leptos::prelude::*;

use super::badge::Badge;
use super::face::Face;
use super::focus::keep_focus;
use super::later;
use super::panel::Panel;
use super::part::Part;
use super::store::Store;
use crate::flow::State;

/// The part, in the element that has the look, and the focus where nothing else has it.
#[component]
pub fn Root(part: Part, store: Store) -> impl IntoView {
    keep_focus(store);
    let whole = part == Part::Whole;
    let is_loading = move || store.card().state == State::Loading;
    later::load(part, store);
    view! {
        <div
            class=part.class()
            node_ref=store.root
            tabindex="-1"
            role=whole.then_some("group")
            aria-label=move || whole.then(|| store.text("widget"))
            aria-busy=move || is_loading().then_some("true")
            // The page's own texts are in the page's own language.
            lang=move || store.messages().is_english().then_some("en")
        >
            {part.has_face().then(|| view! { <Face whole store /> })}
            {(part == Part::Badge).then(|| view! { <Badge store /> })}
            <Panel part store />
            {whole.then_some(move || later::draw_dialogs(store))}
            <LiveRegion store />
        </div>
    }
}

/// It stands empty before it is filled, or it would not be heard.
#[component]
fn LiveRegion(store: Store) -> impl IntoView {
    let region = |text| view! { <span class="live-region" role="status">{text}</span> };
    move || store.announcement().map(region)
}
