//! The payments that the issuer knows of, newest first, in pages.

use order_card::flow::answer::Answer;
use order_card::flow::history::filter::TransactionQuery;

use crate::support::transaction;

/// Less than what fills a list, so that the next page is asked for by itself.
const PAGE: usize = 6;

pub struct Payments {
    count: u64,
    /// A page that does not exist is the first one again, not empty.
    begins_again: bool,
}

impl Payments {
    pub fn new(seed: u64) -> Payments {
        Payments {
            count: seed / 16 % 40,
            begins_again: seed.is_multiple_of(3),
        }
    }

    pub fn add(&mut self) {
        self.count += 1;
    }

    pub fn page(&self, query: &TransactionQuery) -> Answer {
        let numbers: Vec<u64> = (1..=self.count)
            .rev()
            .filter(|number| query.search.is_empty() || number.is_multiple_of(2))
            .filter(|number| query.categories.is_empty() || number.is_multiple_of(3))
            .collect();
        let page = |page: usize| numbers.chunks(PAGE).nth(page).unwrap_or_default();
        let asked = match page(query.page as usize) {
            [] if self.begins_again => page(0),
            asked => asked,
        };
        Answer::Transactions(asked.iter().copied().map(transaction).collect())
    }
}
