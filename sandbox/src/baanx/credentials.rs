//! The client key and the bearer token.

use std::time::Instant;

use axum::http::HeaderMap;

use super::refusal::Refusal;
use super::{CLIENT_KEY, US_ENVIRONMENT};
use crate::headers;
use crate::state::{Tenant, User, Users};

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
    let is_us = headers
        .get(US_ENVIRONMENT)
        .is_some_and(|value| value == "true");
    headers::bearer(headers)
        .and_then(|token| users.by_token(token, now))
        .filter(|user| match user.scenario.tenant {
            Tenant::Any => true,
            Tenant::Us => is_us,
            Tenant::International => !is_us,
        })
        .ok_or(Refusal::NotAuthenticated)
}
