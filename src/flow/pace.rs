//! When to ask again: backoffs of waiting times, and one schedule for each thing that is read.

use std::time::Duration;

use super::random::Random;
use super::timestamp::Timestamp;

/// No poll comes sooner than this after the one before it.
pub const SMALLEST_GAP: Duration = Duration::from_secs(1);

/// Failures that are not yet worth a word: the next try usually succeeds.
pub const QUIET_FAILURES: u32 = 2;

/// Waiting times in seconds; the last one stands for all that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backoff {
    /// While a card is made. Baanx asks for 2 to 5 s between polls or a backoff; usually
    /// the card is there within seconds, so the first steps are short.
    Provisioning,
    /// While something may change that takes minutes to hours, such as an identity check.
    /// (Pera's client asks every 15 s.)
    Watching,
    /// While the user adds a way to pay, in another place of the page or on a chain.
    Adding,
    /// After a read that failed.
    Recovery,
}

impl Backoff {
    /// The wait after the poll with this number, counted from zero.
    pub fn step(self, turn: u32) -> Duration {
        let steps: &[u64] = match self {
            Backoff::Provisioning => &[2, 2, 2, 2, 2, 2, 3, 4, 5, 8, 12, 20, 30],
            Backoff::Watching => &[15, 15, 20, 30, 45, 60],
            Backoff::Adding => &[5, 5, 10, 15, 20, 30],
            Backoff::Recovery => &[1, 2, 4, 8, 15, 30, 60],
        };
        let place = usize::try_from(turn).unwrap_or(usize::MAX);
        let seconds = steps.get(place).or(steps.last()).copied().unwrap_or(60);
        Duration::from_secs(seconds)
    }
}

/// When one thing is read next.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    asked: Option<Timestamp>,
    /// When the first of several questions was asked that have one answer together.
    began: Option<Timestamp>,
    /// When the last answer came, good or not. A call may leave later than it was ordered, if
    /// the page takes its time for the token, but never later than its answer comes.
    heard: Option<Timestamp>,
    answered: Option<Timestamp>,
    /// What was asked until now says nothing of now, also where its answer comes only later.
    is_outdated: bool,
    due: Option<Timestamp>,
    /// What was read just now has changed since by our own doing, so the gap does not count.
    follows_write: bool,
    turn: u32,
    failures: u32,
}

impl Schedule {
    /// Ask as soon as it is allowed, and start the backoff anew.
    pub fn ask_now(&mut self, now: Timestamp) {
        self.turn = 0;
        self.began = None;
        self.due = Some(now);
    }

    /// The user's wish was fulfilled: what became of it is read at once. It is no poll.
    pub fn ask_after_write(&mut self, now: Timestamp) {
        self.ask_now(now);
        self.follows_write = true;
    }

    /// A part of the answer is there, and the next question has to be asked for the rest.
    pub fn goes_on(&mut self, now: Timestamp) {
        self.began = self.began.or(self.asked);
        self.heard = Some(now);
        self.due = Some(now);
    }

    /// Since when the answer has been read that is not whole yet.
    pub fn began(&self) -> Option<Timestamp> {
        self.began
    }

    pub fn due(&self) -> Option<Timestamp> {
        let last = self.asked.max(self.heard).filter(|_| !self.follows_write);
        let soonest = last.map_or(Timestamp(0), |last| last + SMALLEST_GAP);
        self.due.map(|due| due.max(soonest))
    }

    pub fn asked(&mut self, now: Timestamp) {
        // The first part of an answer may be from before.
        self.is_outdated &= self.began.is_some();
        self.follows_write = false;
        self.asked = Some(now);
        self.due = None;
    }

    /// A good answer arrived. `next` says how to go on; `None` leaves it at that.
    pub fn answered(&mut self, next: Option<Backoff>, now: Timestamp, random: &mut Random) {
        let asked = self.began.take().or(self.asked);
        self.answered = asked.filter(|_| !self.is_outdated);
        self.heard = Some(now);
        self.failures = 0;
        self.due = next.map(|backoff| now + random.jittered(backoff.step(self.turn)));
        self.turn = self.turn.saturating_add(1);
    }

    /// The good answer was not yet the awaited one. One look falls on `until`, from when on
    /// the answer means something else.
    pub fn follow(&mut self, until: Timestamp, now: Timestamp, random: &mut Random) {
        let step = Backoff::Provisioning.step(self.turn.saturating_sub(1));
        self.due = Some(now + random.jittered(step));
        if now < until {
            self.ask_by(until);
        }
    }

    /// No good answer. `goes_on` says whether asking again may help.
    pub fn failed(&mut self, goes_on: bool, now: Timestamp, random: &mut Random) {
        self.due = goes_on.then(|| now + random.jittered(Backoff::Recovery.step(self.failures)));
        self.failures = self.failures.saturating_add(1);
        self.began = None;
        self.heard = Some(now);
    }

    /// Another tab may have changed what was read: only what is asked from now on counts as new.
    pub fn outdate(&mut self) {
        self.answered = None;
        self.is_outdated = true;
    }

    /// Do not ask again by itself.
    pub fn rest(&mut self) {
        self.began = None;
        self.due = None;
    }

    /// Look at this moment at the latest: something is decided by the next answer.
    pub fn ask_by(&mut self, moment: Timestamp) {
        self.due = Some(self.due.map_or(moment, |due| due.min(moment)));
    }

    /// Whether anything was heard at `moment` or later, good or not.
    pub fn is_heard_since(&self, moment: Timestamp) -> bool {
        self.heard.is_some_and(|heard| heard >= moment)
    }

    /// Whether the last good answer was asked for at `moment` or later.
    pub fn is_newer_than(&self, moment: Timestamp) -> bool {
        self.answered.is_some_and(|answered| answered >= moment)
    }

    pub fn is_failing_loudly(&self) -> bool {
        self.failures > QUIET_FAILURES
    }
}
