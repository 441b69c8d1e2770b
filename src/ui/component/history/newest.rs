//! The newest transactions, below an active card while the list of all of them is closed.

use leptos::prelude::*;

use super::row::Row;
use crate::flow::Event;
use crate::flow::history::transaction::TransactionPage;
use crate::ui::component::button::Button;
use crate::ui::component::focus::focus;
use crate::ui::component::store::Store;

#[component]
pub fn Newest(store: Store) -> impl IntoView {
    Effect::new(move |_| store.dispatch(Event::NewestShown));
    move || {
        let page = store.newest().filter(|_| store.history().is_none())?;
        Some(region(&page, store))
    }
}

fn region(page: &TransactionPage, store: Store) -> impl IntoView + use<> {
    let rows = (0..page.0.len()).map(|place| {
        view! { <Row page=page.clone() place is_dated=true store /> }
    });
    let id = store.id("newest");
    // The press takes the button away, and the list is closed by the other one.
    let see_all = move |()| {
        focus(store.history_button);
        Event::HistoryClicked
    };
    view! {
        <div class="newest" part="newest">
            <div class="head">
                <h3 class="question" id=id.clone()>{store.text("newest.title")}</h3>
                <Button action="see-all" name=store.text("newest.see-all") press=see_all store />
            </div>
            <div role="list" aria-labelledby=id>{rows.collect_view()}</div>
        </div>
    }
}
