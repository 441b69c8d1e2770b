//! Clocks of pages: some are ahead of the world, and no two pages can rely on agreeing.

use std::time::Duration;

use order_card::flow::intent::Intent;
use order_card::flow::{Event, Timestamp};

use crate::tab::Tab;

/// By how much the clock of the page with this seed is ahead.
pub fn ahead(seed: u64) -> Duration {
    Duration::from_secs(match seed >> 40 & 15 {
        0 => 60 * 60 * 5,
        1 => 60 * 60 * 25,
        2 => 240,
        _ => 0,
    })
}

impl Tab {
    pub fn time(&self, now: Timestamp) -> Timestamp {
        now + self.clock
    }

    /// As the shell tells it: nothing that is remembered is from the future.
    pub fn heard(&self, event: &Event, now: Timestamp) -> Event {
        let past = |intent: &Intent| intent.clone().no_later_than(self.time(now));
        match event {
            Event::Recalled(Some(intent)) => Event::Recalled(Some(past(intent))),
            Event::ReservationRefused { key, other } => Event::ReservationRefused {
                key: key.clone(),
                other: other.as_ref().map(past),
            },
            other => other.clone(),
        }
    }
}
