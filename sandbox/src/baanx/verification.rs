//! `GET /v1/user/verification`: a link to the identity check.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::refusal::Refusal;
use super::{credentials, hosted};
use crate::headers;
use crate::state::Sandbox;

/// Makes a link that works once. It leads to where the client found this server.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, now)?;
    let session = user.begin_verification(now);
    let path = format!("/baanx{}", hosted::path(session));
    let link = headers::link(&headers, sandbox.address(), &path);
    Ok(Json(json!({ "sessionUrl": link })))
}
