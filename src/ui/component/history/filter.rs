//! Which transactions the user wants to see.

use leptos::prelude::*;

use crate::flow::Event;
use crate::flow::history::filter::{Category, End};
use crate::flow::history::view::HistoryView;
use crate::ui::component::button::Button;
use crate::ui::component::field::Field;
use crate::ui::component::store::Store;

pub fn filters(history: &HistoryView, store: Store) -> impl IntoView + use<> {
    let choose = |end| Callback::new(move |day| Event::DayChosen { end, day });
    let category = |category: Category| {
        let is_chosen = history.categories.contains(&category);
        let press = move |()| Event::CategoryClicked(category);
        let key = key(category);
        view! { <Button action=key name=store.text(key) pressed=Some(is_chosen) press store /> }
    };
    let field = |kind, name, label, input: Callback<String, Event>| {
        view! { <Field kind name label=store.text(label) input store /> }
    };
    let hint = history.asks_for_days.then(|| store.text("history.days"));
    view! {
        <details class="filter">
            <summary>{store.text("history.filter")}</summary>
            <div class="row">
                {field("search", "search", "history.search", Callback::new(Event::SearchTyped))}
                {field("date", "first-day", "history.first-day", choose(End::First))}
                {field("date", "last-day", "history.last-day", choose(End::Last))}
            </div>
            <span class="hint" role="status">{hint}</span>
            <div class="row" role="group" aria-label=store.text("history.category")>
                {Category::ALL.map(category)}
            </div>
        </details>
    }
}

/// Its name for style sheets and tests is also the key of its text.
fn key(category: Category) -> &'static str {
    match category {
        Category::Subscriptions => "category.subscriptions",
        Category::Food => "category.food",
        Category::Travel => "category.travel",
        Category::Entertainment => "category.entertainment",
        Category::Health => "category.health",
        Category::Cash => "category.cash",
        Category::Utilities => "category.utilities",
        Category::Misc => "category.misc",
    }
}
