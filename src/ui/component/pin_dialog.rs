//! The issuer's page for a PIN, in a dialog. Its address passes through here and stays nowhere.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::button::Button;
use super::store::Store;
use crate::flow::Event;
use crate::flow::card_action::place::Place;
use crate::shell::theme_colours::theme_colours;

#[component]
pub fn PinDialog(store: Store) -> impl IntoView {
    let element = AnyNodeRef::new();
    let dialog = move || {
        let element = element.try_get_untracked().flatten()?;
        element.dyn_into::<HtmlDialogElement>().ok()
    };
    Effect::new(move |_| {
        if store.actions().is_pin_page_open
            && let Some(dialog) = dialog()
            && !dialog.open()
        {
            // It throws only for one that is open already, or not in the page.
            let _ = dialog.show_modal();
        }
    });
    // What closes because it is over is no longer in the page.
    let dismissed = move |event: web_sys::Event| {
        if event_target::<HtmlDialogElement>(&event).is_connected() {
            store.dispatch(Event::PinPageDismissed);
        }
    };
    let close = |()| Event::PinPageDismissed;
    let open_window = move |()| Event::PinPageClicked {
        place: Place::Window,
        colours: theme_colours(store.root),
    };
    move || {
        let is_open = store.actions().is_pin_page_open;
        // Closing gives the focus back to where it was, and removing does not.
        if let Some(dialog) = dialog().filter(|_| !is_open) {
            dialog.close();
        }
        is_open.then(|| {
            view! {
                <dialog
                    class="dialog"
                    part="dialog"
                    aria-label=store.text("pin-page.title")
                    node_ref=element
                    on:close=dismissed
                >
                    <div class="head">
                        <h3 class="question">{store.text("pin-page.title")}</h3>
                        <Button action="pin-close" name=store.text("button.close") press=close store />
                    </div>
                    {store.embed_address().map(|address| frame(address, store))}
                    <div class="foot">
                        <span class="explanation">{store.text("pin-page.text")}</span>
                        <Button action="pin-window" name=store.text("button.new-tab") press=open_window store />
                    </div>
                </dialog>
            }
        })
    }
}

/// The page may do what a page with a form does, but not take the window away.
fn frame(address: String, store: Store) -> impl IntoView {
    view! {
        <iframe
            class="frame"
            sandbox="allow-scripts allow-forms allow-same-origin"
            referrerpolicy="no-referrer"
            title=store.text("pin-page.title")
            on:load=move |event| store.watch_frame(&event_target(&event))
            src=address
        />
    }
}
