//! `POST /api/v1/cards/create`: orders a card. The partner pays the fee here, once for each key.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::{Asked, check_external_id};
use super::refusal::Refusal;
use crate::state::Sandbox;
use crate::state::pintopay::Purpose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    product_code: Option<String>,
    /// The older name.
    product_id: Option<String>,
    external_user_id: Option<String>,
}

/// Makes the order, or tells of the one that the same key made.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = asked.user(&mut users, now)?;
    let key = asked.key()?.ok_or(Refusal::NoKey)?;
    let body: Body = asked.json()?;
    check_external_id(user, body.external_user_id.as_deref())?;
    let product = body.product_code.or(body.product_id);
    let product = product.ok_or_else(|| Refusal::Invalid("product_code is missing".into()))?;
    let account = &mut user.pintopay;
    let purpose = Purpose::Issue {
        product: product.clone(),
    };
    let order = match account.order_by_key(key, &purpose) {
        Some(order) => order.wire(),
        None => account.order_card(key, &product, now)?.wire(),
    };
    Ok(Json(json!({ "order": order })))
}
