//! What the issuer says of the user and of the card, and what it means for the rest.

use crate::flow::answer::{Failure, Outage, Progress};
use crate::flow::card::{CardLookup, CardStatus};
use crate::flow::effect::{Effect, News};
use crate::flow::gate::standing;
use crate::flow::intent::OrderNumber;
use crate::flow::outcome::Outcome;
use crate::flow::profile::Profile;
use crate::flow::{Flow, Timestamp};

impl Flow {
    pub(in crate::flow) fn card_answered(
        &mut self,
        lookup: CardLookup,
        asked: Timestamp,
        now: Timestamp,
    ) {
        self.card.end_refresh();
        // A list of several pages is as old as the first of them.
        let asked = self.card.began().unwrap_or(asked);
        self.card_read(lookup, asked, now);
    }

    /// The list was begun anew since this page of it was asked for. Nobody knows how old the pages
    /// before it were, so nothing is decided by it.
    pub(in crate::flow) fn old_page_answered(&mut self, lookup: CardLookup, now: Timestamp) {
        self.card.outdate();
        self.card_answered(lookup, Timestamp(0), now);
        self.card.ask_now(now);
    }

    pub(in crate::flow) fn more_cards(&mut self, now: Timestamp) {
        if !self.card.goes_on(now) {
            self.card_failed(Failure::Retry(Outage::Unreadable), now);
        }
    }

    pub(in crate::flow) fn order_progressed(
        &mut self,
        number: &OrderNumber,
        progress: Progress,
        now: Timestamp,
    ) -> Vec<Outcome> {
        self.card.end_refresh();
        self.card.put_off(now, &mut self.random);
        if self.controls.number() == Some(number) {
            self.controls.status_change_progressed(progress, now)
        } else {
            self.order.progressed(number, progress, now)
        }
    }

    pub(in crate::flow) fn profile_read(&mut self, profile: Profile, now: Timestamp) {
        if !self.profile.is_of(profile.user) {
            if self.order.is_out() {
                return self.profile.put_off(now, &mut self.random);
            }
            self.meet(&profile, now);
        }
        let outcomes = self.check.profile_read(&standing(&profile), now);
        self.follow_up(outcomes, now);
        let is_checked = self.check.was_opened();
        self.profile
            .take(profile, is_checked, now, &mut self.random);
    }

    /// A user who was not seen before in this session: what is known of another's card and
    /// order is not theirs.
    fn meet(&mut self, profile: &Profile, now: Timestamp) {
        self.cancel_unsent_order(now);
        self.order.begin_anew();
        if self.profile.has_user() {
            self.end_card_actions(now);
            self.check.end();
            self.notices.clear();
            self.card.begin_anew(now);
        }
        self.profile.meet(profile.user);
        self.outbox.push(Effect::Recall(profile.user));
    }

    pub(in crate::flow) fn card_read(
        &mut self,
        lookup: CardLookup,
        asked: Timestamp,
        now: Timestamp,
    ) {
        if let Some(until) = self.order.lags_until(&lookup, asked, now) {
            self.card.put_off(now, &mut self.random);
            self.card.follow(until, now, &mut self.random);
            return self.settle_controls(asked, now);
        }
        let was_awaited =
            self.order.is_followed() || self.order.is_made_by(asked) || self.card.is_awaited();
        let is_another_card = self.card.is_replaced_by(&lookup);
        self.card.take(lookup.clone(), now, &mut self.random);
        let conditions = self.conditions(now);
        let (is_settled, outcomes) = self.order.card_read(&lookup, conditions, asked, now);
        self.follow_up(outcomes, now);
        if is_another_card {
            // What is open belongs to the card that was there.
            self.end_card_actions(now);
        }
        if matches!(&lookup, CardLookup::Card(card) if card.status != CardStatus::Blocked) {
            self.notices.end_refusal();
        }
        if is_settled && was_awaited {
            self.tell_if_active();
        }
        self.settle_controls(asked, now);
        if self.card.needs_profile() && self.profile.is_unheard() {
            self.profile.ask_by(now);
        }
    }

    fn settle_controls(&mut self, asked: Timestamp, now: Timestamp) {
        let situation = self.situation_at(now);
        let outcomes = self.controls.card_read(situation, asked, now);
        self.follow_up(outcomes, now);
    }

    pub(in crate::flow) fn tell_if_active(&mut self) {
        if let Some(card) = self.card.card()
            && card.status == CardStatus::Active
        {
            let last_four = card.last_four.clone();
            self.outbox.tell(News::Activated { last_four });
        }
    }

    pub(in crate::flow) fn profile_failed(&mut self, failure: Failure, now: Timestamp) {
        if self.takes_failure(&failure, now) {
            self.profile.fail(failure, now, &mut self.random);
        }
    }

    pub(in crate::flow) fn card_failed(&mut self, failure: Failure, now: Timestamp) {
        self.card.end_refresh();
        if self.takes_failure(&failure, now) {
            let is_followed = self.order.is_followed();
            self.card.fail(failure, is_followed, now, &mut self.random);
        }
    }

    /// What every failed read means for the session. False where it ended in a sign-out.
    fn takes_failure(&mut self, failure: &Failure, now: Timestamp) -> bool {
        self.cancel_unsent_order(now);
        self.outlives(failure, now)
    }

    /// What every failure means for the session, whatever was asked. False where it ended in a
    /// sign-out.
    pub(in crate::flow) fn outlives(&mut self, failure: &Failure, now: Timestamp) -> bool {
        match failure {
            Failure::RenewToken | Failure::SignIn => {
                self.sign_out(now);
                return false;
            }
            Failure::Wait(after) => self.keep_quiet(*after, now),
            Failure::Retry(_) | Failure::Stop(_) | Failure::Misconfigured(_) => {}
        }
        true
    }
}
