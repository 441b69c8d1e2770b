//! The issuer's image of the card's details or PIN, over the card's face. Its address passes
//! through here and stays nowhere.

use leptos::prelude::*;

use super::store::Store;
use crate::flow::Event;
use crate::flow::card_action::secure_image::SecureImage;
use crate::flow::card_action::view::{ImageStage, ImageView};

pub fn secure_image(shown: ImageView, store: Store) -> impl IntoView {
    let is_shown = matches!(shown.stage, ImageStage::Shown { .. });
    let name = match shown.image {
        SecureImage::Details => "image.details",
        SecureImage::Pin => "image.pin",
    };
    // How it is asked for is said before what is asked for.
    let image = store.embed_address().map(|address| {
        view! {
            <img
                referrerpolicy="no-referrer"
                alt=store.text(name)
                on:load=move |_| store.dispatch(Event::ImageLoaded)
                on:error=move |_| store.dispatch(Event::ImageFailed)
                src=address
            />
        }
    });
    view! {
        <div class="secret" part="secret" aria-busy=(!is_shown).then_some("true")>
            {image}
        </div>
    }
}
