//! `POST /v1/card/freeze` and `POST /v1/card/unfreeze`. A body is not documented, so none is read.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::credentials;
use super::refusal::Refusal;
use crate::state::Sandbox;

/// Freezes the card at once.
pub async fn freeze(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    credentials::user(&headers, &mut users, Instant::now())?.freeze()?;
    Ok(Json(json!({ "success": true })))
}

/// Unfreezes the card at once.
pub async fn unfreeze(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    credentials::user(&headers, &mut users, Instant::now())?.unfreeze()?;
    Ok(Json(json!({ "success": true })))
}
