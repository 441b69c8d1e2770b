//! What there is to say about the card, and what can be done.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::icon::{EXCLAMATION_MARK, Icon};
use super::later::{draw_controls, draw_wallets};
use super::order_button::order_button;
use super::part::Part;
use super::store::Store;
use super::support::Support;
use crate::flow::State;
use crate::ui::text;

/// A badge alone says only that it cannot be used.
#[component]
pub fn Panel(part: Part, store: Store) -> impl IntoView {
    let element = AnyNodeRef::new();
    move || {
        let panel = store.panel();
        let is_unusable = panel.state == State::Misconfigured;
        let has_button = panel.button.is_some_and(|button| part.has(button.action));
        let is_explained = part.has_face() || has_button || is_unusable;
        let title = |title| view! { <span class="title" part="title">{store.say(&title)}</span> };
        // The button is described by this text.
        let explanation = |explanation| {
            view! {
                <span class="explanation" part="explanation" id=store.explanation_id()>
                    {store.say(&explanation)}
                </span>
            }
        };
        let is_badge = part == Part::Badge;
        let notices = [panel.notice.clone(), panel.elsewhere.clone()];
        let notices = notices.into_iter().flatten().filter(|_| !is_badge);
        let offers_support = panel.offers_support && !is_badge;
        view! {
            <div class="panel" hidden=is_badge && !is_unusable>
                {part.has_face().then(|| title(text::title(&panel.message)))}
                {is_explained.then(|| explanation(text::explanation(&panel.message)))}
                {notices.map(|notice| view! { <Notice notice /> }).collect_view()}
                <div class="ways" hidden=!has_button && !offers_support>
                    {(!is_badge).then(|| order_button(part, &panel, element, store))}
                    {offers_support.then(|| view! { <Support store /> })}
                </div>
                {(part == Part::Whole).then(|| draw_controls(store))}
            </div>
            {part.has_face().then(|| draw_wallets(&panel, store))}
        }
    }
}

/// What is said over the state: off-line, or something that went wrong.
#[component]
fn Notice(notice: String) -> impl IntoView {
    view! {
        <div class="notice" part="notice">
            <Icon strokes=EXCLAMATION_MARK />
            <span>{notice}</span>
        </div>
    }
}
