//! `POST /v1/card/order`: orders a card, or a replacement for a blocked one.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::credentials;
use super::refusal::Refusal;
use crate::headers::is_json;
use crate::state::Sandbox;

/// Takes the order. The card shows up in the status answer, later.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, now)?;
    if !is_virtual(&headers, &body) {
        return Err(Refusal::TypeRequired);
    }
    user.order(now)?;
    Ok(Json(json!({ "success": true })))
}

fn is_virtual(headers: &HeaderMap, body: &[u8]) -> bool {
    is_json(headers)
        && serde_json::from_slice::<Value>(body)
            .is_ok_and(|body| body.get("type") == Some(&json!("VIRTUAL")))
}
