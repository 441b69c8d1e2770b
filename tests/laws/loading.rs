//! A page that is loading: its first questions are out, and there is no widget yet.

use std::time::Duration;

use order_card::flow::answer::Answer;
use order_card::flow::{Call, Event, Timestamp};

use crate::step::{Outcome, Step};
use crate::tab::Tab;
use crate::world::World;

/// The widget uses no answer to a question that left longer ago.
const OLDEST: Duration = Duration::from_secs(10);

/// What has left before the widget, and what the issuer said.
pub struct FirstReads {
    asked: Timestamp,
    profile: Answer,
    card: Answer,
}

impl FirstReads {
    /// When a call of the widget left that was asked as a first question.
    pub fn asked(&self, call: &Call) -> Option<Timestamp> {
        self.answer(call).map(|_| self.asked)
    }

    pub fn answer(&self, call: &Call) -> Option<&Answer> {
        match call {
            Call::ReadProfile => Some(&self.profile),
            Call::ReadCard => Some(&self.card),
            _ => None,
        }
    }
}

impl World {
    /// In half of all pages the first questions leave before the widget is there. It comes when
    /// something is done with the tab; others may act meanwhile.
    pub fn reload(&mut self, tab: usize, arrived: bool) {
        self.cut_calls(tab, arrived);
        self.seed = self.seed.wrapping_add(0x5DEE_CE66);
        self.tabs[tab] = Tab::open(self.issuer.shape, self.seed);
        if self.seed & 16 == 0 {
            self.happens(
                tab,
                Event::Started {
                    ago: Duration::ZERO,
                },
            );
        } else {
            self.tabs[tab].first_reads = Some(FirstReads {
                asked: self.now,
                profile: self.issuer.answer(&Call::ReadProfile, self.now),
                card: self.issuer.answer(&Call::ReadCard, self.now),
            });
            self.tabs[tab].is_loading = true;
        }
    }

    fn cut_calls(&mut self, tab: usize, arrived: bool) {
        let cut: Vec<Call> = self.tabs[tab].out.drain(..).map(|out| out.call).collect();
        for call in cut {
            if let Call::Order(key) = call {
                self.reached.orders_dropped_by_reload += 1;
                if arrived {
                    self.issuer.take_order(&key, self.now);
                }
                self.order_is_lost(&key);
            }
        }
        if self.lock == Some(tab) {
            self.lock = None;
        }
    }

    /// Before anything is done with a tab that is loading, its widget starts.
    pub fn finish_loading(&mut self, tab: usize) {
        if !std::mem::take(&mut self.tabs[tab].is_loading) {
            return;
        }
        let asked = self.tabs[tab].first_reads.as_ref().map(|reads| reads.asked);
        let ago = asked.map(|asked| self.now.since(asked));
        let ago = ago.filter(|ago| *ago <= OLDEST);
        if ago.is_none() {
            self.tabs[tab].first_reads = None;
        }
        self.reached.early_starts += u32::from(ago.is_some_and(|ago| !ago.is_zero()));
        let ago = ago.unwrap_or_default();
        self.happens(tab, Event::Started { ago });
        self.tabs[tab].first_reads = None;
    }
}

impl Step {
    /// The tab that has to be there for it.
    pub fn tab(&self) -> Option<usize> {
        match self {
            Step::Wait { .. } | Step::Reload { .. } | Step::Issuer(_) => None,
            Step::Click { tab }
            | Step::Refresh { tab }
            | Step::Verify { tab }
            | Step::SignIn { tab }
            | Step::Show { tab, .. }
            | Step::Connect { tab, .. }
            | Step::Deliver { tab, .. }
            | Step::Repeat { tab, .. }
            | Step::Notify { tab }
            | Step::Hand { tab, .. } => Some(*tab),
        }
    }
}

impl Outcome {
    /// The answer to a first question was given before the widget was there.
    pub fn of_first_read(self) -> Outcome {
        match self {
            Outcome::Truth => Outcome::Early,
            other => other,
        }
    }
}
