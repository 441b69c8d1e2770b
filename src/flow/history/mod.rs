//! The card's transactions: pages are read one after the other, until the list ends.

pub mod filter;
pub mod statement;
pub mod transaction;
pub mod view;

use std::sync::Arc;
use std::time::Duration;

use super::answer::{Answer, Failure};
use super::call::Call;
use super::care::offers::Care;
use super::{Flow, Moment};
use filter::{Category, End, Filter};
use transaction::{Transaction, TransactionKey, TransactionPage};

/// Somebody who types is not interrupted.
const TYPING: Duration = Duration::from_millis(400);

/// A first page with fewer rows does not fill the list, so the next one is asked for at once.
const FILLED: usize = 10;

/// So many pages in a row without anything new end the list: an issuer may answer a page that
/// does not exist with any other one.
const MOST_REPEATED_PAGES: u32 = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    Closed,
    /// The next page is asked for from then on, or is out.
    Wanted(Moment),
    /// There may be more.
    Resting,
    Ended,
    Failed(Failure),
}

#[derive(Clone, Debug)]
pub struct History {
    pub reading: Reading,
    pub filter: Filter,
    pub pages: Vec<TransactionPage>,
    /// Changes with every list that begins anew.
    pub generation: u32,
    next_page: u32,
    first: Option<TransactionKey>,
    /// When the first transaction was. ISO 8601 has the order of time.
    newest: Option<String>,
    /// The last page began like the first one.
    began_again: bool,
    known: Vec<TransactionKey>,
    repeated_pages: u32,
}

impl Default for History {
    fn default() -> History {
        History {
            reading: Reading::Closed,
            filter: Filter::default(),
            pages: Vec::new(),
            generation: 0,
            next_page: 0,
            first: None,
            newest: None,
            began_again: false,
            known: Vec::new(),
            repeated_pages: 0,
        }
    }
}

impl History {
    pub fn is_open(&self) -> bool {
        self.reading != Reading::Closed
    }

    fn begin_anew(&mut self, from: Moment) {
        *self = History {
            reading: Reading::Wanted(from),
            filter: std::mem::take(&mut self.filter),
            generation: self.generation.wrapping_add(1),
            ..History::default()
        };
    }

    /// A page that does not exist is empty, or is the first page again (Baanx dossier, section
    /// 10.1); as many new transactions as fill a page put the old first page there too, but once
    /// only. New transactions shift the pages, so what is known already is dropped, and what is
    /// newer than the list is left for the next one.
    fn take(&mut self, page: Vec<Transaction>, now: Moment) {
        let Some(first) = page.first() else {
            self.reading = Reading::Ended;
            return;
        };
        let begins_again = self.first == Some(first.key);
        if begins_again && self.began_again {
            self.reading = Reading::Ended;
            return;
        }
        self.began_again = begins_again;
        let is_later_page = self.next_page > 0;
        if !is_later_page {
            self.first = Some(first.key);
            self.newest = first.at.clone();
        }
        self.next_page = self.next_page.saturating_add(1);
        let mut fresh = Vec::new();
        for transaction in page {
            let is_newer = is_later_page && is_later(&transaction.at, &self.newest);
            if !is_newer && !self.known.contains(&transaction.key) {
                self.known.push(transaction.key);
                fresh.push(transaction);
            }
        }
        self.repeated_pages = if fresh.is_empty() {
            self.repeated_pages.saturating_add(1)
        } else {
            self.pages.push(TransactionPage(Arc::new(fresh)));
            0
        };
        self.reading = if self.repeated_pages >= MOST_REPEATED_PAGES {
            Reading::Ended
        } else if self.repeated_pages > 0 || self.known.len() < FILLED {
            Reading::Wanted(now)
        } else {
            Reading::Resting
        };
    }
}

/// What is no date is never later than one.
fn is_later(at: &Option<String>, than: &Option<String>) -> bool {
    let is_date = |at: &&String| at.starts_with(|first: char| first.is_ascii_digit());
    than.is_some() && at.as_ref().filter(is_date) > than.as_ref()
}

impl Flow {
    pub(super) fn click_history(&mut self, now: Moment) {
        if self.history.is_open() {
            self.close_history();
        } else if self.offers(Care::History) {
            self.history.begin_anew(now);
            self.outbox.tell_act(Care::History, "opened");
        }
    }

    pub(super) fn near_list_end(&mut self, now: Moment) {
        if self.history.reading == Reading::Resting {
            self.history.reading = Reading::Wanted(now);
        }
    }

    /// For more rows, or once more after a failure.
    pub(super) fn click_more(&mut self, now: Moment) {
        match self.history.reading {
            Reading::Resting | Reading::Failed(_) => {
                self.history.reading = Reading::Wanted(now);
            }
            Reading::Closed | Reading::Wanted(_) | Reading::Ended => {}
        }
    }

    pub(super) fn type_search(&mut self, text: &str, now: Moment) {
        let before = self.history.filter.clone();
        self.history.filter.search(text);
        self.filter_changed(before, now + TYPING);
    }

    pub(super) fn toggle_category(&mut self, category: Category, now: Moment) {
        let before = self.history.filter.clone();
        self.history.filter.toggle(category);
        self.filter_changed(before, now);
    }

    pub(super) fn choose_day(&mut self, end: End, day: &str, now: Moment) {
        let before = self.history.filter.clone();
        self.history.filter.choose_day(end, day);
        self.filter_changed(before, now);
    }

    fn filter_changed(&mut self, before: Filter, from: Moment) {
        if !self.history.is_open() {
            self.history.filter = before;
        } else if before.query(0) != self.history.filter.query(0) {
            self.drop_history_calls();
            self.history.begin_anew(from);
        }
    }

    pub(super) fn ask_for_history(&mut self, now: Moment) {
        if self.history_due().is_some_and(|due| due <= now) {
            let query = self.history.filter.query(self.history.next_page);
            self.call(Call::ReadTransactions(query), now, false);
        }
    }

    pub(super) fn history_due(&self) -> Option<Moment> {
        match self.history.reading {
            Reading::Wanted(from) if !self.calls.is_any_out(is_reading) => Some(from),
            Reading::Wanted(_)
            | Reading::Closed
            | Reading::Resting
            | Reading::Ended
            | Reading::Failed(_) => None,
        }
    }

    pub(super) fn transactions_answered(&mut self, answer: Answer, now: Moment) {
        let failure = match answer {
            Answer::Transactions(page) => return self.history.take(page, now),
            other => other.into_failure(),
        };
        if self.outlives(&failure, now) {
            self.history.reading = Reading::Failed(failure);
        }
    }

    pub(super) fn close_history(&mut self) {
        if self.history.is_open() {
            self.drop_history_calls();
            self.outbox.tell_act(Care::History, "closed");
            self.history = History {
                generation: self.history.generation,
                ..History::default()
            };
        }
    }

    pub(super) fn refresh_history(&mut self, now: Moment) {
        if self.history.is_open() {
            self.drop_history_calls();
            self.history.begin_anew(now);
        }
    }

    pub(super) fn advance_history(&mut self) {
        if self.history.is_open() && !self.offers(Care::History) {
            self.close_history();
        }
    }

    pub(super) fn history_trouble(&self) -> Option<Failure> {
        match &self.history.reading {
            Reading::Failed(failure) => Some(failure.clone()),
            Reading::Closed | Reading::Wanted(_) | Reading::Resting | Reading::Ended => None,
        }
    }

    fn drop_history_calls(&mut self) {
        self.drop_calls(is_reading);
    }
}

fn is_reading(call: &Call) -> bool {
    matches!(call, Call::ReadTransactions(_))
}
