//! Whose request it is, and that it asks for nobody else. The key that the backend adds speaks
//! for every user of the programme, so nothing else keeps them apart.

use std::time::Instant;

use axum::http::HeaderMap;
use uuid::Uuid;

use super::refusal::Refusal;
use crate::headers;
use crate::state::kulipa::{Card, Refused};
use crate::state::{User, Users};

/// The user that a request speaks for.
pub fn user<'a>(
    headers: &HeaderMap,
    users: &'a mut Users,
    now: Instant,
) -> Result<&'a mut User, Refusal> {
    headers::bearer(headers)
        .and_then(|token| users.by_token(token, now))
        .ok_or(Refusal::NotAuthenticated)
}

/// Refuses every user id but the user's own, be it somebody's or nobody's.
pub fn check_user_id(user: &User, id: &str) -> Result<(), Refusal> {
    if id == user.kulipa.user_id {
        Ok(())
    } else {
        Err(Refusal::Forbidden)
    }
}

/// Refuses a card that is another user's. One that is nobody's is left to the issuer to miss.
pub fn check_owner(user: &User, owner: Option<Uuid>) -> Result<(), Refusal> {
    if owner.is_none_or(|owner| owner == user.id) {
        Ok(())
    } else {
        Err(Refusal::Forbidden)
    }
}

/// One of the user's own cards.
pub fn card<'a>(
    headers: &HeaderMap,
    users: &'a mut Users,
    id: &str,
    now: Instant,
) -> Result<&'a Card, Refusal> {
    let owner = users.owner_of_kulipa_card(id);
    let user = user(headers, users, now)?;
    check_owner(user, owner)?;
    let card = user.kulipa.card(id);
    card.ok_or(Refusal::Issuer(Refused::NoCard))
}
