//! What was asked of the issuers' APIs, the newest of it.

use std::collections::VecDeque;

use serde::Serialize;
use uuid::Uuid;

use crate::bounds;

/// The newest entries.
#[derive(Debug, Default)]
pub struct Log {
    entries: VecDeque<LogEntry>,
    written: u64,
}

/// One request that is over.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogEntry {
    /// The number, from 1, in the order in which requests ended.
    pub n: u64,
    /// When it arrived, in milliseconds since the server started.
    pub at_ms: u64,
    /// Whose token it carried: an access token, or that of a link.
    pub user: Option<Uuid>,
    /// Its method.
    pub method: String,
    /// Its path without a query.
    pub path: String,
    /// `None` when there was no answer.
    pub status: Option<u16>,
    /// Whether a fault met it.
    pub fault: bool,
}

impl Log {
    /// The entries with a number above `since`, of one user or of all.
    pub fn read(&self, user: Option<Uuid>, since: u64) -> Vec<LogEntry> {
        self.entries
            .iter()
            .filter(|entry| entry.n > since && (user.is_none() || entry.user == user))
            .cloned()
            .collect()
    }

    /// Forgets the entries. The numbers go on, so that a reader's last number stays good.
    pub fn clear(&mut self) {
        self.entries.clear();
    }

    /// Adds an entry, whose number is given here.
    pub fn write(&mut self, mut entry: LogEntry) {
        if self.entries.len() >= bounds::LOG_ENTRIES {
            self.entries.pop_front();
        }
        self.written += 1;
        entry.n = self.written;
        self.entries.push_back(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_keeps_the_newest_entries() {
        let mut log = Log::default();
        let extra = 3;
        for _ in 0..bounds::LOG_ENTRIES + extra {
            log.write(LogEntry {
                n: 0,
                at_ms: 0,
                user: None,
                method: "GET".into(),
                path: "/".into(),
                status: None,
                fault: false,
            });
        }
        let entries = log.read(None, 0);
        assert_eq!(entries.len(), bounds::LOG_ENTRIES);
        assert_eq!(entries[0].n, extra as u64 + 1);
    }
}
