//! A point in time, as the flow is told it. The flow has no clock of its own.

use std::ops::{Add, Sub};
use std::time::Duration;

/// Milliseconds since the Unix epoch. It never goes back within one page, and is
/// comparable across pages, so that an order can be followed after a reload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub u64);

impl Moment {
    /// The time from `earlier` to this moment; zero where `earlier` is later.
    pub fn since(self, earlier: Moment) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add<Duration> for Moment {
    type Output = Moment;

    fn add(self, duration: Duration) -> Moment {
        let milliseconds = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        Moment(self.0.saturating_add(milliseconds))
    }
}

impl Sub<Duration> for Moment {
    type Output = Moment;

    fn sub(self, duration: Duration) -> Moment {
        let milliseconds = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        Moment(self.0.saturating_sub(milliseconds))
    }
}
