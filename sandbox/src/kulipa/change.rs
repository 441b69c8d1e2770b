//! What is done to one card: everything below `/cards/{id}/`.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::keyed::{Asked, carry_out};
use crate::state::Sandbox;
use crate::state::kulipa::{Card, ReissueReason, RevokeReason};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Activation {
    activation_code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Because<T> {
    reason: T,
}

/// `PUT /cards/{id}/activate`
pub async fn activate(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    carry_out(&sandbox, &asked, Some(&id), |user, _| {
        let body: Activation = asked.json()?;
        let act = |card: &mut Card| card.activate(&body.activation_code);
        let card = user.kulipa.with_card(&id, act)?;
        Ok((StatusCode::OK, json!(card)))
    })
}

/// `PUT /cards/{id}/freeze`
pub async fn freeze(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    carry_out(&sandbox, &asked, Some(&id), |user, _| {
        asked.no_body()?;
        let card = user.kulipa.with_card(&id, Card::freeze)?;
        Ok((StatusCode::OK, json!(card)))
    })
}

/// `PUT /cards/{id}/unfreeze`
pub async fn unfreeze(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    carry_out(&sandbox, &asked, Some(&id), |user, _| {
        asked.no_body()?;
        let is_held = user.kulipa.scenario.unfreeze_held;
        let card = user.kulipa.with_card(&id, |card| card.unfreeze(is_held))?;
        Ok((StatusCode::OK, json!(card)))
    })
}

/// `PUT /cards/{id}/revoke`
pub async fn revoke(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    carry_out(&sandbox, &asked, Some(&id), |user, _| {
        let Because { reason } = asked.json::<Because<RevokeReason>>()?;
        let card = user.kulipa.with_card(&id, |card| card.revoke(reason))?;
        Ok((StatusCode::OK, json!(card)))
    })
}

/// `POST /cards/{id}/reissue`. The answer is the new card.
pub async fn reissue(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    carry_out(&sandbox, &asked, Some(&id), |user, now| {
        let Because { reason } = asked.json::<Because<ReissueReason>>()?;
        let card = user.kulipa.reissue(&id, reason, now)?;
        Ok((StatusCode::CREATED, json!(card)))
    })
}
