//! `POST /api/v1/cards/get`: one card. PintoPay has no list of cards, so without an id
//! the backend looks for the newest one that is not closed among those that it has seen, and where
//! all are closed for the newest.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::{Asked, check_card_id, check_external_id, check_owner};
use super::refusal::Refusal;
use crate::state::Sandbox;
use crate::state::pintopay::Refused;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    card_id: Option<String>,
    external_user_id: Option<String>,
}

/// Shows one of the user's own cards, without its number and its code.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    asked.user(&mut users, now)?;
    let body: Body = asked.json()?;
    let id = body.card_id.as_deref();
    let owner = id.and_then(|id| users.owner_of_pintopay_card(id));
    let user = asked.user(&mut users, now)?;
    check_external_id(user, body.external_user_id.as_deref())?;
    check_owner(user, owner)?;
    let card = match id {
        Some(id) => {
            check_card_id(id)?;
            user.pintopay.card(id)
        }
        None => user.pintopay.newest_card(),
    };
    let card = card.ok_or(Refusal::Issuer(Refused::NoCard))?;
    Ok(Json(json!({ "card": card })))
}
