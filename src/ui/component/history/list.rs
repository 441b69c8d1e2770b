//! The rows, however many they are: in blocks that are drawn once, and that the browser leaves
//! out while they are out of sight.

use leptos::prelude::*;
use web_sys::Element;

use super::row::row;
use crate::flow::Event;
use crate::flow::history::transaction::TransactionPage;
use crate::flow::history::view::HistoryView;
use crate::ui::component::store::Store;

/// Rows in one block.
const BLOCK: usize = 20;

/// So near to the end of the list, in pixels, more of it is wanted.
const NEAR: i32 = 400;

/// Some rows of a page. A page never changes once it is there.
#[derive(Clone, PartialEq)]
struct Block {
    /// Of the history, then the places of the page and of the first row in it.
    key: (u32, usize, usize),
    page: TransactionPage,
}

/// A list that scrolls can be reached by the keyboard.
#[component]
pub fn List(store: Store) -> impl IntoView {
    let blocks = move || store.history().map(blocks).unwrap_or_default();
    let is_empty = move || {
        store
            .history()
            .is_none_or(|history| history.pages.is_empty())
    };
    let scrolled = move |event| {
        let list: Element = event_target(&event);
        if list.scroll_height() - list.scroll_top() - list.client_height() < NEAR {
            store.dispatch(Event::ListEndNeared);
        }
    };
    view! {
        <div
            class="rows"
            role="list"
            tabindex="0"
            aria-label=move || Some(store.text("history.title"))
            hidden=is_empty
            on:scroll=scrolled
        >
            <For each=blocks key=|block| block.key let:block>
                <Rows block store />
            </For>
        </div>
    }
}

fn blocks(history: HistoryView) -> Vec<Block> {
    let blocks_of = |(place, page): (usize, &TransactionPage)| {
        let page = page.clone();
        let starts = (0..page.0.len()).step_by(BLOCK);
        starts.map(move |start| Block {
            key: (history.generation, place, start),
            page: page.clone(),
        })
    };
    history
        .pages
        .iter()
        .enumerate()
        .flat_map(blocks_of)
        .collect()
}

#[component]
fn Rows(block: Block, store: Store) -> impl IntoView {
    let (_, _, start) = block.key;
    let is_full = block.page.0.len() >= start + BLOCK;
    view! {
        <div class=if is_full { "block" } else { "block short" }>
            {move || {
                let rows = block.page.0.iter().skip(start).take(BLOCK);
                let messages = store.messages();
                rows.map(|transaction| row(transaction, &messages)).collect_view()
            }}
        </div>
    }
}
