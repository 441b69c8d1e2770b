//! How often the sequences came to what the laws are about.

use std::collections::BTreeMap;

use order_card::flow::answer::{Answer, Progress};
use order_card::flow::card_action::call::CardCall;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::view::ListEnd;
use order_card::flow::view::Message;
use order_card::flow::{Call, Effect, PageStep, State, View};

use crate::care::outcome;
use crate::support::Shape;

#[derive(Debug, Default)]
pub struct Reached {
    /// By shape, as all that is counted three times.
    pub orders_sent: [u32; 3],
    pub orders_lost_before: u32,
    pub orders_lost_after: u32,
    pub orders_dropped_by_reload: u32,
    /// Orders that went out once more.
    pub repeats: [u32; 3],
    pub orders_done: u32,
    pub orders_done_in_part: u32,
    pub orders_failed: u32,
    pub held_seen: u32,
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
    pub card_pages_asked: u32,
    pub wallets_asked: u32,
    pub newest_asked: u32,
    pub unfunded_seen: u32,
    pub funds_asked: u32,
    /// Views with a list that has come to its end, or to a failure.
    pub ended_seen: u32,
    pub failed_seen: u32,
    /// The page was asked for what is its own to do.
    pub page_asked: u32,
    pub incomplete_seen: u32,
    pub unfinished_seen: u32,
    /// Widgets whose first questions had left before.
    pub early_starts: u32,
    /// What the page was told, as "freeze frozen".
    pub acts: BTreeMap<String, u32>,
}

impl Reached {
    pub fn hear(&mut self, answer: &Answer) {
        match answer {
            Answer::OrderProgress(Progress::Done) => self.orders_done += 1,
            Answer::OrderProgress(Progress::DoneInPart) => self.orders_done_in_part += 1,
            Answer::OrderProgress(Progress::Failed(_)) => self.orders_failed += 1,
            _ => {}
        }
    }

    pub fn count(&mut self, effect: &Effect, shape: Shape) {
        match effect {
            Effect::Call { call, .. } => match call {
                Call::Order(_) => self.orders_sent[shape as usize] += 1,
                Call::Card(CardCall::Freeze | CardCall::Unfreeze | CardCall::Activate(_)) => {
                    self.switches_sent += 1
                }
                Call::Card(CardCall::OpenImage(_)) => self.images_asked += 1,
                Call::History(HistoryCall::ReadTransactions(_)) => self.pages_asked += 1,
                Call::ReadMoreCards(_) => self.card_pages_asked += 1,
                Call::ReadWallets => self.wallets_asked += 1,
                Call::History(HistoryCall::ReadNewest) => self.newest_asked += 1,
                Call::ReadProfile
                | Call::ReadCard
                | Call::ReadOrder(_)
                | Call::StartVerification
                | Call::Card(CardCall::OpenPinPage(_))
                | Call::History(HistoryCall::SaveStatement(_)) => {}
            },
            Effect::Conceal => self.concealed += 1,
            Effect::AskPage(PageStep::Fund) => self.funds_asked += 1,
            Effect::AskPage(_) => self.page_asked += 1,
            other => {
                if let Some((action, outcome)) = outcome(other) {
                    *self.acts.entry(format!("{action} {outcome}")).or_default() += 1;
                }
            }
        }
    }

    pub fn see(&mut self, view: &View) {
        self.active_seen += u32::from(view.state == State::Active);
        self.incomplete_seen += u32::from(view.state == State::Incomplete);
        self.unfinished_seen += u32::from(view.message == Message::VerifyingUnfinished);
        self.unfunded_seen += u32::from(view.message == Message::ActiveUnfunded);
        self.held_seen += u32::from(view.message == Message::FrozenByIssuer);
        match view.history.as_ref().map(|history| &history.end) {
            Some(ListEnd::Ended) => self.ended_seen += 1,
            Some(ListEnd::Failed(..)) => self.failed_seen += 1,
            Some(ListEnd::Loading | ListEnd::More | ListEnd::Empty) | None => {}
        }
    }

    pub fn add(&mut self, other: &Reached) {
        add(&mut self.orders_sent, other.orders_sent);
        add(&mut self.repeats, other.repeats);
        self.orders_done += other.orders_done;
        self.orders_done_in_part += other.orders_done_in_part;
        self.orders_failed += other.orders_failed;
        self.held_seen += other.held_seen;
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
        self.card_pages_asked += other.card_pages_asked;
        self.wallets_asked += other.wallets_asked;
        self.newest_asked += other.newest_asked;
        self.unfunded_seen += other.unfunded_seen;
        self.funds_asked += other.funds_asked;
        self.ended_seen += other.ended_seen;
        self.failed_seen += other.failed_seen;
        self.page_asked += other.page_asked;
        self.incomplete_seen += other.incomplete_seen;
        self.unfinished_seen += other.unfinished_seen;
        self.early_starts += other.early_starts;
        for (act, count) in &other.acts {
            *self.acts.entry(act.clone()).or_default() += count;
        }
    }
}

fn add(counts: &mut [u32; 3], more: [u32; 3]) {
    for (count, more) in counts.iter_mut().zip(more) {
        *count += more;
    }
}
