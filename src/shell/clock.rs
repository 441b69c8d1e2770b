//! The time. `Instant` and `SystemTime` of the standard library panic in the browser.

use crate::flow::Moment;

/// The page's start by the wall clock plus a count that never goes back, so that the user's
/// changing the clock does not disturb what is under way.
pub fn now() -> Moment {
    let performance = web_sys::window().and_then(|window| window.performance());
    let milliseconds = performance.map_or_else(js_sys::Date::now, |performance| {
        performance.time_origin() + performance.now()
    });
    Moment(milliseconds as u64)
}

/// A date as HTTP writes it.
pub fn date(text: &str) -> Option<Moment> {
    let milliseconds = js_sys::Date::parse(text);
    (milliseconds > 0.0).then_some(Moment(milliseconds as u64))
}
