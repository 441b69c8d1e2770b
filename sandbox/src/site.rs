//! The demo page and the npm package, as files.

use std::path::Path;

use axum::Router;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::headers;

/// What the demo page may do: a strict page, since a partner's may be one. The sandbox is the
/// issuer too, and its links lead to where the page found it, so that images with a secret and
/// the page for a PIN are of the page's own origin and of no other.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The files of the demo page.
pub fn page(folder: &Path) -> Router {
    files(folder).layer(SetResponseHeaderLayer::overriding(
        CONTENT_SECURITY_POLICY,
        policy,
    ))
}

/// The files of the npm package, which pages of any origin may load.
pub fn package(folder: &Path) -> Router {
    files(folder)
        .layer(headers::add(ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(headers::add(
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ))
}

fn files(folder: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(headers::add(CACHE_CONTROL, "no-cache"))
        .layer(headers::no_sniff())
}

fn policy(response: &Response) -> Option<HeaderValue> {
    let media_type = response.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    media_type
        .starts_with("text/html")
        .then(|| HeaderValue::from_static(POLICY))
}
