//! The identity check: the page's own, or the issuer's in a window of its own.

use super::answer::{Answer, Failure};
use super::call::Call;
use super::effect::Effect;
use super::gate::{Standing, standing};
use super::pace::Ladder;
use super::{Flow, Moment, Notice};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    Idle,
    /// The page is asked whether it runs its own.
    Offered,
    /// The issuer is asked for its page.
    Opening,
    /// The user is at it, elsewhere.
    Opened,
}

impl Flow {
    pub(super) fn click_verify(&mut self, now: Moment) {
        if self.can_verify() && !self.presence.is_quiet(now) && !self.button_watch.is_turning() {
            self.check = Check::Offered;
            self.notices.clear();
            self.outbox.push(Effect::OfferVerification);
        }
    }

    pub(super) fn can_verify(&self) -> bool {
        let must = self.profile.as_ref().map(standing) == Some(Standing::MustVerify);
        let is_free = match self.check {
            Check::Idle | Check::Opened => true,
            Check::Offered | Check::Opening => false,
        };
        must && is_free && self.presence.is_awake()
    }

    pub(super) fn verification_taken(&mut self, now: Moment) {
        if self.check == Check::Offered {
            self.watch_verification(now);
        }
    }

    pub(super) fn verification_left(&mut self, now: Moment) {
        if self.check == Check::Offered && !self.capabilities.has_identity_page {
            self.check = Check::Idle;
            self.notices.say(Notice::CheckElsewhere);
        } else if self.check == Check::Offered {
            self.check = Check::Opening;
            self.call(Call::StartVerification, now, false);
        }
    }

    pub(super) fn verification_answered(&mut self, answer: Answer, now: Moment) {
        self.check = Check::Idle;
        match answer {
            Answer::WindowOpened => {
                self.watch_verification(now);
                self.notices.say(Notice::WindowOpened);
            }
            Answer::WindowBlocked => self.notices.say(Notice::WindowBlocked),
            other => self.verification_failed(other.into_failure(), now),
        }
    }

    fn verification_failed(&mut self, failure: Failure, now: Moment) {
        if self.outlives(&failure, now) {
            self.notices.say(Notice::VerificationFailed(failure));
        }
    }

    fn watch_verification(&mut self, now: Moment) {
        self.check = Check::Opened;
        self.profile_schedule.ask_by(now + Ladder::Watching.step(0));
    }
}
