//! What the issuer says of the user and of the card.

use super::answer::{Answer, Failure};
use super::card::{CardStatus, Holding};
use super::effect::{Effect, News};
use super::gate::{Standing, standing};
use super::order::Order;
use super::pace::Ladder;
use super::profile::Profile;
use super::{Flow, Moment};

impl Flow {
    pub(super) fn profile_answered(&mut self, answer: Answer, now: Moment) {
        match answer {
            Answer::Profile(profile) => self.profile_read(profile, now),
            other => self.profile_failed(other.into_failure(), now),
        }
    }

    pub(super) fn card_answered(&mut self, answer: Answer, asked: Moment, now: Moment) {
        self.refreshing = false;
        match answer {
            Answer::Card(card) => self.card_read(Holding::Card(card), asked, now),
            Answer::NoCard => self.card_read(Holding::NoCard, asked, now),
            other => self.card_failed(other.into_failure(), now),
        }
    }

    fn profile_read(&mut self, profile: Profile, now: Moment) {
        self.profile_failure = None;
        if self.user != Some(profile.user) {
            if let Order::Sending { .. } = self.order {
                self.profile_schedule
                    .answered(Some(Ladder::Provisioning), now, &mut self.random);
                return;
            }
            self.meet(&profile, now);
        }
        let standing = standing(&profile);
        if standing != Standing::MustVerify {
            self.check.end();
            self.notices.end_check();
        }
        let next = match standing {
            Standing::MustWait | Standing::NotUnderstood => Some(Ladder::Watching),
            Standing::MustVerify => self.check.is_open().then_some(Ladder::Watching),
            Standing::MayOrder | Standing::Rejected | Standing::Ineligible { .. } => None,
        };
        self.profile = Some(profile);
        self.profile_schedule.answered(next, now, &mut self.random);
    }

    /// A user who was not seen before in this session: what is known of another's card and
    /// order is not theirs.
    fn meet(&mut self, profile: &Profile, now: Moment) {
        self.cancel_unsent_order();
        self.order = Order::Idle;
        if self.user.is_some() {
            self.end_care(now);
            self.notices.clear();
            self.holding = None;
            self.pending_since = None;
            self.card_schedule.ask_now(now);
        }
        self.user = Some(profile.user);
        self.recalled = false;
        self.outbox.push(Effect::Recall(profile.user));
    }

    pub(super) fn card_read(&mut self, holding: Holding, asked: Moment, now: Moment) {
        self.card_failure = None;
        let was_awaited = self.order.is_followed()
            || match &self.holding {
                None => false,
                Some(Holding::NoCard) => true,
                Some(Holding::Card(card)) => card.status == CardStatus::Pending,
            };
        let next = match &holding {
            Holding::NoCard => None,
            Holding::Card(card) => match card.status {
                CardStatus::Pending => Some(Ladder::Provisioning),
                CardStatus::Inactive | CardStatus::Unknown => Some(Ladder::Watching),
                CardStatus::Active | CardStatus::Frozen | CardStatus::Blocked => None,
            },
        };
        self.card_schedule.answered(next, now, &mut self.random);
        let is_settled = self.follow_order(&holding, asked, now);
        let is_pending =
            matches!(&holding, Holding::Card(card) if card.status == CardStatus::Pending);
        self.pending_since = is_pending.then(|| self.pending_since.unwrap_or(now));
        if self.is_another_card(&holding) {
            self.end_care(now);
        }
        if matches!(&holding, Holding::Card(card) if card.status != CardStatus::Blocked) {
            self.notices.end_refusal();
        }
        self.holding = Some(holding);
        if is_settled && was_awaited {
            self.tell_if_active();
        }
        let outcomes = self.controls.card_read(self.situation_at(now), asked, now);
        self.follow_up(outcomes, now);
        if self.needs_profile() && self.profile.is_none() && self.profile_failure.is_none() {
            self.profile_schedule.ask_by(now);
        }
    }

    /// What is open belongs to the card that was there.
    fn is_another_card(&self, holding: &Holding) -> bool {
        match (self.card(), holding) {
            (Some(before), Holding::Card(card)) => before.key != card.key,
            (Some(_), Holding::NoCard) | (None, _) => false,
        }
    }

    pub(super) fn tell_if_active(&mut self) {
        if let Some(Holding::Card(card)) = &self.holding
            && card.status == CardStatus::Active
        {
            let last_four = card.last_four.clone();
            self.outbox.tell(News::Activated { last_four });
        }
    }

    fn profile_failed(&mut self, failure: Failure, now: Moment) {
        if self.takes_failure(&failure, now) {
            let goes_on = self.profile.is_some() || failure.may_pass();
            self.profile_schedule.failed(goes_on, now, &mut self.random);
            self.profile_failure = Some(failure);
        }
    }

    /// Where something is on screen already, even a final refusal is asked again, slowly:
    /// the screen may be waiting for the answer. Where nothing is, "try again" is on screen.
    pub(super) fn card_failed(&mut self, failure: Failure, now: Moment) {
        if self.takes_failure(&failure, now) {
            let goes_on = self.holding.is_some() || self.order.is_followed() || failure.may_pass();
            self.card_schedule.failed(goes_on, now, &mut self.random);
            self.card_failure = Some(failure);
        }
    }

    /// What every failed read means for the session. False where it ended in a sign-out.
    fn takes_failure(&mut self, failure: &Failure, now: Moment) -> bool {
        self.cancel_unsent_order();
        self.outlives(failure, now)
    }

    /// What every failure means for the session, whatever was asked. False where it ended in a
    /// sign-out.
    pub(super) fn outlives(&mut self, failure: &Failure, now: Moment) -> bool {
        match failure {
            Failure::RenewToken | Failure::SignIn => {
                self.sign_out(now);
                return false;
            }
            Failure::Wait(after) => self.presence.keep_quiet(*after, now, &mut self.random),
            Failure::Retry(_) | Failure::Stop(_) | Failure::Mend(_) => {}
        }
        true
    }

    /// A card that can be used, or may become so, is shown whatever the user's standing is.
    pub(super) fn needs_profile(&self) -> bool {
        match &self.holding {
            None | Some(Holding::NoCard) => true,
            Some(Holding::Card(card)) => card.status == CardStatus::Blocked,
        }
    }
}
