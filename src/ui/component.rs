//! The parts as Leptos components, for an app in Rust. Each takes the session, and stands in
//! the page itself, without a shadow root.

use leptos::prelude::*;

use super::mount::drawing;
use super::part::Part;
use crate::flow::Event;
use crate::shell::session::Session;
use crate::shell::stylesheet;

/// The whole widget.
#[component]
pub fn OrderCard(session: Session) -> impl IntoView {
    component(Part::Whole, &session)
}

/// The order button, with what it can do now.
#[component]
pub fn OrderButton(session: Session) -> impl IntoView {
    component(Part::Button, &session)
}

/// The status badge.
#[component]
pub fn StatusBadge(session: Session) -> impl IntoView {
    component(Part::Badge, &session)
}

/// The card's face and what there is to say about it.
#[component]
pub fn CardSummary(session: Session) -> impl IntoView {
    component(Part::Summary, &session)
}

/// A component keeps its session alive as long as it is mounted.
fn component(part: Part, session: &Session) -> impl IntoView + use<> {
    stylesheet::dress_document();
    let announces = session.take_announcer();
    let kept = StoredValue::new_local(session.clone());
    on_cleanup(move || {
        kept.try_with_value(|session| {
            if announces {
                session.give_announcer_back();
            }
            session.dispatch(Event::LeftPage);
        });
    });
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    drawing(part, session.view(), session.downgrade(), announces, find)
}
