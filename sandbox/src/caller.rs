//! Whose request it is, for the log and for the faults.

use std::time::Instant;

use axum::http::{HeaderMap, Uri};
use uuid::Uuid;

use crate::headers;
use crate::state::{User, Users};

/// Below an issuer's path: what a browser opens without headers, by a token in the query.
const SECURE: &str = "/secure/";

/// The user whose token the request carries: an access token, or at an image or a page with a secret
/// the token of its link, also when that is used up.
pub fn find<'a>(
    users: &'a mut Users,
    uri: &Uri,
    headers: &HeaderMap,
    now: Instant,
) -> Option<&'a mut User> {
    if uri.path().starts_with(SECURE) {
        users.by_secure_link(link_token(uri)?, now)
    } else {
        users.by_token(headers::bearer(headers)?, now)
    }
}

/// The token in `?token=…`, if it may be one.
pub fn link_token(uri: &Uri) -> Option<Uuid> {
    let token = uri
        .query()?
        .split('&')
        .find_map(|pair| pair.strip_prefix("token="))?;
    Uuid::try_parse(token).ok()
}
