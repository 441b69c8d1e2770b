//! The one place where what follows from one machine reaches the others.

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::card::CardLookup;
use crate::flow::card_action::actions::CardAction;
use crate::flow::effect::Effect;
use crate::flow::outcome::Outcome;
use crate::flow::{Flow, Notice, Timestamp};

impl Flow {
    pub(in crate::flow) fn follow_up(&mut self, outcomes: Vec<Outcome>, now: Timestamp) {
        for outcome in outcomes {
            match outcome {
                Outcome::Call(call) => self.call(call, now),
                Outcome::Drop(is_it) => self.drop_calls(is_it),
                Outcome::Conceal => self.outbox.push(Effect::Conceal),
                Outcome::Acted(action, word) => self.outbox.tell_act(action, word),
                Outcome::Failed(action, failure) => self.card_action_failed(action, failure, now),
                Outcome::Say(notice) => self.notices.say(notice),
                Outcome::SayElsewhere(elsewhere) => {
                    self.notices.say_elsewhere(elsewhere, self.state())
                }
                Outcome::ClearNotice => self.notices.clear(),
                Outcome::EndCheckNotice => self.notices.end_check(),
                Outcome::EndOrderNotice => self.notices.end_order(),
                Outcome::CallAgain(call) => self.call_again(call, now),
                Outcome::Effect(effect) => self.outbox.push(effect),
                Outcome::CardSeen { card, asked } => {
                    self.card_read(CardLookup::Card(card), asked, now);
                }
                Outcome::TellIfActive => self.tell_if_active(),
                Outcome::KeepQuiet(after) => self.keep_quiet(after, now),
                Outcome::SignOut => self.sign_out(now),
                Outcome::RefuseAccess => {
                    self.sign_out(now);
                    self.presence.refuse_access();
                }
                Outcome::ReadProfile => self.profile.ask_now(now),
                Outcome::ReadCard => self.card.ask_now(now),
                Outcome::ReadCardAfterWrite => self.card.ask_after_write(now),
                Outcome::ReadCardBy(moment) => self.card.ask_by(moment),
                Outcome::FollowCard { until } => {
                    self.card.follow(until, now, &mut self.random);
                }
                Outcome::WatchProfile => {
                    let first = now + crate::flow::Backoff::Watching.step(0);
                    self.profile.ask_by(first);
                }
                Outcome::VerificationFailed(failure) => {
                    if self.outlives(&failure, now) {
                        self.notices.say(Notice::VerificationFailed(failure));
                    }
                }
            }
        }
    }

    pub(in crate::flow) fn call(&mut self, call: Call, now: Timestamp) {
        let effect = self.calls.start(call, now, false);
        self.outbox.push(effect);
    }

    /// The same call once more, with a new token.
    pub(in crate::flow) fn call_again(&mut self, call: Call, now: Timestamp) {
        let effect = self.calls.start(call, now, true);
        self.outbox.push(effect);
    }

    pub(in crate::flow) fn drop_calls(&mut self, is_it: fn(&Call) -> bool) {
        while let Some(id) = self.calls.find(is_it) {
            self.calls.finish(id);
            self.outbox.push(Effect::Drop(id));
        }
    }

    /// The action did not come about. Where the issuer refuses, the card may be another one than
    /// the one on screen, so it is read again.
    pub(in crate::flow) fn card_action_failed(
        &mut self,
        action: CardAction,
        failure: Failure,
        now: Timestamp,
    ) {
        if !self.outlives(&failure, now) {
            return;
        }
        if matches!(failure, Failure::Stop(_) | Failure::Misconfigured(_)) {
            // What was asked before may have been answered before.
            self.drop_calls(Call::reads_card);
            self.card.ask_now(now);
        }
        self.notices
            .say(Notice::CardActionFailed { action, failure });
    }
}
