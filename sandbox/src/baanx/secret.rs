//! Giving out a link to a secret: what every such endpoint asks of the request and of the card.

use std::time::Instant;

use axum::http::HeaderMap;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::refusal::Refusal;
use super::{body, credentials};
use crate::headers;
use crate::state::{Behind, Card, Sandbox, User};

/// Makes a link's token for the user's card, if its status is one of these.
/// What the link leads to is made of the card and of what was wished for.
pub fn token<Wish: Default + DeserializeOwned>(
    sandbox: &Sandbox,
    headers: &HeaderMap,
    body: &[u8],
    statuses: &[&str],
    behind: impl FnOnce(&User, &Card, Wish) -> Behind,
) -> Result<Uuid, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let user = credentials::user(headers, &mut users, now)?;
    let wish = body::optional(headers, body)?;
    let card = user.card().ok_or(Refusal::NoCard)?;
    if !statuses.contains(&card.status.as_str()) {
        return Err(Refusal::NotInThisState);
    }
    let behind = behind(user, card, wish);
    Ok(user.secure_links.start(behind, now))
}

/// The link with this token. The path is one below `/baanx`.
pub fn link(sandbox: &Sandbox, headers: &HeaderMap, path: &str, token: Uuid) -> String {
    let path = format!("/baanx{path}?token={token}");
    headers::link(headers, sandbox.address(), &path)
}
