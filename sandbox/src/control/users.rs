//! `/control/users`: made-up people and how they behave.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::body::JsonObject;
use super::path::{UserId, no_user};
use super::refusal::Refusal;
use super::tokens;
use super::view::View;
use crate::state::{Sandbox, ScenarioChange, User};

/// `POST /control/users`
pub async fn create(
    State(sandbox): State<Arc<Sandbox>>,
    JsonObject(change): JsonObject<ScenarioChange>,
) -> Result<(StatusCode, Json<Value>), Refusal> {
    change.check().map_err(Refusal::bad_request)?;
    let now = Instant::now();
    let mut user = User::new(change, now);
    let token = tokens::issue(&mut user, now)?;
    let made = json!({ "id": user.id, "token": token, "user": View::of(&user) });
    sandbox.users().add(user);
    Ok((StatusCode::CREATED, Json(made)))
}

/// `GET /control/users/{id}`
pub async fn read(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = users.by_id(id, Instant::now()).ok_or_else(no_user)?;
    Ok(Json(json!(View::of(user))))
}

/// `PATCH /control/users/{id}`
pub async fn change(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
    JsonObject(change): JsonObject<ScenarioChange>,
) -> Result<Json<Value>, Refusal> {
    change.check().map_err(Refusal::bad_request)?;
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = users.by_id(id, now).ok_or_else(no_user)?;
    user.change(change, now);
    user.settle(now);
    Ok(Json(json!(View::of(user))))
}

/// `DELETE /control/users/{id}`
pub async fn remove(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
) -> Result<StatusCode, Refusal> {
    if sandbox.users().remove(id) {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(no_user())
    }
}
