//! What follows from what one machine did, and the one place where it reaches the others.

use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::card::{Card, Holding};
use super::care::offers::Care;
use super::effect::Effect;
use super::{Flow, Moment, Notice};

#[derive(Clone, Debug)]
pub enum Outcome {
    Call(Call),
    /// Nobody waits for these calls any more.
    Drop(fn(&Call) -> bool),
    /// The image or the page of the issuer leaves the page.
    Conceal,
    /// Something was done, and the page is told.
    Acted(Care, &'static str),
    /// It did not come about.
    Failed(Care, Failure),
    Say(Notice),
    ClearNotice,
    /// The order has come to its end, and with it most of what was said.
    EndOrderNotice,
    /// The same call once more, with a new token.
    CallAgain(Call),
    /// Something for the outside alone.
    Effect(Effect),
    /// The issuer gave the card with its answer to another call.
    CardSeen {
        card: Card,
        asked: Moment,
    },
    /// The page is told of a card that can be used.
    TellIfActive,
    /// The issuer wants to be left alone for a while.
    KeepQuiet(Option<Duration>),
    /// Nobody is signed in any more.
    SignOut,
    ReadProfile,
    /// The card is read as soon as it is allowed.
    ReadCard,
    /// The card is read at this moment at the latest.
    ReadCardBy(Moment),
    /// The card was read, and does not show yet what is awaited; this moment decides.
    FollowCard {
        until: Moment,
    },
    /// The user is at the identity check.
    WatchProfile,
    VerificationFailed(Failure),
}

impl Flow {
    pub(super) fn follow_up(&mut self, outcomes: Vec<Outcome>, now: Moment) {
        for outcome in outcomes {
            match outcome {
                Outcome::Call(call) => self.call(call, now),
                Outcome::Drop(is_it) => self.drop_calls(is_it),
                Outcome::Conceal => self.outbox.push(Effect::Conceal),
                Outcome::Acted(care, word) => self.outbox.tell_act(care, word),
                Outcome::Failed(care, failure) => self.care_failed(care, failure, now),
                Outcome::Say(notice) => self.notices.say(notice),
                Outcome::ClearNotice => self.notices.clear(),
                Outcome::EndOrderNotice => self.notices.end_order(),
                Outcome::CallAgain(call) => self.call_again(call, now),
                Outcome::Effect(effect) => self.outbox.push(effect),
                Outcome::CardSeen { card, asked } => {
                    self.card_read(Holding::Card(card), asked, now);
                }
                Outcome::TellIfActive => self.tell_if_active(),
                Outcome::KeepQuiet(after) => {
                    self.presence.keep_quiet(after, now, &mut self.random);
                }
                Outcome::SignOut => self.sign_out(now),
                Outcome::ReadProfile => self.profile.ask_now(now),
                Outcome::ReadCard => self.card.ask_now(now),
                Outcome::ReadCardBy(moment) => self.card.ask_by(moment),
                Outcome::FollowCard { until } => {
                    self.card.follow(until, now, &mut self.random);
                }
                Outcome::WatchProfile => {
                    let first = now + super::Ladder::Watching.step(0);
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

    pub(super) fn call(&mut self, call: Call, now: Moment) {
        let effect = self.calls.start(call, now, false);
        self.outbox.push(effect);
    }

    /// The same call once more, with a new token.
    pub(super) fn call_again(&mut self, call: Call, now: Moment) {
        let effect = self.calls.start(call, now, true);
        self.outbox.push(effect);
    }

    pub(super) fn drop_calls(&mut self, is_it: fn(&Call) -> bool) {
        while let Some(id) = self.calls.find(is_it) {
            self.calls.finish(id);
            self.outbox.push(Effect::Drop(id));
        }
    }

    /// The care did not come about. Where the issuer refuses, the card may be another one than
    /// the one on screen, so it is read again.
    pub(super) fn care_failed(&mut self, care: Care, failure: Failure, now: Moment) {
        if !self.outlives(&failure, now) {
            return;
        }
        if matches!(failure, Failure::Stop(_) | Failure::Mend(_)) {
            // What was asked before may have been answered before.
            self.drop_calls(|call| matches!(call, Call::ReadCard));
            self.card.ask_now(now);
        }
        self.notices.say(Notice::CareFailed { care, failure });
    }
}
