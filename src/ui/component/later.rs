//! What nobody needs before the first press. In the package it is a WebAssembly of its own, which
//! arrives when the first state stands; in an app in Rust it is there at once.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::activation::Activation;
use super::controls::{controls, room_of_controls};
use super::history::History;
use super::history::newest::Newest;
use super::part::Part;
use super::pin_dialog::PinDialog;
use super::secure_image::secure_image;
use super::store::{Later, Store};
use super::wallets::wallets;
use crate::flow::State;
use crate::flow::card_action::view::ImageView;

/// Has it loaded once the first state stands, so that this comes first. A button or a badge alone
/// needs nothing of it.
pub fn load(part: Part, store: Store) {
    Effect::new(move |is_asked: Option<bool>| {
        if is_asked == Some(true) {
            return true;
        }
        let is_due = part.has_face() && store.card().state != State::Loading;
        if is_due {
            leptos::task::spawn_local(async move {
                // Where the file does not arrive, the widget goes on without it.
                if let Ok(parts) = parts().await {
                    store.later.try_set(Some(parts));
                }
            });
        }
        is_due
    });
}

/// Until they are there, their room.
pub fn draw_controls(store: Store) -> AnyView {
    match store.later.get() {
        Some(later) => (later.controls)(store),
        None => room_of_controls(store).into_any(),
    }
}

/// The form for the digits that activate a card.
pub fn draw_activation(store: Store) -> Option<AnyView> {
    store.later.get().map(|later| (later.activation)(store))
}

/// The transactions, and the issuer's page for a PIN.
pub fn draw_dialogs(store: Store) -> Option<AnyView> {
    store.later.get().map(|later| (later.dialogs)(store))
}

pub fn draw_wallets(store: Store) -> Option<AnyView> {
    store
        .later
        .get()
        .map(|later| (later.wallets)(&store.panel(), store))
}

pub fn draw_secure_image(image: ImageView, store: Store) -> Option<AnyView> {
    store
        .later
        .get()
        .map(|later| (later.secure_image)(image, store))
}

/// The attribute of Leptos itself, `lazy`, would end the widget where the file does not arrive.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split)]
fn parts() -> Result<Later, SplitLoaderError> {
    Ok(later())
}

#[cfg(not(feature = "split"))]
async fn parts() -> Result<Later, SplitLoaderError> {
    Ok(later())
}

fn later() -> Later {
    Later {
        activation: |store| view! { <Activation store /> }.into_any(),
        controls: |store| controls(store).into_any(),
        dialogs: |store| {
            view! {
                <Newest store />
                <History store />
                <PinDialog store />
            }
            .into_any()
        },
        wallets: |panel, store| wallets(panel, store).into_any(),
        secure_image: |image, store| secure_image(image, store).into_any(),
    }
}
