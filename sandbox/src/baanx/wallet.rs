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

/// Shows the wallets of the user's own.
pub async fn external(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    let wallets = user.scenario.wallets.external.as_ref();
    let wallets = wallets.ok_or(Refusal::NoWallets)?;
    Ok(Json(list(user, wallets, |_, _| {})))
}

/// Shows the wallets that the issuer keeps and that are linked.
pub async fn linked(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = credentials::user(&headers, &mut users, Instant::now())?;
    let wallets = user.scenario.wallets.linked.as_ref();
    let wallets = wallets.ok_or(Refusal::NoWallets)?;
    Ok(Json(list(user, wallets, |wallet, number| {
        wallet["id"] = json!(number);
    })))
}

/// Each with an address of its own, the same in every answer.
fn list<T: Serialize>(user: &User, wallets: &[T], complete: fn(&mut Value, i64)) -> Value {
    let numbered = (1_i64..).zip(wallets);
    let shown = numbered.map(|(number, wallet)| {
        let mut seed = Seed::new(user.id, number << 49);
        let mut shown = json!(wallet);
        shown["address"] = json!(format!(
            "0x{:016x}{:016x}{:08x}",
            seed.number(),
            seed.number(),
            seed.below(1 << 32)
        ));
        complete(&mut shown, number);
        shown
    });
    shown.collect()
}
