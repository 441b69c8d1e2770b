//! `/control/log`: what was asked of the issuers' APIs.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::path::StrictQuery;
use crate::state::Sandbox;

/// Which entries are wanted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    user: Option<Uuid>,
    #[serde(default)]
    since: u64,
}

/// `GET /control/log?user=ID&since=N`
pub async fn read(
    State(sandbox): State<Arc<Sandbox>>,
    StrictQuery(wanted): StrictQuery<Wanted>,
) -> Json<Value> {
    let entries = sandbox.log().read(wanted.user, wanted.since);
    Json(json!({ "entries": entries }))
}

/// `DELETE /control/log`
pub async fn clear(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.log().clear();
    StatusCode::NO_CONTENT
}
