//! Reading and setting headers, where more than one module does it.

use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, HOST, HeaderMap, X_CONTENT_TYPE_OPTIONS};
use axum::http::uri::Authority;
use axum::http::{HeaderName, HeaderValue};
use tower_http::set_header::SetResponseHeaderLayer;

/// Sets one header on every answer that does not have it yet.
pub fn add(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// Answers that nobody may keep.
pub fn no_store() -> SetResponseHeaderLayer<HeaderValue> {
    add(CACHE_CONTROL, "no-store")
}

/// Answers whose media type nobody may guess.
pub fn no_sniff() -> SetResponseHeaderLayer<HeaderValue> {
    add(X_CONTENT_TYPE_OPTIONS, "nosniff")
}

/// The token of `Authorization: Bearer <token>`.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}

/// The host and port by which the client reached the server.
pub fn host(headers: &HeaderMap) -> Option<Authority> {
    headers.get(HOST)?.to_str().ok()?.parse().ok()
}
