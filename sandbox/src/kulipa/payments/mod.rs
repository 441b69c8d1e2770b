//! `GET /cardPayments`: made up when they are asked for, the same ones each time, and stored nowhere.
//!
//! | file | subject |
//! | --- | --- |
//! | `filter.rs` | what a request wants to see |
//! | `timeline.rs` | which payments a user has, when they were and with which card |
//! | `payment.rs` | one payment as the wire has it |
//! | `kind.rs`, `merchant.rs` | what is made up |

mod filter;
mod kind;
mod merchant;
mod payment;
mod timeline;

use std::sync::Arc;
use std::time::Instant;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use serde_json::Value;

use super::access;
use super::refusal::Refusal;
use crate::state::Sandbox;
use filter::Filter;
use timeline::Timeline;

/// Shows a page of the payments with the user's own cards.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Json<Value>, Refusal> {
    // The users are let go of before the work begins, which is long for long histories.
    let (filter, timeline) = {
        let mut users = sandbox.users();
        let now = Instant::now();
        access::user(&headers, &mut users, now)?;
        let filter = Filter::read(&uri)?;
        let card = filter.card_id.as_deref();
        let owner = card.and_then(|card| users.owner_of_kulipa_card(card));
        let user = access::user(&headers, &mut users, now)?;
        access::check_owner(user, owner)?;
        if let Some(id) = &filter.user_id {
            access::check_user_id(user, id)?;
        }
        (filter, Timeline::of(user))
    };
    let wanted = timeline.facts(filter.paging.is_descending);
    let items = wanted
        .filter(|fact| filter.wants(fact))
        .map(|fact| payment::json(&timeline, &fact));
    Ok(Json(filter.paging.cut(items)))
}
