//! Amounts and dates as people of a language write them.

use wasm_bindgen::prelude::*;

use crate::flow::history::transaction::{Direction, Money};
use crate::ui::messages::Messages;

#[wasm_bindgen(module = "/src/shell/format.js")]
extern "C" {
    #[wasm_bindgen(js_name = money)]
    fn format_money(language: Option<&str>, amount: &str, currency: &str) -> String;

    #[wasm_bindgen(js_name = date)]
    fn format_date(language: Option<&str>, text: &str) -> String;
}

/// What comes in has a plus, what goes out a minus.
pub fn money(money: &Money, direction: Option<Direction>, messages: &Messages) -> String {
    let amount = money.amount.as_str();
    let sign = match direction {
        Some(Direction::Out) if !amount.starts_with('-') => "-",
        Some(Direction::In | Direction::Out) | None => "",
    };
    let text = format_money(
        messages.language.as_deref(),
        &format!("{sign}{amount}"),
        &money.currency,
    );
    if direction == Some(Direction::In) {
        format!("+{text}")
    } else {
        text
    }
}

/// A text that is no date stays as it is.
pub fn date(text: &str, messages: &Messages) -> String {
    format_date(messages.language.as_deref(), text)
}
