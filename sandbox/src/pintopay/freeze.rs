//! `POST /api/v1/cards/freeze` and `POST /api/v1/cards/unfreeze`: orders, as everything is.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::{Asked, check_card_id, check_external_id, check_owner};
use super::refusal::Refusal;
use crate::state::Sandbox;
use crate::state::pintopay::Purpose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    card_id: Option<String>,
    external_user_id: Option<String>,
}

/// Makes the order to freeze a card.
pub async fn freeze(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    order(&sandbox, &asked, |card| Purpose::Freeze { card })
}

/// Makes the order to unfreeze a card.
pub async fn unfreeze(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    order(&sandbox, &asked, |card| Purpose::Unfreeze { card })
}

/// Whether a key is needed here is not documented, so it may be missing.
fn order(
    sandbox: &Sandbox,
    asked: &Asked,
    purpose: impl FnOnce(String) -> Purpose,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    asked.user(&mut users, now)?;
    let key = asked.key()?;
    let body: Body = asked.json()?;
    let id = body.card_id.ok_or(Refusal::InvalidCardId)?;
    check_card_id(&id)?;
    let owner = users.owner_of_pintopay_card(&id);
    let user = asked.user(&mut users, now)?;
    check_external_id(user, body.external_user_id.as_deref())?;
    check_owner(user, owner)?;
    let purpose = purpose(id);
    let account = &mut user.pintopay;
    let order = match key.and_then(|key| account.order_by_key(key, &purpose)) {
        Some(order) => order.wire(),
        None => account.order_freeze(key, purpose, now)?.wire(),
    };
    Ok(Json(json!({ "order": order })))
}
