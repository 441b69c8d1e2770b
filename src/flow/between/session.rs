//! The session with the page: start, sign-in and sign-out, seen and unseen, on-line and off-line.

use std::time::Duration;

use crate::flow::call::Call;
use crate::flow::effect::Effect;
use crate::flow::outcome::Outcome;
use crate::flow::{Flow, Timestamp};

impl Flow {
    /// `asked` is when the first reads left: what comes back is as old as that.
    pub(in crate::flow) fn start(&mut self, asked: Timestamp) {
        self.presence.start();
        self.ask_all(asked);
        self.ask_what_is_due(asked);
    }

    /// A page may set its token function at any time and often (some frameworks do it at
    /// every drawing), so it matters only when somebody was missing.
    pub(in crate::flow) fn sign_in(&mut self, now: Timestamp) {
        self.presence.renew_access();
        if self.presence.is_signed_out() {
            self.refresh(now);
        }
    }

    pub(in crate::flow) fn refresh(&mut self, now: Timestamp) {
        if self.presence.is_refused() {
            return;
        }
        if self.presence.sign_in() {
            self.calls.renew_token();
        }
        self.order.clear_failure();
        self.card.begin_refresh();
        self.drop_calls(|call| *call == Call::ReadProfile || call.reads_card());
        self.notices.clear();
        self.profile.clear_failure();
        self.ask_all(now);
        let mut outcomes = self.history.refresh(now);
        outcomes.extend(self.wallets.refresh(now));
        outcomes.extend(self.history.newest_mut().refresh(now));
        self.follow_up(outcomes, now);
    }

    /// All tabs and elements of the user hear of it: the issuer counts what they ask together.
    pub(in crate::flow) fn keep_quiet(&mut self, after: Option<Duration>, now: Timestamp) {
        let quiet = self.presence.keep_quiet(after, now, &mut self.random);
        self.outbox.push(Effect::ShareQuiet(quiet));
    }

    /// Nobody can be looking, so nothing is shown that is not for everybody.
    pub(in crate::flow) fn hide(&mut self) -> Vec<Outcome> {
        self.presence.hide();
        self.controls.conceal()
    }

    /// A page that was left may have been asleep, and deaf to other tabs' orders.
    pub(in crate::flow) fn show(&mut self, now: Timestamp) {
        if self.presence.show() {
            self.card.outdate();
            self.ask_all(now);
            self.wallets.look_again(now);
            self.history.newest_mut().look_again(now);
        }
    }

    pub(in crate::flow) fn go_online(&mut self, now: Timestamp) {
        if self.presence.go_online() {
            self.ask_all(now);
            self.wallets.look_again(now);
            self.history.newest_mut().look_again(now);
        }
    }

    /// Nobody is signed in any more: what was read belonged to somebody, so it is not kept.
    /// An order that is out stays out; its answer still counts.
    pub(in crate::flow) fn sign_out(&mut self, now: Timestamp) {
        self.presence.sign_out();
        self.profile.forget();
        self.card.forget();
        self.order.sign_out();
        self.check.end();
        self.notices.clear();
        self.end_card_actions(now);
        // An order that is out is all that goes on.
        self.drop_calls(|call| !matches!(call, Call::Order(_)));
    }

    /// The standing matters only to a user without a usable card, so it is not asked again
    /// where there is one.
    fn ask_all(&mut self, now: Timestamp) {
        self.card.ask_now(now);
        if self.card.needs_profile() {
            self.profile.ask_now(now);
        }
    }
}
