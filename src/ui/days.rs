//! The transactions by the days on which they were, in blocks that are drawn once. Pure, so that
//! native tests can read it: which day a moment belongs to is for the browser to say.

use crate::flow::history::transaction::TransactionPage;
use crate::flow::history::view::HistoryView;

/// Rows in one block.
const BLOCK: usize = 20;

/// The transactions of one day that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Of the first block.
    pub key: BlockKey,
    /// As the browser counts days; `None` where what the issuer tells is no date.
    pub number: Option<i32>,
    pub blocks: Vec<Block>,
}

/// Some rows of a page. A page never changes once it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub key: BlockKey,
    pub page: TransactionPage,
    pub length: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockKey {
    pub generation: u32,
    pub page: usize,
    /// The place of the first row in its page.
    pub start: usize,
}

/// The days of all pages, so that a page that was there is not read again for the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    read: Vec<(TransactionPage, Vec<Option<i32>>)>,
    pub days: Vec<Day>,
}

impl Days {
    /// `before` is what was there; `day_of` gives the day of a moment that an issuer has written.
    pub fn of(
        history: Option<&HistoryView>,
        before: Option<&Days>,
        day_of: fn(&str) -> Option<i32>,
    ) -> Days {
        let Some(history) = history else {
            return Days::default();
        };
        let known = before
            .map(|before| before.read.as_slice())
            .unwrap_or_default();
        let mut all = Days::default();
        for (place, page) in history.pages.iter().enumerate() {
            let known = known.get(place).filter(|(known, _)| known == page);
            let days = known.map_or_else(
                || {
                    let moments = page.0.iter().map(|row| row.at.as_deref());
                    moments.map(|at| at.and_then(day_of)).collect()
                },
                |(_, days)| days.clone(),
            );
            for (start, day) in days.iter().enumerate() {
                let key = BlockKey {
                    generation: history.generation,
                    page: place,
                    start,
                };
                all.add(key, *day, page);
            }
            all.read.push((page.clone(), days));
        }
        all
    }

    fn add(&mut self, key: BlockKey, number: Option<i32>, page: &TransactionPage) {
        let block = Block {
            key,
            page: page.clone(),
            length: 1,
        };
        let Some(day) = self.days.last_mut().filter(|day| day.number == number) else {
            let blocks = vec![block];
            self.days.push(Day {
                key,
                number,
                blocks,
            });
            return;
        };
        let is_open = |open: &&mut Block| open.key.page == key.page && open.length < BLOCK;
        match day.blocks.last_mut().filter(is_open) {
            Some(open) => open.length += 1,
            None => day.blocks.push(block),
        }
    }
}

impl Day {
    pub fn length(&self) -> usize {
        self.blocks.iter().map(|block| block.length).sum()
    }
}

/// The key of a day's own word, as seen from today.
pub fn relative(day: i32, today: i32) -> Option<&'static str> {
    match today.checked_sub(day) {
        Some(0) => Some("history.today"),
        Some(1) => Some("history.yesterday"),
        Some(_) | None => None,
    }
}
