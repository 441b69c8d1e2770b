//! A switch that the issuer works on under a number: it is polled in place of the card, until the
//! card itself can tell.

use std::time::Duration;

use super::switch::Switching;
use crate::flow::answer::{Failure, Outage, Progress};
use crate::flow::intent::OrderNumber;
use crate::flow::{Flow, Moment};

/// How long an issuer may work on it before the card itself is looked at.
const FOLLOWING_LIMIT: Duration = Duration::from_secs(60);

impl Flow {
    /// The number that is polled in place of the card.
    pub(in crate::flow) fn switch_number(&self) -> Option<&OrderNumber> {
        match &self.switching {
            Switching::Following { number, .. } => Some(number),
            Switching::Idle
            | Switching::Confirming { .. }
            | Switching::Sending(_)
            | Switching::Settling { .. } => None,
        }
    }

    pub(in crate::flow) fn switch_progressed(&mut self, progress: Progress, now: Moment) {
        let Switching::Following { switch, since, .. } = self.switching else {
            return;
        };
        match progress {
            Progress::Underway => {
                let until = since + FOLLOWING_LIMIT;
                self.card_schedule.follow(until, now, &mut self.random);
            }
            Progress::Done | Progress::DoneInPart => self.settle(switch, None, now),
            Progress::Failed(failure) => {
                self.switching = Switching::Idle;
                self.card_schedule.ask_now(now);
                self.care_failed(switch.care(), failure, now);
            }
        }
    }

    /// An issuer that takes too long, or does not tell, leaves it to the card.
    pub(super) fn advance_following(&mut self, now: Moment) {
        if let Switching::Following { switch, since, .. } = self.switching
            && now >= since + FOLLOWING_LIMIT
        {
            self.settle(switch, Some(Failure::Retry(Outage::Timeout)), now);
        }
    }
}
