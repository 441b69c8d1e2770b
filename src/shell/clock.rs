//! The time. `Instant` and `SystemTime` of the standard library panic in the browser.

use std::cell::Cell;

use crate::flow::Timestamp;

thread_local! {
    /// When the page's own count began, by the wall clock.
    static ANCHOR: Cell<f64> = const { Cell::new(0.0) };
}

/// The page's own count, which never goes back, on top of the wall clock. The count stands still
/// while some systems sleep, so the anchor is moved on, never back, when the wall clock is ahead:
/// a page from before a sleep and one from after it must agree on the time of an order.
pub fn now() -> Timestamp {
    let performance = web_sys::window().and_then(|window| window.performance());
    let count = performance.map_or(0.0, |performance| performance.now());
    let anchor = ANCHOR.get().max(js_sys::Date::now() - count);
    ANCHOR.set(anchor);
    Timestamp((anchor + count) as u64)
}

/// A date as HTTP writes it.
pub fn date(text: &str) -> Option<Timestamp> {
    let milliseconds = js_sys::Date::parse(text);
    (milliseconds > 0.0).then_some(Timestamp(milliseconds as u64))
}
