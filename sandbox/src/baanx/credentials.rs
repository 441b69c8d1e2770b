//! The client key and the bearer token.

use std::time::Instant;

use axum::http::HeaderMap;

use super::CLIENT_KEY;
use super::refusal::Refusal;
use crate::headers;
use crate::state::{User, Users};

/// The public key of the sandbox's only partner.
const KNOWN_KEY: &str = "pk_demo";

/// The user that a request speaks for.
pub fn user<'a>(
    headers: &HeaderMap,
    users: &'a mut Users,
    now: Instant,
) -> Result<&'a mut User, Refusal> {
    let key = headers.get(CLIENT_KEY).ok_or(Refusal::MissingClientKey)?;
    if key != KNOWN_KEY {
        return Err(Refusal::InvalidClientKey);
    }
    headers::bearer(headers)
        .and_then(|token| users.by_token(token, now))
        .ok_or(Refusal::NotAuthenticated)
}
