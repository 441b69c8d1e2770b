//! `/control/users/{id}/faults`: what goes wrong on purpose.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::body::{AnyJson, object};
use super::path::{UserEndpoint, UserId, no_user};
use super::refusal::Refusal;
use super::view::View;
use crate::bounds;
use crate::fault::{Fault, TooManyFaults};
use crate::state::Sandbox;

/// `PUT /control/users/{id}/faults/{endpoint}`
pub async fn replace(
    State(sandbox): State<Arc<Sandbox>>,
    UserEndpoint(id, endpoint): UserEndpoint,
    AnyJson(body): AnyJson,
) -> Result<Json<Value>, Refusal> {
    let faults = read(body)?;
    let mut users = sandbox.users();
    let user = users.by_id(id, Instant::now()).ok_or_else(no_user)?;
    user.faults.put(endpoint, faults).map_err(|TooManyFaults| {
        Refusal::full(format!(
            "an endpoint may have {} faults; send fewer",
            bounds::FAULTS
        ))
    })?;
    Ok(Json(json!(View::of(user))))
}

/// `DELETE /control/users/{id}/faults`
pub async fn clear(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
) -> Result<StatusCode, Refusal> {
    let mut users = sandbox.users();
    let user = users.by_id(id, Instant::now()).ok_or_else(no_user)?;
    user.faults.clear();
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /control/users/{id}/faults/{endpoint}`
pub async fn clear_endpoint(
    State(sandbox): State<Arc<Sandbox>>,
    UserEndpoint(id, endpoint): UserEndpoint,
) -> Result<StatusCode, Refusal> {
    let mut users = sandbox.users();
    let user = users.by_id(id, Instant::now()).ok_or_else(no_user)?;
    user.faults.clear_endpoint(endpoint);
    Ok(StatusCode::NO_CONTENT)
}

/// One fault or an array of them.
fn read(body: Value) -> Result<Vec<Fault>, Refusal> {
    let bodies = match body {
        Value::Array(bodies) => bodies,
        one => vec![one],
    };
    let mut faults: Vec<Fault> = Vec::new();
    for body in bodies {
        let fault: Fault = object(body)?;
        fault.check().map_err(Refusal::bad_request)?;
        if faults.last().is_some_and(|before| before.times.is_none()) {
            return Err(Refusal::bad_request(
                "a fault with `times: null` never ends; put it last",
            ));
        }
        faults.push(fault);
    }
    Ok(faults)
}
