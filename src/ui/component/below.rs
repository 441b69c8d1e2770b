//! What stands below the face: what a card is good for, how far it is, or what can be done with it.

use leptos::prelude::*;

use super::icon::{Icon, TICK, slot};
use super::later::draw_controls;
use super::store::Store;
use crate::flow::State;
use crate::ui::progress::{STAGES, Stage, reached};
use crate::ui::text::{self, benefits};

pub fn below(store: Store) -> impl IntoView {
    move || {
        let state = store.card().state;
        view! {
            <div class="below">
                {text::is_offer(state).then(|| offer(store))}
                {progress(state, store)}
                {draw_controls(store)}
            </div>
        }
    }
}

/// The page's own words come first.
fn offer(store: Store) -> impl IntoView {
    let benefit = |key| {
        view! {
            <span class="benefit" role="listitem">
                <Icon strokes=TICK />
                <span>{store.text(key)}</span>
            </span>
        }
    };
    let built_in = benefits(store.offered()).map(benefit).collect_view();
    slot(
        "benefits",
        view! { <div class="benefits" part="benefits" role="list">{built_in}</div> },
    )
}

fn progress(state: State, store: Store) -> Option<impl IntoView> {
    let current = reached(state)?;
    let stage = |(place, key): (usize, &'static str)| {
        let stage = Stage::of(place, current);
        let mark = (stage == Stage::Done).then(|| view! { <Icon strokes=TICK /> });
        view! {
            <li class="stage" data-stage=stage.name() aria-current=(stage == Stage::Current).then_some("step")>
                <span class="mark">{mark}</span>
                <span>{store.text(key)}</span>
            </li>
        }
    };
    let stages = STAGES.into_iter().enumerate().map(stage).collect_view();
    Some(view! { <ol class="progress" part="progress">{stages}</ol> })
}
