//! `/control/users/{id}/tokens`: access tokens, as an identity provider would give them out.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::JsonObject;
use super::path::{UserId, no_user};
use super::refusal::Refusal;
use crate::bounds;
use crate::state::{Sandbox, TooManyTokens, User};

/// What may be said about a new token.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NewToken {
    /// Whether the user's other tokens become worthless.
    #[serde(default)]
    revoke_others: bool,
}

/// `POST /control/users/{id}/tokens`
pub async fn create(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
    JsonObject(wish): JsonObject<NewToken>,
) -> Result<(StatusCode, Json<Value>), Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = users.by_id(id, now).ok_or_else(no_user)?;
    if wish.revoke_others {
        user.tokens.revoke_all();
    }
    let token = issue(user, now)?;
    Ok((StatusCode::CREATED, Json(json!({ "token": token }))))
}

/// `DELETE /control/users/{id}/tokens`
pub async fn revoke(
    State(sandbox): State<Arc<Sandbox>>,
    UserId(id): UserId,
) -> Result<StatusCode, Refusal> {
    let mut users = sandbox.users();
    let user = users.by_id(id, Instant::now()).ok_or_else(no_user)?;
    user.tokens.revoke_all();
    Ok(StatusCode::NO_CONTENT)
}

/// Gives the user one more token.
pub fn issue(user: &mut User, now: Instant) -> Result<String, Refusal> {
    user.tokens.issue(now).map_err(|TooManyTokens| {
        Refusal::full(format!(
            "the user has {} tokens; revoke some with DELETE or with `revokeOthers`",
            bounds::TOKENS
        ))
    })
}
