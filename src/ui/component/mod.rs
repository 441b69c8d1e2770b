//! The parts as Leptos components, for an app in Rust. Each takes the session, keeps it alive as
//! long as it is mounted, and stands in the page itself, without a shadow root.
//!
//! Inside, a component takes the store, reads its part of the view, and draws it in one closure:
//! what changes is drawn into the elements that are there, so that the button is the same button
//! from "order" to "try again" and keeps its focus.
//!
//! An element without an expression in it becomes `innerHTML` when it stands inside another in
//! `view!`, which Trusted Types forbid. Such an element is a component of its own (`icon.rs`).

mod activation;
mod badge;
mod below;
mod button;
mod controls;
mod face;
mod field;
mod focus;
mod history;
mod icon;
mod later;
pub mod mount;
mod order_button;
mod panel;
pub mod part;
mod pin_dialog;
mod root;
mod secure_image;
mod store;
mod support;
mod undo;
mod wallets;

use leptos::prelude::*;

use self::part::Part;
use self::root::Root;
use self::store::Store;
use crate::shell::session::Session;
use crate::shell::stylesheet;

/// The whole widget.
#[component]
pub fn OrderCard(session: Session) -> impl IntoView {
    in_the_page(Part::Whole, session)
}

/// The order button, with what it can do now.
#[component]
pub fn OrderButton(session: Session) -> impl IntoView {
    in_the_page(Part::Button, session)
}

/// The status badge.
#[component]
pub fn StatusBadge(session: Session) -> impl IntoView {
    in_the_page(Part::Badge, session)
}

/// The card's face and what there is to say about it.
#[component]
pub fn CardSummary(session: Session) -> impl IntoView {
    in_the_page(Part::Summary, session)
}

fn in_the_page(part: Part, session: Session) -> impl IntoView {
    stylesheet::adopt_in_document();
    let store = Store::new(&session, part);
    StoredValue::new_local(session);
    view! { <Root part store /> }
}
