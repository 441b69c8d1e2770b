//! The list of transactions as far as it was read: what is shown of it, and what waits.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use super::transaction::{Transaction, TransactionKey, TransactionPage};

/// An answer may hold any number of transactions. So many of them are shown at a time; the others
/// follow when the end of the list is near, like a further page.
const SHOWN_AT_ONCE: usize = 100;

/// So many pages in a row without anything new end the list: an issuer may answer a page that
/// does not exist with any other one.
const MOST_REPEATED_PAGES: u32 = 3;

#[derive(Clone, Debug, Default)]
pub struct TransactionList {
    pages: Vec<TransactionPage>,
    /// What is there and not shown yet.
    rest: VecDeque<Transaction>,
    next_page: u32,
    first: Option<TransactionKey>,
    /// When the first transaction was. ISO 8601 has the order of time.
    newest: Option<String>,
    /// The last page began like the first one.
    began_again: bool,
    known: BTreeSet<TransactionKey>,
    repeated_pages: u32,
}

/// What a page brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    Rows,
    /// Nothing that was not there.
    Nothing,
    /// The list was read to its end before.
    End,
}

impl TransactionList {
    pub fn pages(&self) -> &[TransactionPage] {
        &self.pages
    }

    /// How many transactions there are, shown or not.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// The page that was not read yet.
    pub fn next_page(&self) -> u32 {
        self.next_page
    }

    /// False where all that is there is shown.
    pub fn show_more(&mut self) -> bool {
        let count = self.rest.len().min(SHOWN_AT_ONCE);
        if count == 0 {
            return false;
        }
        let shown = self.rest.drain(..count).collect();
        self.pages.push(TransactionPage(Arc::new(shown)));
        true
    }

    /// A page that does not exist is empty, or is the first page again (Baanx dossier, section
    /// 10.1); as many new transactions as fill a page put the old first page there too, but once
    /// only. New transactions shift the pages, so what is known already is dropped, and what is
    /// newer than the list is left for the next one.
    pub fn take(&mut self, page: Vec<Transaction>) -> Brought {
        let Some(first) = page.first() else {
            return Brought::End;
        };
        let begins_again = self.first == Some(first.key);
        if begins_again && self.began_again {
            return Brought::End;
        }
        self.began_again = begins_again;
        let is_later_page = self.next_page > 0;
        if !is_later_page {
            self.first = Some(first.key);
            self.newest = first.at.clone();
        }
        self.next_page = self.next_page.saturating_add(1);
        for transaction in page {
            let is_newer = is_later_page && is_later(&transaction.at, &self.newest);
            if !is_newer && self.known.insert(transaction.key) {
                self.rest.push_back(transaction);
            }
        }
        if self.show_more() {
            self.repeated_pages = 0;
            return Brought::Rows;
        }
        self.repeated_pages = self.repeated_pages.saturating_add(1);
        if self.repeated_pages >= MOST_REPEATED_PAGES {
            Brought::End
        } else {
            Brought::Nothing
        }
    }
}

/// What is no date is never later than one.
fn is_later(at: &Option<String>, than: &Option<String>) -> bool {
    let is_date = |at: &&String| at.starts_with(|first: char| first.is_ascii_digit());
    than.is_some() && at.as_ref().filter(is_date) > than.as_ref()
}
