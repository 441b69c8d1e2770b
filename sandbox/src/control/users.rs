//! `/control/users`: made-up people and how they behave.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::body::JsonObject;
use super::path::{UserId, no_user};
use super::refusal::Refusal;
use super::tokens;
use crate::fault::Faults;
use crate::state::{Card, Sandbox, Scenario, ScenarioChange, User};

/// A user as the control API shows one: everything but the tokens.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct View<'a> {
    id: Uuid,
    #[serde(flatten)]
    scenario: &'a Scenario,
    card: Option<&'a Card>,
    /// Whether an accepted order is not a finished card yet.
    provisioning: bool,
    orders_received: u64,
    orders_accepted: u64,
    /// How often a PIN was set; never the PIN.
    pin_set: u64,
    faults: &'a Faults,
}

impl<'a> View<'a> {
    /// The user as of the last time that it was looked up.
    pub fn of(user: &'a User) -> Self {
        Self {
            id: user.id,
            scenario: &user.scenario,
            card: user.card(),
            provisioning: user.is_provisioning(),
            orders_received: user.orders_received,
            orders_accepted: user.orders_accepted(),
            pin_set: user.pin_set(),
            faults: &user.faults,
        }
    }
}

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
