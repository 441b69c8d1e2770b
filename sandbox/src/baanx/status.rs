//! `GET /v1/card/status`: the card, if there is one to be seen.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::credentials;
use super::refusal::Refusal;
use crate::state::Sandbox;

/// Shows the card without the fields that the scenario leaves out.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    let card = user.card().ok_or(Refusal::NoCard)?;
    let mut shown = json!(card);
    if let Some(fields) = shown.as_object_mut() {
        fields.retain(|name, _| !user.scenario.omit.contains(name));
    }
    Ok(Json(shown))
}
