//! The time. `Instant` and `SystemTime` of the standard library panic in the browser.
//!
//! A page has two clocks, and either may be wrong: the wall clock is set by people and by the
//! network, the page's own count stands still while some systems sleep, and scripts of the page
//! may have put something else in the place of both. So time passes here as the slower of the two
//! says, and at least as timers do: whatever the clocks say, the widget waits too long at worst.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use crate::flow::Timestamp;

#[wasm_bindgen(module = "/src/shell/clock.js")]
extern "C" {
    /// Milliseconds since the Unix epoch; NaN where the page has no such clock.
    #[wasm_bindgen(js_name = wall)]
    fn read_wall() -> f64;

    /// The page's own count in milliseconds, likewise.
    #[wasm_bindgen(js_name = count)]
    fn read_count() -> f64;

    /// The same of a date in a text; NaN where it is none.
    #[wasm_bindgen(js_name = parse)]
    fn read_date(text: &str) -> f64;
}

/// Where the page's time begins if no clock tells the date, and the earliest date that one can
/// tell: nothing of this widget is older.
const EARLIEST: f64 = 1.6e12;

/// The last date that JavaScript knows.
const LATEST: f64 = 8.64e15;

/// The wall clock has no parts of a millisecond.
const ROUNDING: f64 = 1.0;

/// The wall clock is ahead of the page's count by more than this only after a sleep, or when it
/// was set.
const SLEEP: f64 = 5_000.0;

/// A wall clock that jumps is not taken for a sleep more often than this.
const BETWEEN_SLEEPS: f64 = 5_000.0;

#[derive(Clone, Copy)]
struct Reading {
    /// The time that is told, in milliseconds since the Unix epoch.
    told: f64,
    wall: Option<f64>,
    count: Option<f64>,
    sleeps: u32,
    last_sleep: f64,
}

thread_local! {
    static READING: Cell<Option<Reading>> = const { Cell::new(None) };
}

/// It never goes back, and begins at the wall clock's time.
pub fn now() -> Timestamp {
    Timestamp(read().told as u64)
}

/// How often the page was asleep, as far as its clocks show it.
pub fn sleeps() -> u32 {
    read().sleeps
}

/// A timer for this time has fired, so it is at least as late.
pub fn reach(time: Timestamp) {
    let reading = read();
    READING.set(Some(Reading {
        told: reading.told.max(time.0 as f64),
        ..reading
    }));
}

/// The date by the wall clock, which is all that two pages have in common.
pub fn date() -> Timestamp {
    let reading = read();
    Timestamp(reading.wall.unwrap_or(reading.told) as u64)
}

/// A time of this page as a date that other pages understand. Zero where no clock tells the date.
pub fn to_date(time: Timestamp) -> Timestamp {
    let reading = read();
    reading.wall.map_or(Timestamp(0), |_| {
        date() - Timestamp(reading.told as u64).since(time)
    })
}

/// A date as a time of this page. Whatever cannot be a date of this widget was written by a clock
/// that was wrong, and counts as now.
pub fn from_date(written: Timestamp) -> Timestamp {
    if (written.0 as f64) < EARLIEST {
        return now();
    }
    now() - date().since(written)
}

/// A date as HTTP writes it.
pub fn parse(text: &str) -> Option<Timestamp> {
    let milliseconds = read_date(text);
    (milliseconds > 0.0).then_some(Timestamp(milliseconds as u64))
}

fn read() -> Reading {
    let wall = Some(read_wall()).filter(|wall| (EARLIEST..=LATEST).contains(wall));
    let count = Some(read_count()).filter(|count| count.is_finite());
    let reading = match READING.get() {
        None => Reading {
            told: wall.unwrap_or(EARLIEST),
            wall,
            count,
            sleeps: 0,
            last_sleep: 0.0,
        },
        Some(before) => before.followed_by(wall, count),
    };
    READING.set(Some(reading));
    reading
}

impl Reading {
    fn followed_by(self, wall: Option<f64>, count: Option<f64>) -> Reading {
        let by_wall = step(self.wall, wall).map(|step| step + ROUNDING);
        let by_count = step(self.count, count);
        let told = self.told
            + match (by_wall, by_count) {
                (Some(by_wall), Some(by_count)) => by_wall.min(by_count),
                (Some(step), None) | (None, Some(step)) => step,
                (None, None) => 0.0,
            };
        let both = by_wall.zip(by_count);
        let is_ahead = both.is_some_and(|(by_wall, by_count)| by_wall > by_count + SLEEP);
        let is_sleep = is_ahead && told >= self.last_sleep + BETWEEN_SLEEPS;
        Reading {
            told,
            wall,
            count,
            sleeps: self.sleeps.wrapping_add(u32::from(is_sleep)),
            last_sleep: if is_sleep { told } else { self.last_sleep },
        }
    }
}

/// How far a clock went on; one that was set back stood still.
fn step(before: Option<f64>, now: Option<f64>) -> Option<f64> {
    Some((now? - before?).max(0.0))
}
