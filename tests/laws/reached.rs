//! How often the sequences came to what the laws are about.

use std::collections::BTreeMap;

use order_card::flow::history::view::ListEnd;
use order_card::flow::{Call, Effect, State, View};

use crate::care::outcome;

#[derive(Debug, Default)]
pub struct Reached {
    pub orders_sent: u32,
    pub orders_lost_before: u32,
    pub orders_lost_after: u32,
    pub orders_dropped_by_reload: u32,
    pub reservations_refused: u32,
    pub active_seen: u32,
    pub stale_answers: u32,
    pub switches_sent: u32,
    pub switches_lost_before: u32,
    pub switches_lost_after: u32,
    /// The issuer said that it froze the card, and did not.
    pub shrugs: u32,
    pub controls_refused_for_token: u32,
    pub images_asked: u32,
    pub concealed: u32,
    pub concealed_unseen: u32,
    pub pages_asked: u32,
    /// Views with a list that has come to its end, or to a failure.
    pub ended_seen: u32,
    pub failed_seen: u32,
    /// What the page was told, as "freeze frozen".
    pub acts: BTreeMap<String, u32>,
}

impl Reached {
    pub fn count(&mut self, effect: &Effect) {
        match effect {
            Effect::Call { call, .. } => match call {
                Call::Order(_) => self.orders_sent += 1,
                Call::Switch(_) => self.switches_sent += 1,
                Call::OpenImage { .. } => self.images_asked += 1,
                Call::ReadTransactions(_) => self.pages_asked += 1,
                Call::ReadProfile
                | Call::ReadCard
                | Call::StartVerification
                | Call::OpenPinPage { .. }
                | Call::SaveStatement { .. } => {}
            },
            Effect::Conceal => self.concealed += 1,
            other => {
                if let Some((action, outcome)) = outcome(other) {
                    *self.acts.entry(format!("{action} {outcome}")).or_default() += 1;
                }
            }
        }
    }

    pub fn see(&mut self, view: &View) {
        self.active_seen += u32::from(view.state == State::Active);
        match view.history.as_ref().map(|history| &history.end) {
            Some(ListEnd::Ended) => self.ended_seen += 1,
            Some(ListEnd::Failed(..)) => self.failed_seen += 1,
            Some(ListEnd::Loading | ListEnd::More | ListEnd::Empty) | None => {}
        }
    }

    pub fn add(&mut self, other: &Reached) {
        self.orders_sent += other.orders_sent;
        self.orders_lost_before += other.orders_lost_before;
        self.orders_lost_after += other.orders_lost_after;
        self.orders_dropped_by_reload += other.orders_dropped_by_reload;
        self.reservations_refused += other.reservations_refused;
        self.active_seen += other.active_seen;
        self.stale_answers += other.stale_answers;
        self.switches_sent += other.switches_sent;
        self.switches_lost_before += other.switches_lost_before;
        self.switches_lost_after += other.switches_lost_after;
        self.shrugs += other.shrugs;
        self.controls_refused_for_token += other.controls_refused_for_token;
        self.images_asked += other.images_asked;
        self.concealed += other.concealed;
        self.concealed_unseen += other.concealed_unseen;
        self.pages_asked += other.pages_asked;
        self.ended_seen += other.ended_seen;
        self.failed_seen += other.failed_seen;
        for (act, count) in &other.acts {
            *self.acts.entry(act.clone()).or_default() += count;
        }
    }
}
