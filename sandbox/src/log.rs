//! Logs what is asked of the issuers' APIs: never a token, never a body.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, OriginalUri, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::bounds;
use crate::caller;
use crate::fault::{DropConnection, FaultFlag};
use crate::state::{LogEntry, Sandbox};

/// Writes itself into the log when the request is over, also when the client went away.
struct Pending {
    sandbox: Arc<Sandbox>,
    entry: LogEntry,
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

fn arrival(sandbox: &Sandbox, request: &Request) -> LogEntry {
    let now = Instant::now();
    let since_start = now.saturating_duration_since(sandbox.started());
    let user = caller::find(&mut sandbox.users(), request.uri(), request.headers(), now)
        .map(|user| user.id);
    let method = request.method().as_str();
    LogEntry {
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
