//! `GET /cards` and `GET /cards/{id}`. There is no "my card": the reader picks one from the list.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use serde_json::{Value, json};

use super::access;
use super::page::Paging;
use super::query::Query;
use super::refusal::Refusal;
use crate::state::kulipa::Card;
use crate::state::{Sandbox, User};

/// Shows a page of the user's own cards.
pub async fn list(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let user = access::user(&headers, &mut users, Instant::now())?;
    let mut query = Query::read(&uri)?;
    take_user_id(user, &mut query)?;
    let paging = Paging::take(&mut query, &["createdAt", "updatedAt"])?;
    query.finish()?;
    let mut cards: Vec<&Card> = user.kulipa.cards().iter().collect();
    if paging.field == "updatedAt" {
        cards.sort_by_key(|card| card.updated());
    } else {
        cards.sort_by_key(|card| card.created());
    }
    if paging.is_descending {
        cards.reverse();
    }
    Ok(Json(paging.cut(cards.into_iter())))
}

/// Shows one of the user's own cards.
pub async fn one(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let mut users = sandbox.users();
    let card = access::card(&headers, &mut users, &id, Instant::now())?;
    Ok(Json(json!(card)))
}

/// Takes `userId` out of a query. Without it the issuer would list what belongs to everybody.
pub fn take_user_id(user: &User, query: &mut Query) -> Result<(), Refusal> {
    match query.take("userId")? {
        Some(id) => access::check_user_id(user, &id),
        None => Err(Refusal::Invalid("userId is missing".into())),
    }
}
