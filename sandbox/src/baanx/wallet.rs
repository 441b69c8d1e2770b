//! `GET /v1/wallet/external` and `GET /v1/wallet/internal/card_linked`: what the card is paid from.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Serialize;
use serde_json::{Value, json};

use super::credentials;
use super::refusal::Refusal;
use crate::seed::Seed;
use crate::state::{Sandbox, User};

/// A wallet as the wire has it.
#[derive(Serialize)]
struct Shown<'a, T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    /// The same in every answer.
    address: String,
    #[serde(flatten)]
    wallet: &'a T,
}

/// Shows the wallets of the user's own.
pub async fn external(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    list(user, user.scenario.wallets.external.as_deref(), false)
}

/// Shows the wallets that the issuer keeps and that are linked.
pub async fn linked(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    list(user, user.scenario.wallets.linked.as_deref(), true)
}

/// Only those that the issuer keeps have a number.
fn list<T: Serialize>(
    user: &User,
    wallets: Option<&[T]>,
    has_number: bool,
) -> Result<Json<Value>, Refusal> {
    let wallets = wallets.ok_or(Refusal::NoWallets)?;
    let shown = (1_i64..).zip(wallets).map(|(number, wallet)| {
        let mut seed = Seed::new(user.id, number << 49);
        json!(Shown {
            id: has_number.then_some(number),
            address: format!(
                "0x{:016x}{:016x}{:08x}",
                seed.number(),
                seed.number(),
                seed.below(1 << 32)
            ),
            wallet,
        })
    });
    Ok(Json(shown.collect()))
}
