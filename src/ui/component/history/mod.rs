//! The card's transactions: the filter, the list, and what stands at its end.

mod facts;
mod filter;
mod joined;
mod list;
pub mod newest;
mod row;
mod sign;

use leptos::prelude::*;

use self::filter::{FilterForm, filters};
use self::list::List;
use super::button::Button;
use super::store::Store;
use crate::flow::Event;
use crate::flow::history::format::Format;
use crate::flow::history::view::{HistoryView, ListEnd};
use crate::flow::readiness::Readiness;
use crate::ui::text::trouble;

#[component]
pub fn History(store: Store) -> impl IntoView {
    let is_open = Memo::new(move |_| store.history().is_some());
    move || is_open.get().then(|| view! { <Region store /> })
}

/// The list stays as it is while what stands around it changes.
#[component]
fn Region(store: Store) -> impl IntoView {
    let form = FilterForm::default();
    let head = move || store.history().map(|history| head(history, form, store));
    let end = move || store.history().map(|history| end(history, store));
    view! {
        <div
            class="history"
            part="history"
            role="region"
            aria-label=move || Some(store.text("history.title"))
        >
            {head}
            <List store />
            {end}
        </div>
    }
}

fn head(history: HistoryView, form: FilterForm, store: Store) -> impl IntoView {
    let statement = |format, key| {
        let press = move |()| Event::StatementClicked(format);
        view! { <Button action=key name=store.text(key) readiness=history.statement press store /> }
    };
    let statements = history.has_statements.then(|| {
        view! {
            <div class="row" role="group" aria-label=store.text("history.statement")>
                {[statement(Format::Csv, "csv"), statement(Format::Pdf, "pdf")]}
            </div>
        }
    });
    view! {
        <div class="head">
            <h3 class="question">{store.text("history.title")}</h3>
            {statements}
        </div>
        {history.has_filters.then(|| filters(&history, form, store))}
    }
}

/// What stands below the last row.
fn end(history: HistoryView, store: Store) -> impl IntoView {
    let said = match &history.end {
        ListEnd::Loading | ListEnd::More => None,
        ListEnd::Ended => Some(store.text("history.ended")),
        ListEnd::Empty if history.filters > 0 => Some(store.text("history.none")),
        ListEnd::Empty => Some(store.text("history.empty")),
        ListEnd::Failed(failure, _) => Some(store.say(&trouble(failure))),
    };
    let button = match history.end {
        ListEnd::Loading => Some(("history.loading", Readiness::Busy)),
        ListEnd::More => Some(("history.more", Readiness::Ready)),
        ListEnd::Failed(_, readiness) => Some(("button.refresh", readiness)),
        ListEnd::Ended | ListEnd::Empty => None,
    };
    let button = button.map(|(key, readiness)| {
        view! { <Button action="more" name=store.text(key) readiness press=|()| Event::MoreClicked store /> }
    });
    view! {
        <div class="foot">
            <span class="explanation" role="status">
                {said}
            </span>
            {button}
        </div>
    }
}
