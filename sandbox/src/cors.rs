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
pub fn issuer(own_headers: [HeaderName; 2]) -> CorsLayer {
    let [first, second] = own_headers;
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE, first, second])
        .expose_headers([RETRY_AFTER])
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
