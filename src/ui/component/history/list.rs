//! The rows by days, however many they are: in blocks that are drawn once, and that the browser
//! leaves out while they are out of sight.

use leptos::prelude::*;
use web_sys::Element;

use super::row::Row;
use crate::flow::Event;
use crate::shell::format::{day_name, day_of, today};
use crate::ui::component::store::Store;
use crate::ui::days::{Block, Day, Days, relative};

/// So near to the end of the list, in pixels, more of it is wanted.
const NEAR: i32 = 400;

/// How high a row and a heading are, in pixels, before they are drawn.
const ROW_HEIGHT: usize = 65;
const HEADING_HEIGHT: usize = 36;

#[component]
pub fn List(store: Store) -> impl IntoView {
    let days =
        Memo::new(move |before: Option<&Days>| Days::of(store.history().as_ref(), before, day_of));
    let scrolled = move |event| {
        let list: Element = event_target(&event);
        if list.scroll_height() - list.scroll_top() - list.client_height() < NEAR {
            store.dispatch(Event::ListEndNeared);
        }
    };
    view! {
        <div class="rows" hidden=move || days.with(|all| all.days.is_empty()) on:scroll=scrolled>
            <For each=move || days.get().days key=|day| day.key let:day>
                <DayOfList day days store />
            </For>
        </div>
    }
}

/// Later pages may belong to the last day of the list, and so add to what stands there.
#[component]
fn DayOfList(day: Day, days: Memo<Days>, store: Store) -> impl IntoView {
    let key = day.key;
    let now = Memo::new(move |_| {
        days.with(|all| {
            let place = all.days.binary_search_by_key(&key, |day| day.key);
            place.ok().and_then(|place| all.days.get(place).cloned())
        })
    });
    let blocks = move || now.get().map(|day| day.blocks).unwrap_or_default();
    let height = move || {
        let length = now.with(|day| day.as_ref().map_or(0, Day::length));
        format!("auto {}px", HEADING_HEIGHT + length * ROW_HEIGHT)
    };
    let name = move || match day.number {
        None => store.text("history.no-date"),
        Some(number) => match relative(number, today()) {
            Some(key) => store.text(key),
            None => day_name(number, &store.messages()),
        },
    };
    let id = store.id(&format!("day-{}-{}", key.page, key.start));
    view! {
        <section class="day" style:contain-intrinsic-block-size=height>
            <h4 class="day-name" part="day" id=id.clone()>{name}</h4>
            <div role="list" aria-labelledby=id>
                <For each=blocks key=|block| block.key let:block>
                    <Rows block store />
                </For>
            </div>
        </section>
    }
}

#[component]
fn Rows(block: Block, store: Store) -> impl IntoView {
    let start = block.key.start;
    let rows = (start..start + block.length).map(|place| {
        view! { <Row page=block.page.clone() place store /> }
    });
    rows.collect_view()
}
