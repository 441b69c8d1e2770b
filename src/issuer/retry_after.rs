//! How long an issuer wants to be left alone, in the form of the header `Retry-After` (RFC 9110,
//! section 10.2.3): seconds, or a date.

use std::time::Duration;

use crate::flow::Timestamp;

/// Where issuers say how long they want to be left alone; the first that is there counts. Kulipa
/// tells in the second the seconds until its limit is reset. ("Rate limits" of its documentation.)
pub const WAIT_HEADERS: [&str; 2] = ["retry-after", "x-ratelimit-reset"];

/// A longer wish is cut: a mistyped header must not silence the widget for days.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// The time to wait from `now` on; `None` where the text is neither form. `date` is what the
/// browser reads in the text as a date, since the code for that would be downloaded too.
pub fn retry_after(text: &str, date: Option<Timestamp>, now: Timestamp) -> Option<Duration> {
    let seconds = text
        .trim_ascii()
        .parse::<u64>()
        .ok()
        .map(Duration::from_secs);
    let wait = seconds.or(date.map(|date| date.since(now)))?;
    Some(wait.min(LONGEST))
}
