//! What time does: calls that are given up, things that are due, the one timer.

use crate::flow::answer::{Answer, Failure, Outage};
use crate::flow::call::Call;
use crate::flow::effect::Effect;
use crate::flow::{Flow, Timestamp};

impl Flow {
    /// Brings everything up to `now`. It runs after every event, so that no branch of an
    /// event can forget a step.
    pub(in crate::flow) fn advance(&mut self, now: Timestamp) {
        self.give_up_overdue_calls(now);
        self.end_silence(now);
        self.advance_order(now);
        self.check.advance(now);
        self.notices.see(self.state());
        self.notices
            .end_elsewhere(self.state(), self.wallets.are_missing());
        self.advance_card_actions(now);
        self.advance_wallets(now);
        self.advance_newest(now);
        self.ask_what_is_due(now);
        let is_late = self.late_from().is_some_and(|late| late <= now);
        self.card.note_lateness(is_late);
        self.outbox
            .tell_changes(self.state(), [self.trouble(), self.history.trouble()]);
        self.watch_button(now);
        self.set_timer(now);
    }

    fn give_up_overdue_calls(&mut self, now: Timestamp) {
        while let Some(id) = self.calls.overdue(now) {
            self.outbox.push(Effect::Drop(id));
            let answer = Answer::Failed(Failure::Retry(Outage::Timeout));
            let outcomes = self.answered(id, answer, now);
            self.follow_up(outcomes, now);
        }
    }

    fn end_silence(&mut self, now: Timestamp) {
        if self.presence.end_silence(now) {
            self.notices.end_silence();
        }
    }

    pub(in crate::flow) fn ask_what_is_due(&mut self, now: Timestamp) {
        if !self.presence.may_ask(now) {
            return;
        }
        if self.profile_due().is_some_and(|due| due <= now) {
            self.profile.asked(now);
            self.call(Call::ReadProfile, now);
        }
        if self.card_due().is_some_and(|due| due <= now) {
            self.card.asked(now);
            let call = self.card_call();
            self.call(call, now);
        }
        self.ask_for_history(now);
        self.ask_for_wallets(now);
        self.ask_for_newest(now);
    }

    /// Beside a card that can be used the standing is not asked for, and nobody is asked twice
    /// at a time.
    fn profile_due(&self) -> Option<Timestamp> {
        let is_out = self
            .calls
            .is_any_out(|call| matches!(call, Call::ReadProfile));
        let due = self.profile.due(self.card.needs_profile());
        due.filter(|_| !is_out)
    }

    fn card_due(&self) -> Option<Timestamp> {
        let is_out = self.calls.is_any_out(Call::reads_card);
        self.card.due().filter(|_| !is_out)
    }

    /// An order that the issuer works on is polled in place of the card.
    fn card_call(&self) -> Call {
        let number = self.controls.number().or(self.order.number());
        number
            .cloned()
            .map_or_else(|| self.card.next_call(), Call::ReadOrder)
    }

    /// One timer for the first of all moments at which something has to happen. Unseen or
    /// off-line only the calls that are out and the order have such moments.
    fn set_timer(&mut self, now: Timestamp) {
        let mut moments = vec![
            self.calls.first_limit(),
            self.order.limit(),
            self.controls.limit(),
        ];
        if self.presence.is_awake() {
            let not_before = self.presence.quiet_until().unwrap_or(now);
            moments.push(self.profile_due().map(|due| due.max(not_before)));
            moments.push(self.card_due().map(|due| due.max(not_before)));
            moments.push(self.presence.quiet_until());
            moments.push(self.late_from().filter(|_| !self.card.is_late()));
            moments.push(self.button_watch.limit());
            moments.push(self.check.limit());
            moments.push(self.controls.changes());
            moments.push(self.history_due().map(|due| due.max(not_before)));
            moments.push(self.wallets_due().map(|due| due.max(not_before)));
            moments.push(self.newest_due().map(|due| due.max(not_before)));
        }
        let Some(first) = moments.into_iter().flatten().min() else {
            return;
        };
        self.outbox.set_timer(first, now);
    }

    /// From when on provisioning is late.
    fn late_from(&self) -> Option<Timestamp> {
        let limit = self.capabilities.provisioning_limit;
        self.order.late_from().or(self.card.late_from(limit))
    }
}
