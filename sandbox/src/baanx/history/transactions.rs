//! `GET /v1/card/transactions`: a bare array, newest first.

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use serde_json::{Value, json};

use super::query::Query;
use super::timeline::Timeline;
use super::transaction;
use crate::baanx::credentials;
use crate::baanx::refusal::Refusal;
use crate::state::{PastEnd, Sandbox};

/// Transactions on a page.
const PAGE: usize = 20;

/// Shows one page. Without a card there is nothing on it: a missing card is no documented error here.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Json<Value>, Refusal> {
    // The users are let go of before the work begins, which is long for long histories.
    let timeline = {
        let mut users = sandbox.users();
        Timeline::of(credentials::user(&headers, &mut users, Instant::now())?)
    };
    let query = Query::of_transactions(&uri)?;
    let mut shown = page(&timeline, &query, query.page);
    if shown.is_empty() && timeline.past_end == PastEnd::First {
        shown = page(&timeline, &query, 0);
    }
    Ok(Json(json!(shown)))
}

fn page(timeline: &Timeline, query: &Query, number: usize) -> Vec<Value> {
    query
        .matching(timeline)
        .skip(number.saturating_mul(PAGE))
        .take(PAGE)
        .map(|fact| transaction::json(timeline, &fact))
        .collect()
}
