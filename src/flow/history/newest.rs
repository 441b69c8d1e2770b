//! The newest transactions, which stand below an active or frozen card where somebody shows them.

use std::sync::Arc;

use super::call::HistoryCall;
use super::transaction::{Transaction, TransactionPage};
use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::outcome::Outcome;
use crate::flow::random::Random;
use crate::flow::reading::aside::SideReading;
use crate::flow::timestamp::Timestamp;

/// So many are shown.
const SHOWN: usize = 3;

#[derive(Clone, Debug, Default)]
pub struct Newest {
    /// The page has a place for them.
    is_shown: bool,
    reading: SideReading,
    /// `None` while they are not known.
    known: Option<TransactionPage>,
}

impl Newest {
    pub fn show(&mut self) {
        self.is_shown = true;
    }

    /// Reads them, once for every card that turns up.
    pub fn begin(&mut self, now: Timestamp) {
        if self.is_shown {
            self.reading.begin(now);
        }
    }

    /// What is known belongs to the card that was there.
    pub fn end(&mut self) -> Vec<Outcome> {
        self.known = None;
        self.reading.end(is_reading)
    }

    pub fn refresh(&mut self, now: Timestamp) -> Vec<Outcome> {
        self.reading.refresh(is_reading, now)
    }

    pub fn look_again(&mut self, now: Timestamp) {
        self.reading.look_again(false, now);
    }

    pub fn due(&self) -> Option<Timestamp> {
        self.reading.due()
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.reading.asked(now);
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.reading.ask_now(now);
    }

    pub fn take(&mut self, page: Vec<Transaction>, now: Timestamp, random: &mut Random) {
        self.reading.answered(None, now, random);
        self.know(&page);
    }

    /// The whole list begins with them.
    pub fn know(&mut self, page: &[Transaction]) {
        let newest = page.iter().take(SHOWN).cloned().collect();
        self.known = Some(TransactionPage(Arc::new(newest)));
    }

    pub fn fail(&mut self, failure: &Failure, now: Timestamp, random: &mut Random) {
        self.reading.fail(failure, false, now, random);
    }

    pub fn view(&self) -> Option<TransactionPage> {
        self.known.clone().filter(|page| !page.0.is_empty())
    }
}

pub fn is_reading(call: &Call) -> bool {
    *call == Call::History(HistoryCall::ReadNewest)
}
