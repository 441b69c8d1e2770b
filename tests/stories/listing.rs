//! The verbs for the history of a card: pages, filters and statements.

use std::ops::RangeInclusive;

use order_card::flow::answer::Answer;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::filter::{End, TransactionQuery};
use order_card::flow::history::transaction::TransactionKey;
use order_card::flow::history::view::{HistoryView, ListEnd};
use order_card::flow::{Call, Event};

use super::caring::looking_at;
use super::script::Story;
use crate::support::transaction;

/// Where the user is.
pub const TODAY: &str = "2026-02-03";

/// A user who has opened the history of an active card, and its first page is asked for.
pub fn opening() -> Story {
    let mut story = looking_at("ACTIVE");
    story.happens(Event::HistoryClicked).wants_page(0);
    story
}

/// The page with these rows, newest first.
pub fn rows(numbers: RangeInclusive<u64>) -> Answer {
    Answer::Transactions(numbers.rev().map(transaction).collect())
}

pub fn is_reading(call: &Call) -> bool {
    matches!(call, Call::History(HistoryCall::ReadTransactions(_)))
}

impl Story {
    // What the user does.

    pub fn types(&mut self, text: &str) -> &mut Story {
        self.happens(Event::SearchTyped(text.into()))
    }

    pub fn chooses(&mut self, end: End, day: &str) -> &mut Story {
        let (day, today) = (day.to_owned(), TODAY.to_owned());
        self.happens(Event::DayChosen { end, day, today })
    }

    // What the issuer says.

    /// Answers the page that is asked for.
    pub fn page_is(&mut self, answer: Answer) -> &mut Story {
        let call = Call::History(HistoryCall::ReadTransactions(self.query()));
        self.answers(&call, answer)
    }

    pub fn file_is(&mut self, answer: Answer) -> &mut Story {
        let is_it = |call: &Call| matches!(call, Call::History(HistoryCall::SaveStatement(_)));
        let call = self.find_out(is_it).expect("no statement is asked for");
        self.answers(&call, answer)
    }

    // What is seen.

    /// What the page that is asked for is to have.
    pub fn query(&self) -> TransactionQuery {
        match self.find_out(is_reading) {
            Some(Call::History(HistoryCall::ReadTransactions(query))) => query,
            other => panic!("no page is asked for: {other:?}"),
        }
    }

    pub fn wants_page(&mut self, page: u32) -> &mut Story {
        assert_eq!(self.query().page, page);
        self
    }

    pub fn wants_no_page(&mut self) -> &mut Story {
        assert_eq!(self.find_out(is_reading), None);
        self
    }

    pub fn history(&self) -> HistoryView {
        self.flow.view().history.expect("no history is open")
    }

    /// These rows, from the top to the bottom.
    pub fn lists(&mut self, numbers: &[u64]) -> &mut Story {
        let key = |number: &u64| TransactionKey(*number);
        let expected: Vec<_> = numbers.iter().map(key).collect();
        assert_eq!(self.listed(), expected);
        self
    }

    /// These rows, newest first.
    pub fn lists_all(&mut self, numbers: RangeInclusive<u64>) -> &mut Story {
        let numbers: Vec<_> = numbers.rev().collect();
        self.lists(&numbers)
    }

    fn listed(&self) -> Vec<TransactionKey> {
        let pages = self.history().pages;
        let rows = pages.iter().flat_map(|page| page.0.iter());
        rows.map(|row| row.key).collect()
    }

    pub fn ends_with(&mut self, end: ListEnd) -> &mut Story {
        assert_eq!(self.history().end, end);
        self
    }

    pub fn has_history(&mut self, is_open: bool) -> &mut Story {
        assert_eq!(self.flow.view().history.is_some(), is_open);
        self
    }
}
