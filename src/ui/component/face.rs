//! The card's face in the size of a real card, with the badge on it, and over it what is revealed.

use leptos::prelude::*;

use super::badge;
use super::icon::{Icon, picture, slot};
use super::later::draw_secure_image;
use super::store::{CardView, Store};
use crate::flow::State;
use crate::flow::view::CardFace;
use crate::ui::text::{self, Text};

/// Only the whole widget shows what the issuer reveals.
#[component]
pub fn Face(whole: bool, store: Store) -> impl IntoView {
    move || {
        let card = store.card();
        let variant = variant(&card);
        let is_in_phone = card.face.as_ref().is_some_and(|face| face.is_in_phone);
        let in_phone = is_in_phone.then(|| store.text("card.in-phone"));
        let image = store.actions().image.filter(|_| whole);
        let is_example = variant == "example";
        let brand = store.messages().issuer_name;
        let sign = (variant == "none")
            .then(|| view! { <Icon strokes=picture(card.state, card.is_in_review) /> });
        view! {
            <div class="summary" part="summary">
                <div class="face" part="face" data-variant=variant data-arrived=card.is_arrival>
                    {slot("picture", ())}
                    <div class="face-head">
                        <span class="brand">{slot("logo", brand)}</span>
                        {card.badge.map(|badge| badge::draw(badge, store))}
                    </div>
                    {sign}
                    {card.face.map(|face| details(face, store))}
                    {is_example.then(|| example(store))}
                    {image.and_then(|image| draw_secure_image(image, store))}
                </div>
                <span class="in-phone" part="in-phone">{in_phone}</span>
            </div>
        }
    }
}

/// A card, one in the making, an example of one, or none.
fn variant(card: &CardView) -> &'static str {
    match &card.face {
        Some(face) if face.is_coming => "coming",
        // An order may be on screen over the card that it replaces.
        Some(_) if card.state == State::Incomplete => State::Blocked.name(),
        Some(_) => card.state.name(),
        None if text::shows_example(card.state) => "example",
        None => "none",
    }
}

fn details(card: CardFace, store: Store) -> impl IntoView {
    let number = card
        .last_four
        .as_ref()
        .map(|digits| format!("•••• •••• •••• {digits}"));
    let spoken = card.last_four.map(|digits| {
        store.say(&Text {
            key: "card.ending",
            value: Some(digits),
        })
    });
    let expiry = card
        .expiry
        .map(|expiry| format!("{:02}/{:02}", expiry.month, expiry.year % 100));
    let expiry_name = expiry.as_ref().map(|_| store.text("card.valid-thru"));
    view! {
        <span class="number" dir="ltr" aria-hidden="true">{number}</span>
        <span class="visually-hidden">{spoken}</span>
        <span class="holder">{card.holder}</span>
        <span class="expiry-name">{expiry_name}</span>
        <span class="expiry" dir="ltr">{expiry}</span>
        {slot("network", ())}
    }
}

/// The holder's place on a card that is not there yet.
fn example(store: Store) -> impl IntoView {
    view! {
        <span class="number" dir="ltr" aria-hidden="true">"•••• •••• •••• ••••"</span>
        <span class="holder" aria-hidden="true">{store.text("card.your-name")}</span>
        {slot("network", ())}
    }
}
