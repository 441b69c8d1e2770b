//! `POST /api/v1/cardholders/get`: how far the user's identity check is. PintoPay has no read for that,
//! so the backend keeps what it was told when it made the cardholder, and since.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::asked::{Asked, check_external_id};
use super::refusal::Refusal;
use crate::state::pintopay::Refused;
use crate::state::{Sandbox, moment};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    external_user_id: Option<String>,
}

/// Shows the user's own cardholder, without who that is.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    asked: Asked,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = asked.user(&mut users, Instant::now())?;
    let body: Body = asked.json()?;
    check_external_id(user, body.external_user_id.as_deref())?;
    let account = &user.pintopay;
    let scenario = &account.scenario;
    if !scenario.has_cardholder {
        return Err(Refusal::Issuer(Refused::NoCardholder));
    }
    let is_approved = scenario.kyc_status == "approved";
    let made = moment(user.created_at);
    Ok(Json(json!({ "cardholder": {
        "cardholder_id": account.cardholder_id,
        "subprovider_code": "sub_demo",
        "registration_status": scenario.registration_status,
        "kyc_status": scenario.kyc_status,
        "kyc_level": if is_approved { "full" } else { "none" },
        "created_at": made,
        "updated_at": made,
    }})))
}
