//! JSON bodies, read strictly, and as if they were `{}` when they are empty.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::refusal::Refusal;
use crate::bounds;

/// Any JSON. Its media type does not matter, so that a bare curl works.
#[derive(Debug)]
pub struct AnyJson(pub Value);

/// A JSON object of the right shape.
#[derive(Debug)]
pub struct JsonObject<T>(pub T);

impl<S: Send + Sync> FromRequest<S> for AnyJson {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| unreadable(rejection.status()))?;
        if body.trim_ascii().is_empty() {
            return Ok(Self(json!({})));
        }
        serde_json::from_slice(&body)
            .map(Self)
            .map_err(|error| wrong(&error))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonObject<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let AnyJson(body) = AnyJson::from_request(request, state).await?;
        object(body).map(Self)
    }
}

/// Reads an object. Others are refused first: serde would take an array for a list of the fields.
pub fn object<T: DeserializeOwned>(body: Value) -> Result<T, Refusal> {
    if !body.is_object() {
        return Err(Refusal::bad_request(
            "the body is no JSON object; see the sandbox's README.md",
        ));
    }
    serde_json::from_value(body).map_err(|error| wrong(&error))
}

fn wrong(error: &serde_json::Error) -> Refusal {
    // The message repeats what was sent, so it may be as long as that.
    let short: String = error.to_string().chars().take(2 * bounds::TEXT).collect();
    Refusal::bad_request(format!(
        "the body is not what this path wants: {short}; see the sandbox's README.md"
    ))
}

fn unreadable(status: StatusCode) -> Refusal {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::new(
            status,
            format!("the body is larger than {} bytes; send less", bounds::BODY),
        )
    } else {
        Refusal::bad_request("the body broke off; send it again")
    }
}
