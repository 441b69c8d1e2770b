//! `POST /api/v1/orders/check`: how far an order is, whatever it is for.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::{Asked, check_external_id, check_owner};
use super::refusal::Refusal;
use crate::state::Sandbox;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    order_id: String,
    external_user_id: Option<String>,
}

/// Shows one of the user's own orders. The issuer would show anybody's to the partner.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    asked.user(&mut users, now)?;
    let body: Body = asked.json()?;
    let owner = users.owner_of_pintopay_order(&body.order_id);
    let user = asked.user(&mut users, now)?;
    check_external_id(user, body.external_user_id.as_deref())?;
    check_owner(user, owner)?;
    let order = user.pintopay.order(&body.order_id);
    let order = order.ok_or(Refusal::NoOrder)?.wire();
    Ok(Json(json!({ "order": order })))
}
