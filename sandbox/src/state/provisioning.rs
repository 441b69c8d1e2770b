//! The time between an accepted order and its finished card.

use std::time::{Duration, Instant};

/// How far the making of a card is. Each stage begins where the one before it ended,
/// however late somebody looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Provisioning {
    /// The order is accepted and nothing of the new card is to be seen.
    Hidden {
        /// When the order was accepted.
        since: Instant,
    },
    /// The new card is there and says PENDING.
    Pending {
        /// When it became visible.
        since: Instant,
    },
    /// The new card is as its scenario wants it.
    Finished,
}

impl Provisioning {
    /// The stage at the time `now`, for these lengths of the stages. It never goes back.
    pub fn advanced(self, now: Instant, gap: Duration, pending: Duration) -> Self {
        match self {
            Self::Hidden { since } if now.saturating_duration_since(since) >= gap => {
                // The sum is at most `now`, so it cannot overflow.
                let since = since + gap;
                Self::Pending { since }.advanced(now, gap, pending)
            }
            Self::Pending { since } if now.saturating_duration_since(since) >= pending => {
                Self::Finished
            }
            stage @ (Self::Hidden { .. } | Self::Pending { .. } | Self::Finished) => stage,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: Duration = Duration::from_secs(3);
    const PENDING: Duration = Duration::from_secs(4);

    #[test]
    fn a_card_is_hidden_then_pending_then_finished() {
        let start = Instant::now();
        let order = Provisioning::Hidden { since: start };
        let at = |seconds| order.advanced(start + Duration::from_secs(seconds), GAP, PENDING);
        assert_eq!(at(0), order);
        assert_eq!(at(2), order);
        let visible = Provisioning::Pending { since: start + GAP };
        assert_eq!(at(3), visible);
        assert_eq!(at(6), visible);
        assert_eq!(at(7), Provisioning::Finished);
    }

    #[test]
    fn a_stage_of_no_length_is_skipped() {
        let start = Instant::now();
        let order = Provisioning::Hidden { since: start };
        let stage = order.advanced(start, Duration::ZERO, Duration::ZERO);
        assert_eq!(stage, Provisioning::Finished);
    }

    #[test]
    fn a_longest_possible_gap_does_not_overflow() {
        let order = Provisioning::Hidden {
            since: Instant::now(),
        };
        let stage = order.advanced(Instant::now(), Duration::from_millis(u64::MAX), PENDING);
        assert_eq!(stage, order);
    }
}
