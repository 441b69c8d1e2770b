//! `GET /wallets?userId=`: the user's wallets, whose status is the second of the two conditions for a card.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use serde_json::{Value, json};

use super::page::Paging;
use super::query::Query;
use super::refusal::Refusal;
use super::{access, cards};
use crate::seed::Seed;
use crate::state::{Sandbox, User, moment};

/// Shows a page of the user's own wallets.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = access::user(&headers, &mut users, Instant::now())?;
    let mut query = Query::read(&uri)?;
    cards::take_user_id(user, &mut query)?;
    let paging = Paging::take(&mut query, &["createdAt", "updatedAt"])?;
    query.finish()?;
    Ok(Json(paging.cut(wallets(user))))
}

fn wallets(user: &User) -> impl Iterator<Item = Value> {
    let made = moment(user.created_at);
    (1_i64..)
        .zip(&user.kulipa.scenario.wallets)
        .map(move |(number, status)| {
            let mut seed = Seed::new(user.id, number << 48);
            json!({
                "id": format!("wlt-{}", seed.id()),
                "userId": user.kulipa.user_id,
                "name": format!("Wallet {number}"),
                "address": format!("0x{:016x}{:016x}{:08x}", seed.number(), seed.number(), seed.below(1 << 32)),
                "status": status,
                "blockchain": "base",
                "createdAt": made,
                "updatedAt": made,
            })
        })
}
