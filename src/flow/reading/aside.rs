//! What is read beside the card. A card works without it being known, so nobody waits for it, and
//! that it cannot be read is never said.

use std::time::Duration;

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::outcome::Outcome;
use crate::flow::pace::{Backoff, Schedule};
use crate::flow::random::Random;
use crate::flow::timestamp::Timestamp;

/// What was read so long ago is read again when the page is shown: it changes with every payment.
const FRESH: Duration = Duration::from_secs(60);

/// How long an issuer is left alone that does not say for how long.
const QUIET: Duration = Duration::from_secs(30);

#[derive(Clone, Debug, Default)]
pub struct SideReading {
    /// There is a card that it matters for.
    is_wanted: bool,
    schedule: Schedule,
    /// The issuer does not tell it to this user, and asking again changes nothing.
    is_refused: bool,
    /// It wants to be left alone with this until then. The card is another matter.
    quiet_until: Option<Timestamp>,
}

impl SideReading {
    /// Reads it, once for every card that becomes active.
    pub fn begin(&mut self, now: Timestamp) {
        if !self.is_wanted {
            self.is_wanted = true;
            self.schedule.ask_now(now);
        }
    }

    /// What is known belongs to the card that was there, and so does the call that `is_reading` it.
    pub fn end(&mut self, is_reading: fn(&Call) -> bool) -> Vec<Outcome> {
        // The pace is kept for the card that comes next.
        self.schedule.rest();
        self.is_refused = false;
        if !std::mem::take(&mut self.is_wanted) {
            return Vec::new();
        }
        vec![Outcome::Drop(is_reading)]
    }

    /// The call that `is_reading` it is not waited for.
    pub fn refresh(&mut self, is_reading: fn(&Call) -> bool, now: Timestamp) -> Vec<Outcome> {
        if !self.is_wanted {
            return Vec::new();
        }
        self.is_refused = false;
        self.schedule.ask_now(now);
        vec![Outcome::Drop(is_reading)]
    }

    /// The page was away. `is_awaited`: it may have changed meanwhile for certain.
    pub fn look_again(&mut self, is_awaited: bool, now: Timestamp) {
        let is_fresh = self.schedule.is_heard_since(now - FRESH);
        let is_worth_it = !is_fresh && !self.is_refused;
        if self.is_wanted && (is_awaited || is_worth_it) {
            self.schedule.ask_now(now);
        }
    }

    pub fn due(&self) -> Option<Timestamp> {
        let due = self.schedule.due();
        due.map(|due| self.quiet_until.map_or(due, |until| due.max(until)))
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.schedule.asked(now);
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.schedule.ask_now(now);
    }

    pub fn ask_by(&mut self, moment: Timestamp) {
        self.schedule.ask_by(moment);
    }

    pub fn answered(&mut self, next: Option<Backoff>, now: Timestamp, random: &mut Random) {
        self.schedule.answered(next, now, random);
    }

    /// What is known stays. Unless it `is_awaited`, what fails again and again is left alone.
    pub fn fail(
        &mut self,
        failure: &Failure,
        is_awaited: bool,
        now: Timestamp,
        random: &mut Random,
    ) {
        if let Failure::Wait(after) = failure {
            self.quiet_until = Some(now + after.unwrap_or(QUIET));
        }
        self.is_refused = !failure.may_pass();
        let is_worth_it = is_awaited || !self.schedule.is_failing_loudly();
        self.schedule
            .failed(failure.may_pass() && is_worth_it, now, random);
    }
}
