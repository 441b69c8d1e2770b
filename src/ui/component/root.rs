//! The element that a part stands in, and the parts that it is made of.

use leptos::prelude::*;

use super::badge::Badge;
use super::below::below;
use super::face::Face;
use super::focus::{focus, keep_focus};
use super::later;
use super::panel::Panel;
use super::part::Part;
use super::store::Store;
use crate::flow::{Event, State, View};

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
            on:keydown=move |event| escape(event, store)
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
            {whole.then_some(move || later::draw_activation(store))}
            {whole.then(|| below(store))}
            {part.has_face().then_some(move || later::draw_wallets(store))}
            {whole.then_some(move || later::draw_dialogs(store))}
            <LiveRegion store />
        </div>
    }
}

/// What is open is closed by the key that closes things, and nothing around the widget with it.
fn escape(event: leptos::ev::KeyboardEvent, store: Store) {
    let actions = store.actions();
    // A dialog closes by itself.
    let closes = if event.key() != "Escape" || actions.is_pin_page_open {
        return;
    } else if actions.activation.is_some() {
        Event::ActivationDismissed
    } else if actions.image.is_some() {
        Event::ImageDismissed
    } else if store.history().is_some() {
        focus(store.history_button);
        Event::HistoryClicked
    } else {
        return;
    };
    event.prevent_default();
    event.stop_propagation();
    store.dispatch(closes);
}

/// It stands empty before it is filled, or it would not be heard.
#[component]
fn LiveRegion(store: Store) -> impl IntoView {
    let region = |class, text| view! { <span class=class role="status">{text}</span> };
    let outcome = RwSignal::new(String::new());
    Effect::new(move |before: Option<View>| {
        let view = store.view();
        if let Some(text) = before.and_then(|before| store.outcome(&before)) {
            outcome.set(text);
        }
        view
    });
    move || {
        let spoken = store.announcement()?;
        Some((
            region("live-region", spoken),
            region("live-region outcome", outcome.get()),
        ))
    }
}
