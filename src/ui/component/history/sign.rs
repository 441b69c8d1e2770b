//! What stands before a transaction: a drawing of what the money is spent on, or the first letter of
//! whom it went to.

use leptos::prelude::*;

use crate::flow::history::category::Category;
use crate::flow::history::transaction::{Direction, Transaction};
use crate::ui::component::icon::{CARD, Icon};

const FORK: &str = "M5 1.5v13M3 1.5v3.2a2 2 0 0 0 4 0V1.5M11.5 14.5v-13c-1.6.6-2.5 2.6-2.5 4.6 0 1.4.8 2.4 2.5 2.4";
const PLANE: &str = "M1.5 9.2l2.2.4 2.6-1.5L1.8 4.3l1.7-.6 5.6 2.8 3-1.7c1.2-.7 2.2-.5 2.4 0s-.2 1.3-1.4 2L6 11l-3.3-.5z";
const TICKET: &str =
    "M1.5 4h13v2.5a1.5 1.5 0 0 0 0 3V12h-13V9.5a1.5 1.5 0 0 0 0-3zM10 4.5v1M10 7.5v1M10 10.5v1";
const HEART: &str =
    "M8 13.5S1.8 9.9 1.8 5.8A3.2 3.2 0 0 1 8 4.5a3.2 3.2 0 0 1 6.2 1.3C14.2 9.9 8 13.5 8 13.5z";
const ROUND: &str =
    "M13.5 8a5.5 5.5 0 0 1-9.9 3.3M2.5 8a5.5 5.5 0 0 1 9.9-3.3M12.6 1.8v3h-3M3.4 14.2v-3h3";
const BOLT: &str = "M9 1.5L3 9h4l-.5 5.5L13 7H8.5z";
const NOTE: &str =
    "M1.5 4h13v8h-13zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM4 8h.01M12 8h.01";
const ARROW_DOWN: &str = "M8 2.5v10M3.8 8.5L8 12.7l4.2-4.2";

/// Only for the eye: the name stands beside it.
pub fn sign(transaction: &Transaction) -> impl IntoView + use<> {
    let strokes = match transaction.category.and_then(drawing) {
        None if transaction.merchant.is_some() => None,
        None if transaction.direction == Some(Direction::In) => Some(ARROW_DOWN),
        None => Some(CARD),
        strokes => strokes,
    };
    let letter = strokes.is_none().then(|| initial(transaction));
    view! {
        <span class="sign" aria-hidden="true">
            {strokes.map(|strokes| view! { <Icon strokes /> })}
            {letter}
        </span>
    }
}

fn drawing(category: Category) -> Option<&'static str> {
    match category {
        Category::Food => Some(FORK),
        Category::Travel => Some(PLANE),
        Category::Entertainment => Some(TICKET),
        Category::Health => Some(HEART),
        Category::Subscriptions => Some(ROUND),
        Category::Utilities => Some(BOLT),
        Category::Cash => Some(NOTE),
        Category::Misc => None,
    }
}

/// The first letter or digit of the name.
fn initial(transaction: &Transaction) -> Option<char> {
    let mut letters = transaction.merchant.as_deref()?.chars();
    letters.find(|letter| letter.is_alphanumeric())
}
