//! The way back from a freeze, as long as it is fresh.

use leptos::prelude::*;

use super::button::Button;
use super::store::Store;
use crate::flow::Event;
use crate::flow::card_action::status_change::StatusChange;

pub fn undo(store: Store) -> Option<impl IntoView> {
    let readiness = store.actions().undo?;
    Some(view! {
        <div class="undo" part="undo">
            <span>{store.text("undo.freeze")}</span>
            <Button
                action="undo"
                name=store.text("button.undo")
                readiness
                press=|()| Event::StatusChangeClicked(StatusChange::Unfreeze)
                store
            />
        </div>
    })
}
