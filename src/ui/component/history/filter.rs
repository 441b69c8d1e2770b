//! Which transactions the user wants to see.

use leptos::ev::SubmitEvent;
use leptos::html::{Form, Summary};
use leptos::prelude::*;

use crate::flow::Event;
use crate::flow::history::category::Category;
use crate::flow::history::filter::End;
use crate::flow::history::view::HistoryView;
use crate::shell::format::{day_text, today};
use crate::ui::component::button::Button;
use crate::ui::component::field::Field;
use crate::ui::component::store::Store;
use crate::ui::text::Text;

/// The fields keep what is typed, so that nobody who types is interrupted: the form empties them.
#[derive(Clone, Copy, Default)]
pub struct FilterForm {
    form: NodeRef<Form>,
    summary: NodeRef<Summary>,
}

impl FilterForm {
    /// The button for it goes away with the filter, and leaves the focus here.
    fn clear(self) {
        if let Some(form) = self.form.get_untracked() {
            form.reset();
        }
        if let Some(summary) = self.summary.get_untracked() {
            // Without focus the form is empty all the same.
            let _ = summary.focus();
        }
    }
}

pub fn filters(history: &HistoryView, form: FilterForm, store: Store) -> impl IntoView + use<> {
    let choose = |end| {
        Callback::new(move |day| Event::DayChosen {
            end,
            day,
            today: day_text(today()),
        })
    };
    let category = |category: Category| {
        let is_chosen = history.categories.contains(&category);
        let press = move |()| Event::CategoryClicked(category);
        let key = key(category);
        view! { <Button action=key name=store.text(key) pressed=Some(is_chosen) press store /> }
    };
    let field = |kind, name, label, input: Callback<String, Event>| {
        view! { <Field kind name label=store.text(label) input store /> }
    };
    let hint = history.has_wrong_days.then(|| store.text("history.days"));
    view! {
        <div class="filter">
            <details>
                <summary node_ref=form.summary>{store.text("history.filter")}</summary>
                <form node_ref=form.form on:submit=|event: SubmitEvent| event.prevent_default()>
                    <div class="row">
                        {field("search", "search", "history.search", Callback::new(Event::SearchTyped))}
                        {field("date", "first-day", "history.first-day", choose(End::First))}
                        {field("date", "last-day", "history.last-day", choose(End::Last))}
                    </div>
                    <div class="row" role="group" aria-label=store.text("history.category")>
                        {Category::ALL.map(category)}
                    </div>
                </form>
            </details>
            {trace(history.filters, form, store)}
        </div>
        <span class="hint" role="status">{hint}</span>
    }
}

/// A filter that is closed still says that it narrows the list, and can be taken back.
fn trace(filters: usize, form: FilterForm, store: Store) -> Option<impl IntoView + use<>> {
    if filters == 0 {
        return None;
    }
    let count = Text {
        key: "history.filters",
        value: Some(filters.to_string()),
    };
    let clear = move |()| {
        form.clear();
        Event::FilterCleared
    };
    Some(view! {
        <span class="trace">
            <span class="chip">{store.say(&count)}</span>
            <Button action="clear-filter" name=store.text("history.clear") press=clear store />
        </span>
    })
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
