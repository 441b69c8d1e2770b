//! The card's transactions: pages are read one after the other, until the list ends.

pub mod call;
pub mod category;
pub mod filter;
pub mod format;
mod list;
pub mod newest;
pub mod transaction;
pub mod view;

use std::time::Duration;

use super::answer::Failure;
use super::call::Call;
use super::card_action::actions::CardAction;
use super::outcome::Outcome;
use super::readiness::Readiness;
use super::{Capabilities, Timestamp};
use call::{HistoryCall, SaveStatement};
use category::Category;
use filter::{End, Filter, TransactionQuery};
use format::Format;
use list::{Brought, TransactionList};
use newest::Newest;
use transaction::Transaction;
use view::{HistoryView, ListEnd};

/// Somebody who types is not interrupted.
const TYPING: Duration = Duration::from_millis(400);

/// A first page with fewer rows does not fill the list, so the next one is asked for at once.
const FILLED: usize = 10;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Reading {
    #[default]
    Closed,
    /// The next page is asked for from then on, or is out.
    Wanted(Timestamp),
    /// There may be more.
    Resting,
    Ended,
    Failed(Failure),
}

#[derive(Clone, Debug, Default)]
pub struct History {
    reading: Reading,
    filter: Filter,
    /// What the list has been asked for; days in the wrong order are none to ask for.
    query: TransactionQuery,
    list: TransactionList,
    /// Changes with every list that begins anew.
    generation: u32,
    /// They are shown while the list is closed.
    newest: Newest,
}

impl History {
    pub fn newest(&self) -> &Newest {
        &self.newest
    }

    pub fn newest_mut(&mut self) -> &mut Newest {
        &mut self.newest
    }

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
            self.go_on(now);
        }
    }

    /// For more rows, or once more after a failure.
    pub fn more(&mut self, now: Timestamp) {
        if let Reading::Resting | Reading::Failed(_) = self.reading {
            self.go_on(now);
        }
    }

    fn go_on(&mut self, now: Timestamp) {
        self.reading = if self.list.show_more() {
            Reading::Resting
        } else {
            Reading::Wanted(now)
        };
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

    pub fn choose_day(&mut self, end: End, day: &str, today: &str, now: Timestamp) -> Vec<Outcome> {
        let mut filter = self.filter.clone();
        filter.choose_day(end, day, today);
        self.change_filter(filter, now)
    }

    pub fn clear_filter(&mut self, now: Timestamp) -> Vec<Outcome> {
        self.change_filter(Filter::default(), now)
    }

    fn change_filter(&mut self, filter: Filter, from: Timestamp) -> Vec<Outcome> {
        if !self.is_open() {
            return Vec::new();
        }
        self.filter = filter;
        if !self.filter.has_usable_days() || self.filter.query() == self.query {
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
        let query = TransactionQuery {
            page: self.list.next_page(),
            ..self.query.clone()
        };
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
            newest: std::mem::take(&mut self.newest),
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
            Reading::Ended if self.list.pages().is_empty() => ListEnd::Empty,
            Reading::Ended => ListEnd::Ended,
            Reading::Failed(failure) => ListEnd::Failed(failure.clone(), again),
        };
        // Where there was never a payment there is nothing to find, and nothing to state.
        let has_some = end != ListEnd::Empty || self.filter.count() > 0;
        Some(HistoryView {
            generation: self.generation,
            pages: self.list.pages().to_vec(),
            end,
            categories: self.filter.categories.clone(),
            filters: self.filter.count(),
            has_wrong_days: !self.filter.has_usable_days(),
            has_filters: has_some && capabilities.has_filters,
            has_statements: has_some && capabilities.has_statements,
            statement,
        })
    }

    fn begin_anew(&mut self, from: Timestamp) {
        *self = History {
            reading: Reading::Wanted(from),
            query: self.filter.query(),
            filter: std::mem::take(&mut self.filter),
            generation: self.generation.wrapping_add(1),
            newest: std::mem::take(&mut self.newest),
            ..History::default()
        };
    }

    pub fn take(&mut self, page: Vec<Transaction>, now: Timestamp) {
        if self.query == TransactionQuery::default() && self.list.next_page() == 0 {
            self.newest.know(&page);
        }
        self.reading = match self.list.take(page) {
            Brought::End => Reading::Ended,
            Brought::Rows if self.list.len() >= FILLED => Reading::Resting,
            Brought::Rows | Brought::Nothing => Reading::Wanted(now),
        };
    }
}

fn is_reading(call: &Call) -> bool {
    matches!(call, Call::History(HistoryCall::ReadTransactions(_)))
}
