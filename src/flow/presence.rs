//! Whether anything may be asked at all: started, seen, on-line, signed in, and not asked for
//! silence. It knows nothing of what is asked.

use std::time::Duration;

use super::Timestamp;
use super::answer::Fault;
use super::random::Random;

/// The wait after "too many requests" without a time, in the middle of what Baanx advises
/// between polls.
const QUIET: Duration = Duration::from_secs(5);

#[derive(Clone, Debug)]
pub struct Presence {
    fault: Option<Fault>,
    is_started: bool,
    is_shown: bool,
    is_online: bool,
    is_signed_out: bool,
    /// The access that the page gave is refused for good: nothing is asked before it gives another.
    is_refused: bool,
    /// The issuer asked for silence until then.
    quiet_until: Option<Timestamp>,
}

impl Presence {
    pub fn new(fault: Option<Fault>) -> Presence {
        Presence {
            fault,
            is_started: false,
            is_shown: true,
            is_online: true,
            is_signed_out: false,
            is_refused: false,
            quiet_until: None,
        }
    }

    pub fn start(&mut self) {
        self.is_started = true;
    }

    /// True where it was hidden.
    pub fn show(&mut self) -> bool {
        !std::mem::replace(&mut self.is_shown, true)
    }

    pub fn hide(&mut self) {
        self.is_shown = false;
    }

    /// True where it was off-line.
    pub fn go_online(&mut self) -> bool {
        !std::mem::replace(&mut self.is_online, true)
    }

    pub fn go_offline(&mut self) {
        self.is_online = false;
    }

    /// True where nobody was signed in.
    pub fn sign_in(&mut self) -> bool {
        std::mem::replace(&mut self.is_signed_out, false)
    }

    pub fn sign_out(&mut self) {
        self.is_signed_out = true;
    }

    /// Signed out, and "try again" would be refused again.
    pub fn refuse_access(&mut self) {
        self.sign_out();
        self.is_refused = true;
    }

    /// The page gives access anew.
    pub fn renew_access(&mut self) {
        self.is_refused = false;
    }

    pub fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// The issuer said so. Gives for how long.
    pub fn keep_quiet(
        &mut self,
        after: Option<Duration>,
        now: Timestamp,
        random: &mut Random,
    ) -> Duration {
        let quiet = random.jittered(after.unwrap_or(QUIET));
        self.be_quiet(quiet, now);
        quiet
    }

    fn be_quiet(&mut self, quiet: Duration, now: Timestamp) {
        self.quiet_until = self.quiet_until.max(Some(now + quiet));
    }

    /// Another tab was told so. Not all that hear it speak again in the same moment.
    pub fn keep_quiet_too(&mut self, quiet: Duration, now: Timestamp, random: &mut Random) {
        self.be_quiet(random.jittered(quiet), now);
    }

    /// True where the silence ends by now.
    pub fn end_silence(&mut self, now: Timestamp) -> bool {
        let ends = self.quiet_until.is_some_and(|until| until <= now);
        if ends {
            self.quiet_until = None;
        }
        ends
    }

    /// Whether anything new may be asked of the issuer at all.
    pub fn is_awake(&self) -> bool {
        self.is_started
            && self.is_shown
            && self.is_online
            && !self.is_signed_out
            && self.fault.is_none()
    }

    pub fn is_quiet(&self, now: Timestamp) -> bool {
        self.quiet_until.is_some_and(|until| now < until)
    }

    /// Whether something could be asked but for the time, whose passing the timer brings to the
    /// screen.
    pub fn is_free(&self) -> bool {
        self.is_awake() && self.quiet_until.is_none()
    }

    pub fn may_ask(&self, now: Timestamp) -> bool {
        self.is_awake() && !self.is_quiet(now)
    }

    pub fn quiet_until(&self) -> Option<Timestamp> {
        self.quiet_until
    }

    pub fn is_online(&self) -> bool {
        self.is_online
    }

    pub fn is_signed_out(&self) -> bool {
        self.is_signed_out
    }

    pub fn fault(&self) -> Option<Fault> {
        self.fault
    }
}
