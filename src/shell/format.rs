//! Amounts and dates as people of a language write them.

use wasm_bindgen::prelude::*;

use crate::flow::history::transaction::{Direction, Money};
use crate::ui::messages::Messages;

#[wasm_bindgen(module = "/src/shell/format.js")]
extern "C" {
    #[wasm_bindgen(js_name = money)]
    fn format_money(
        language: Option<&str>,
        amount: &str,
        currency: &str,
        is_incoming: bool,
    ) -> String;

    #[wasm_bindgen(js_name = date)]
    fn format_date(language: Option<&str>, text: &str) -> String;

    #[wasm_bindgen(js_name = time)]
    fn format_time(language: Option<&str>, text: &str) -> String;

    /// The number of the day where the user is; `None` for a text that is no date.
    #[wasm_bindgen(js_name = dayOf)]
    pub fn day_of(text: &str) -> Option<i32>;

    pub fn today() -> i32;

    /// `YYYY-MM-DD`.
    #[wasm_bindgen(js_name = dayText)]
    pub fn day_text(day: i32) -> String;

    #[wasm_bindgen(js_name = shortDayName)]
    fn format_short_day(language: Option<&str>, day: i32) -> String;

    #[wasm_bindgen(js_name = dayName)]
    fn format_day(language: Option<&str>, day: i32) -> String;
}

/// What comes in has a plus, what goes out a minus.
pub fn money(money: &Money, direction: Option<Direction>, messages: &Messages) -> String {
    let amount = money.amount.as_str();
    let sign = match direction {
        Some(Direction::Out) if !amount.starts_with('-') => "-",
        Some(Direction::In | Direction::Out) | None => "",
    };
    format_money(
        messages.language.as_deref(),
        &format!("{sign}{amount}"),
        &money.currency,
        direction == Some(Direction::In),
    )
}

/// The day and the time. A text that is no date stays as it is.
pub fn date(text: &str, messages: &Messages) -> String {
    format_date(messages.language.as_deref(), text)
}

/// The time alone. A text that is no date stays as it is.
pub fn time(text: &str, messages: &Messages) -> String {
    format_time(messages.language.as_deref(), text)
}

/// The day of the week and the date, such as "Wednesday, 4 February".
pub fn day_name(day: i32, messages: &Messages) -> String {
    format_day(messages.language.as_deref(), day)
}

/// The date, such as "4 Feb".
pub fn short_day_name(day: i32, messages: &Messages) -> String {
    format_short_day(messages.language.as_deref(), day)
}
