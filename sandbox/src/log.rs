//! What was asked of the issuers' APIs: never a token, never a body.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use axum::extract::{MatchedPath, OriginalUri, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;
use uuid::Uuid;

use crate::bounds;
use crate::caller;
use crate::fault::DropConnection;
use crate::state::Sandbox;

/// The newest entries.
#[derive(Debug, Default)]
pub struct Log {
    entries: VecDeque<Entry>,
    written: u64,
}

/// One request that is over.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The number, from 1, in the order in which requests ended.
    pub n: u64,
    /// When it arrived, in milliseconds since the server started.
    at_ms: u64,
    /// Whose token it carried: an access token, or that of a link.
    pub user: Option<Uuid>,
    method: String,
    path: String,
    /// `None` when there was no answer.
    status: Option<u16>,
    fault: bool,
}

/// Says that a fault met the request, from wherever that is found out.
#[derive(Clone, Debug, Default)]
pub struct FaultFlag(Arc<AtomicBool>);

impl FaultFlag {
    /// A fault met the request.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Log {
    /// The entries with a number above `since`, of one user or of all.
    pub fn read(&self, user: Option<Uuid>, since: u64) -> Vec<Entry> {
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

    fn write(&mut self, mut entry: Entry) {
        if self.entries.len() >= bounds::LOG_ENTRIES {
            self.entries.pop_front();
        }
        self.written += 1;
        entry.n = self.written;
        self.entries.push_back(entry);
    }
}

/// Writes itself into the log when the request is over, also when the client went away.
struct Pending {
    sandbox: Arc<Sandbox>,
    entry: Entry,
    flag: FaultFlag,
}

impl Drop for Pending {
    fn drop(&mut self) {
        let mut entry = self.entry.clone();
        entry.fault = self.flag.is_raised();
        self.sandbox.log().write(entry);
    }
}

/// The middleware that logs a request.
pub async fn record(
    State(sandbox): State<Arc<Sandbox>>,
    mut request: Request,
    next: Next,
) -> Response {
    let flag = FaultFlag::default();
    request.extensions_mut().insert(flag.clone());
    let entry = arrival(&sandbox, &request);
    let mut pending = Pending {
        sandbox,
        entry,
        flag,
    };
    let response = next.run(request).await;
    let is_dropped = response.extensions().get::<DropConnection>().is_some();
    pending.entry.status = (!is_dropped).then(|| response.status().as_u16());
    response
}

fn arrival(sandbox: &Sandbox, request: &Request) -> Entry {
    let now = Instant::now();
    let since_start = now.saturating_duration_since(sandbox.started());
    let user = caller::find(&mut sandbox.users(), request.uri(), request.headers(), now)
        .map(|user| user.id);
    let method = request.method().as_str();
    Entry {
        n: 0,
        at_ms: u64::try_from(since_start.as_millis()).unwrap_or(u64::MAX),
        user,
        method: shortened(method),
        path: shortened(&path(request)),
        status: None,
        fault: false,
    }
}

/// The path without a query. Where a part of it is a secret, the route says only its name.
fn path(request: &Request) -> String {
    let extensions = request.extensions();
    if let Some(matched) = extensions.get::<MatchedPath>() {
        return matched.as_str().to_owned();
    }
    let uri = extensions.get::<OriginalUri>().map(|original| &original.0);
    uri.unwrap_or(request.uri()).path().to_owned()
}

fn shortened(text: &str) -> String {
    text.chars().take(bounds::LOG_PATH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_keeps_the_newest_entries() {
        let mut log = Log::default();
        let extra = 3;
        for _ in 0..bounds::LOG_ENTRIES + extra {
            log.write(Entry {
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
