//! Requests that change something, and the idempotency key that makes it safe to send one again.
//!
//! The whole of it happens under one lock, so two requests with the same key cannot both act.

use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{FromRequest, OriginalUri, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::refusal::Refusal;
use super::{IDEMPOTENCY_KEY, REQUEST_ID, access};
use crate::bounds;
use crate::headers::is_json;
use crate::state::kulipa::{Answer, Fingerprint};
use crate::state::{Sandbox, User};

/// Characters that a key may have.
const LONGEST_KEY: usize = 64;

/// A request that was read whole.
#[derive(Debug)]
pub struct Asked {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let uri = match parts.extensions.get::<OriginalUri>() {
            Some(OriginalUri(uri)) => uri.clone(),
            None => parts.uri.clone(),
        };
        let (method, headers) = (parts.method.clone(), parts.headers.clone());
        let body = Bytes::from_request(Request::from_parts(parts, body), state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self {
            method,
            uri,
            headers,
            body,
        })
    }
}

impl Asked {
    /// The body as an object without unknown names.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        if !is_json(&self.headers) {
            return Err(Refusal::Invalid("the media type is not JSON".into()));
        }
        read(&self.body)
    }

    /// Refuses a body where the issuer documents none; `{}` passes.
    pub fn no_body(&self) -> Result<(), Refusal> {
        let body = self.body.trim_ascii();
        if body.is_empty() || body == b"{}" {
            Ok(())
        } else {
            Err(Refusal::Invalid("this request has no body".into()))
        }
    }
}

/// Does what was asked for, or answers as the last time when the key says that it is the same request.
/// `card` is the card in the path.
pub fn carry_out(
    sandbox: &Sandbox,
    asked: &Asked,
    card: Option<&str>,
    act: impl FnOnce(&mut User, Instant) -> Result<(StatusCode, Value), Refusal>,
) -> Response {
    match answer(sandbox, asked, card, act) {
        Ok(answer) => response(answer),
        Err(refusal) => refusal.into_response(),
    }
}

/// Fails with what the issuer never saw and so does not remember.
fn answer(
    sandbox: &Sandbox,
    asked: &Asked,
    card: Option<&str>,
    act: impl FnOnce(&mut User, Instant) -> Result<(StatusCode, Value), Refusal>,
) -> Result<Answer, Refusal> {
    let now = Instant::now();
    let mut users = sandbox.users();
    let owner = card.and_then(|card| users.owner_of_kulipa_card(card));
    let user = access::user(&asked.headers, &mut users, now)?;
    access::check_owner(user, owner)?;
    let request = fingerprint(asked)?;
    if let Some(answer) = request.and_then(|request| user.kulipa.answers.find(request, now)) {
        return Ok(answer.clone());
    }
    let (status, body) = match act(user, now) {
        Ok(done) => done,
        Err(refusal) if refusal.is_backends() => return Err(refusal),
        Err(refusal) => refusal.wire(),
    };
    let answer = Answer {
        status: status.as_u16(),
        request_id: Uuid::new_v4(),
        body: body.to_string(),
    };
    if let Some(request) = request {
        user.kulipa.answers.keep(request, answer.clone(), now);
    }
    Ok(answer)
}

fn fingerprint(asked: &Asked) -> Result<Option<Fingerprint>, Refusal> {
    let Some(key) = asked.headers.get(IDEMPOTENCY_KEY) else {
        return Ok(None);
    };
    let key = key.to_str().map_err(|_| Refusal::WrongKey)?;
    if key.is_empty() || key.chars().count() > LONGEST_KEY {
        return Err(Refusal::WrongKey);
    }
    let path = asked.uri.path_and_query().map(ToString::to_string);
    Ok(Some(Fingerprint::new(
        key,
        asked.method.as_str(),
        &path.unwrap_or_default(),
        &asked.body,
    )))
}

fn response(answer: Answer) -> Response {
    let mut response = answer.body.into_response();
    // Only valid statuses are remembered.
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    if let Ok(id) = HeaderValue::from_str(&answer.request_id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let invalid = |error: serde_json::Error| {
        // The message repeats what was sent, so it may be as long as that.
        Refusal::Invalid(error.to_string().chars().take(2 * bounds::TEXT).collect())
    };
    let body: Value = serde_json::from_slice(body).map_err(invalid)?;
    // serde would take an array for a list of the fields.
    if !body.is_object() {
        return Err(Refusal::Invalid("the body is no object".into()));
    }
    serde_json::from_value(body).map_err(invalid)
}
