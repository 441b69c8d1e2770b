//! Lets pages of any origin call the APIs, as a partner's page would.

use std::time::Duration;

use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderName, Method};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::cors::{Any, CorsLayer};

use crate::fault::WithoutCors;

/// How long a browser may remember that it may ask.
const MAX_AGE: Duration = Duration::from_secs(600);

/// What an issuer allows.
#[derive(Debug)]
pub struct Allowed<'a> {
    /// The methods of its paths.
    pub methods: &'a [Method],
    /// The request headers that it reads besides the token and the media type.
    pub headers: &'a [HeaderName],
    /// The headers of its answers that a page may read besides `Retry-After`.
    pub exposed: &'a [HeaderName],
}

/// Tells browsers what an issuer allows.
pub fn issuer(allowed: &Allowed<'_>) -> CorsLayer {
    let headers = [&[AUTHORIZATION, CONTENT_TYPE], allowed.headers].concat();
    let exposed = [&[RETRY_AFTER], allowed.exposed].concat();
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods(allowed.methods.to_vec())
        .allow_headers(headers)
        .expose_headers(exposed)
        .max_age(MAX_AGE)
}

/// What the control API allows.
pub fn control() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers([CONTENT_TYPE])
        .max_age(MAX_AGE)
}

/// Takes the headers away again where a fault wants it.
pub async fn withhold(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.extensions().get::<WithoutCors>().is_some() {
        let names: Vec<HeaderName> = response
            .headers()
            .keys()
            .filter(|name| name.as_str().starts_with("access-control-"))
            .cloned()
            .collect();
        for name in names {
            response.headers_mut().remove(name);
        }
    }
    response
}
