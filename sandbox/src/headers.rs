//! Reading and setting headers, where more than one module does it.

use std::net::SocketAddr;

use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderMap, X_CONTENT_TYPE_OPTIONS,
};
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

/// Whether the body calls itself JSON. One that does not is not read, as if it were not there.
pub fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| {
        let value = value.to_str().ok()?;
        value.split(';').next()
    });
    media_type.is_some_and(|media_type| media_type.trim().eq_ignore_ascii_case("application/json"))
}

/// A link to where the client found this server, or else to where it listens.
pub fn link(headers: &HeaderMap, address: SocketAddr, path: &str) -> String {
    match host(headers) {
        Some(host) => format!("http://{host}{path}"),
        None => format!("http://{address}{path}"),
    }
}

/// The host and port by which the client reached the server.
fn host(headers: &HeaderMap) -> Option<Authority> {
    headers.get(HOST)?.to_str().ok()?.parse().ok()
}
