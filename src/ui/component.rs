//! The parts as Leptos components, for an app in Rust. Each takes the session, keeps it alive as
//! long as it is mounted, and stands in the page itself, without a shadow root.

use leptos::prelude::*;

use super::part::{Part, Root};
use super::store::Store;
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
