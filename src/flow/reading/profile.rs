//! The user, as the issuer last told them: when they are read, and what failed.

use crate::flow::answer::Failure;
use crate::flow::gate::{Standing, standing};
use crate::flow::pace::{Backoff, Schedule};
use crate::flow::profile::{Profile, UserKey};
use crate::flow::random::Random;
use crate::flow::{State, Timestamp};

#[derive(Clone, Debug, Default)]
pub struct ProfileReading {
    profile: Option<Profile>,
    /// Whose order and card are known here.
    user: Option<UserKey>,
    schedule: Schedule,
    failure: Option<Failure>,
}

impl ProfileReading {
    pub fn profile(&self) -> Option<&Profile> {
        self.profile.as_ref()
    }

    pub fn standing(&self) -> Option<Standing> {
        self.profile.as_ref().map(standing)
    }

    pub fn has_user(&self) -> bool {
        self.user.is_some()
    }

    pub fn is_of(&self, user: UserKey) -> bool {
        self.user == Some(user)
    }

    pub fn meet(&mut self, user: UserKey) {
        self.user = Some(user);
    }

    /// Another user's word comes while an order is out: it is read again when the order is done.
    pub fn put_off(&mut self, now: Timestamp, random: &mut Random) {
        self.failure = None;
        self.schedule
            .answered(Some(Backoff::Provisioning), now, random);
    }

    /// `is_checked` says that the user is at the identity check, or was.
    pub fn take(
        &mut self,
        profile: Profile,
        is_checked: bool,
        now: Timestamp,
        random: &mut Random,
    ) {
        let next = match standing(&profile) {
            Standing::MustWait | Standing::NotUnderstood => Some(Backoff::Watching),
            Standing::MustVerify | Standing::Rejected => is_checked.then_some(Backoff::Watching),
            Standing::Ineligible { is_under_review } => {
                is_under_review.then_some(Backoff::Watching)
            }
            Standing::MayOrder => None,
        };
        self.failure = None;
        self.profile = Some(profile);
        self.schedule.answered(next, now, random);
    }

    pub fn fail(&mut self, failure: Failure, now: Timestamp, random: &mut Random) {
        let goes_on = self.profile.is_some() || failure.may_pass();
        self.schedule.failed(goes_on, now, random);
        self.failure = Some(failure);
    }

    /// Nobody is signed in any more.
    pub fn forget(&mut self) {
        self.user = None;
        self.profile = None;
        self.failure = None;
        self.schedule.rest();
    }

    pub fn clear_failure(&mut self) {
        self.failure = None;
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.schedule.ask_now(now);
    }

    pub fn ask_by(&mut self, moment: Timestamp) {
        self.schedule.ask_by(moment);
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.schedule.asked(now);
    }

    /// Whether nothing was heard of the user, good or bad.
    pub fn is_unheard(&self) -> bool {
        self.profile.is_none() && self.failure.is_none()
    }

    /// Beside a card that can be used the standing is not asked for.
    pub fn due(&self, is_needed: bool) -> Option<Timestamp> {
        let due = self.schedule.due();
        due.filter(|_| is_needed || self.user.is_none())
    }

    pub fn is_newer_than(&self, moment: Timestamp) -> bool {
        self.schedule.is_newer_than(moment)
    }

    /// What stands for a user without a card. `is_recalled` says that what is remembered of an
    /// order is known.
    pub fn state(&self, is_recalled: bool) -> State {
        let Some(standing) = self.standing() else {
            let is_loud = self.schedule.is_failing_loudly();
            return State::unread(self.failure.as_ref(), is_loud);
        };
        match standing {
            Standing::MayOrder if is_recalled => State::Ready,
            Standing::MayOrder => State::Loading,
            Standing::MustVerify => State::Unverified,
            Standing::MustWait => State::Verifying,
            Standing::Rejected => State::Rejected,
            Standing::Ineligible { .. } | Standing::NotUnderstood => State::Ineligible,
        }
    }

    /// The failure, where it is to be seen.
    pub fn trouble(&self) -> Option<&Failure> {
        let is_loud = self.schedule.is_failing_loudly();
        let failure = self.failure.as_ref();
        failure.filter(|failure| is_loud || failure.is_worth_a_word())
    }
}
