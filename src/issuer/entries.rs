//! The entries of a list that may be of any length: they are read in parts, so that whoever reads
//! them can do something else in between.

use crate::flow::history::transaction::Transaction;
use crate::json::Unread;

/// So many are read at a time.
const PART: usize = 500;

pub struct Entries {
    entries: std::vec::IntoIter<Unread>,
    read: fn(&Unread) -> Option<Transaction>,
}

impl Entries {
    /// What `read` gives nothing for is left out.
    pub fn new(entries: Vec<Unread>, read: fn(&Unread) -> Option<Transaction>) -> Entries {
        Entries {
            entries: entries.into_iter(),
            read,
        }
    }

    /// The next of them; `None` when all are read.
    pub fn next_part(&mut self) -> Option<Vec<Transaction>> {
        let part: Vec<Unread> = self.entries.by_ref().take(PART).collect();
        (!part.is_empty()).then(|| part.iter().filter_map(self.read).collect())
    }
}
