//! Builds the answer that a fault wants, out of the real one or out of nothing.

use std::io;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use super::rule::Fault;

/// The largest real answer that a fault may cut. The longest statement is smaller.
const LARGEST: usize = 64 * 1_024 * 1_024;

/// How long the part of a body that is sent has to leave before the connection is dropped.
const FLUSH: Duration = Duration::from_millis(20);

/// The answer to send. `real` is there when what was asked for was done.
pub async fn build(fault: &Fault, real: Option<Response>) -> Response {
    let mut response = if fault.replaces() {
        replaced(fault, real)
    } else {
        real.unwrap_or_default()
    };
    if let Some(content_type) = fault.content_type.as_deref().and_then(header_value) {
        response.headers_mut().insert(CONTENT_TYPE, content_type);
    }
    for (name, value) in &fault.headers {
        if let (Ok(name), Some(value)) =
            (HeaderName::from_bytes(name.as_bytes()), header_value(value))
        {
            response.headers_mut().insert(name, value);
        }
    }
    match fault.cut_at {
        None => response,
        Some(at) => cut(response, at).await,
    }
}

fn replaced(fault: &Fault, real: Option<Response>) -> Response {
    let status = fault
        .status
        .and_then(|status| StatusCode::from_u16(status).ok())
        .or(real.map(|real| real.status()))
        .unwrap_or_default();
    let body = match &fault.body {
        None => None,
        Some(Value::String(raw)) => Some(raw.clone()),
        Some(json) => Some(json.to_string()),
    };
    let mut response = Response::default();
    *response.status_mut() = status;
    if let Some(body) = body {
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
        *response.body_mut() = Body::from(body);
    }
    response
}

/// The same answer with its full length announced, whose body breaks off after `at` bytes.
/// A body that is not longer than that arrives whole.
async fn cut(response: Response, at: usize) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, LARGEST).await.unwrap_or_default();
    if at >= whole.len() {
        return Response::from_parts(parts, Body::from(whole));
    }
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let start = whole.slice(..at);
    let sent = stream::once(async { Ok(start) });
    // The server writes out what it has while the body makes it wait, and drops the connection
    // at once, with everything that is still in its buffer, when the body fails.
    let broken = stream::once(async {
        tokio::time::sleep(FLUSH).await;
        Err(io::Error::other("a fault cuts the answer here"))
    });
    Response::from_parts(parts, Body::from_stream(sent.chain(broken)))
}

fn header_value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok()
}
