//! The card's transactions: pages are read one after the other, until the list ends.

pub mod call;
pub mod filter;
pub mod format;
pub mod transaction;
pub mod view;

use std::sync::Arc;
use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::card_action::actions::CardAction;
use super::outcome::Outcome;
use super::readiness::Readiness;
use super::{Capabilities, Timestamp};
use call::{HistoryCall, SaveStatement};
use filter::{Category, End, Filter};
use format::Format;
use transaction::{Transaction, TransactionKey, TransactionPage};
use view::{HistoryView, ListEnd};

/// Somebody who types is not interrupted.
const TYPING: Duration = Duration::from_millis(400);

/// A first page with fewer rows does not fill the list, so the next one is asked for at once.
const FILLED: usize = 10;

/// So many pages in a row without anything new end the list: an issuer may answer a page that
/// does not exist with any other one.
const MOST_REPEATED_PAGES: u32 = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reading {
    Closed,
    /// The next page is asked for from then on, or is out.
    Wanted(Timestamp),
    /// There may be more.
    Resting,
    Ended,
    Failed(Failure),
}

#[derive(Clone, Debug)]
pub struct History {
    reading: Reading,
    filter: Filter,
    pages: Vec<TransactionPage>,
    /// Changes with every list that begins anew.
    generation: u32,
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

    /// Opens it where it `is_offered`, or closes it.
    pub fn toggle(&mut self, is_offered: bool, now: Timestamp) -> Vec<Outcome> {
        if self.is_open() {
            self.close()
        } else if is_offered {
            self.begin_anew(now);
            vec![Outcome::Acted(CardAction::History, "opened")]
        } else {
            Vec::new()
        }
    }

    pub fn near_end(&mut self, now: Timestamp) {
        if self.reading == Reading::Resting {
            self.reading = Reading::Wanted(now);
        }
    }

    /// For more rows, or once more after a failure.
    pub fn more(&mut self, now: Timestamp) {
        match self.reading {
            Reading::Resting | Reading::Failed(_) => self.reading = Reading::Wanted(now),
            Reading::Closed | Reading::Wanted(_) | Reading::Ended => {}
        }
    }

    pub fn search(&mut self, text: &str, now: Timestamp) -> Vec<Outcome> {
        let mut filter = self.filter.clone();
        filter.search(text);
        self.change_filter(filter, now + TYPING)
    }

    pub fn toggle_category(&mut self, category: Category, now: Timestamp) -> Vec<Outcome> {
        let mut filter = self.filter.clone();
        filter.toggle(category);
        self.change_filter(filter, now)
    }

    pub fn choose_day(&mut self, end: End, day: &str, now: Timestamp) -> Vec<Outcome> {
        let mut filter = self.filter.clone();
        filter.choose_day(end, day);
        self.change_filter(filter, now)
    }

    fn change_filter(&mut self, filter: Filter, from: Timestamp) -> Vec<Outcome> {
        if !self.is_open() {
            return Vec::new();
        }
        let before = std::mem::replace(&mut self.filter, filter);
        if before.query(0) == self.filter.query(0) {
            return Vec::new();
        }
        self.begin_anew(from);
        vec![Outcome::Drop(is_reading)]
    }

    /// When the next page is asked for, unless it is out.
    pub fn due(&self) -> Option<Timestamp> {
        let Reading::Wanted(from) = self.reading else {
            return None;
        };
        Some(from)
    }

    pub fn next_call(&self) -> Call {
        let query = self.filter.query(self.next_page);
        Call::History(HistoryCall::ReadTransactions(query))
    }

    /// It holds the days that are chosen; the issuer knows no other filter for it.
    pub fn statement_call(&self, format: Format) -> Call {
        let days = self.filter.days();
        Call::History(HistoryCall::SaveStatement(SaveStatement { format, days }))
    }

    pub fn has_usable_days(&self) -> bool {
        self.filter.has_usable_days()
    }

    pub fn fail(&mut self, failure: Failure) {
        self.reading = Reading::Failed(failure);
    }

    pub fn close(&mut self) -> Vec<Outcome> {
        if !self.is_open() {
            return Vec::new();
        }
        *self = History {
            generation: self.generation,
            ..History::default()
        };
        vec![
            Outcome::Drop(is_reading),
            Outcome::Acted(CardAction::History, "closed"),
        ]
    }

    pub fn refresh(&mut self, now: Timestamp) -> Vec<Outcome> {
        if !self.is_open() {
            return Vec::new();
        }
        self.begin_anew(now);
        vec![Outcome::Drop(is_reading)]
    }

    pub fn trouble(&self) -> Option<Failure> {
        let Reading::Failed(failure) = &self.reading else {
            return None;
        };
        Some(failure.clone())
    }

    /// None while it is closed. `again` tells whether what failed can be asked for once more.
    pub fn view(
        &self,
        capabilities: &Capabilities,
        statement: Readiness,
        again: Readiness,
    ) -> Option<HistoryView> {
        let end = match &self.reading {
            Reading::Closed => return None,
            Reading::Wanted(_) => ListEnd::Loading,
            Reading::Resting => ListEnd::More,
            Reading::Ended if self.pages.is_empty() => ListEnd::Empty,
            Reading::Ended => ListEnd::Ended,
            Reading::Failed(failure) => ListEnd::Failed(failure.clone(), again),
        };
        Some(HistoryView {
            generation: self.generation,
            pages: self.pages.clone(),
            end,
            categories: self.filter.categories.clone(),
            is_filtered: self.filter != Filter::default(),
            asks_for_days: !self.filter.has_usable_days(),
            has_filters: capabilities.has_filters,
            has_statements: capabilities.has_statements,
            statement,
        })
    }

    fn begin_anew(&mut self, from: Timestamp) {
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
    pub fn take(&mut self, page: Vec<Transaction>, now: Timestamp) {
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

fn is_reading(call: &Call) -> bool {
    matches!(call, Call::History(HistoryCall::ReadTransactions(_)))
}
