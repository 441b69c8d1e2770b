//! Reading a request, and whose it is. The backend's credential speaks for every user of the partner,
//! so nothing else keeps them apart.

use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::IDEMPOTENCY_KEY;
use super::refusal::Refusal;
use crate::bounds;
use crate::headers::{bearer, is_json};
use crate::state::{User, Users};

/// A request that was read whole.
#[derive(Debug)]
pub struct Asked {
    headers: HeaderMap,
    body: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let headers = request.headers().clone();
        match Bytes::from_request(request, state).await {
            Ok(body) => Ok(Self { headers, body }),
            Err(rejection) => Err(rejection.into_response()),
        }
    }
}

impl Asked {
    /// The user that the request speaks for.
    pub fn user<'a>(&self, users: &'a mut Users, now: Instant) -> Result<&'a mut User, Refusal> {
        bearer(&self.headers)
            .and_then(|token| users.by_token(token, now))
            .ok_or(Refusal::NotAuthenticated)
    }

    /// The idempotency key.
    pub fn key(&self) -> Result<Option<&str>, Refusal> {
        let Some(key) = self.headers.get(IDEMPOTENCY_KEY) else {
            return Ok(None);
        };
        let key = key
            .to_str()
            .map_err(|_| Refusal::Invalid("the idempotency key is no text".into()))?;
        bounds::check_text("Idempotency-Key", key).map_err(Refusal::Invalid)?;
        Ok((!key.is_empty()).then_some(key))
    }

    /// The body as an object without unknown names.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        if !is_json(&self.headers) {
            return Err(Refusal::Invalid("the media type is not JSON".into()));
        }
        let body: Value = serde_json::from_slice(&self.body).map_err(|error| invalid(&error))?;
        // serde would take an array for a list of the fields.
        if !body.is_object() {
            return Err(Refusal::Invalid("the body is no object".into()));
        }
        serde_json::from_value(body).map_err(|error| invalid(&error))
    }
}

/// Refuses another user's name. The backend knows the user by the token and may be told nothing else;
/// where no name is given it writes the user's own into what it sends on.
pub fn check_external_id(user: &User, told: Option<&str>) -> Result<(), Refusal> {
    if told.is_none_or(|told| told == user.pintopay.external_user_id) {
        Ok(())
    } else {
        Err(Refusal::Forbidden)
    }
}

/// Refuses what is another user's. What is nobody's is left to the issuer to miss.
pub fn check_owner(user: &User, owner: Option<Uuid>) -> Result<(), Refusal> {
    if owner.is_none_or(|owner| owner == user.id) {
        Ok(())
    } else {
        Err(Refusal::Forbidden)
    }
}

/// Refuses what cannot be the id of a card.
pub fn check_card_id(id: &str) -> Result<(), Refusal> {
    if id.starts_with("crd_") {
        Ok(())
    } else {
        Err(Refusal::InvalidCardId)
    }
}

fn invalid(error: &serde_json::Error) -> Refusal {
    // The message repeats what was sent, so it may be as long as that.
    Refusal::Invalid(error.to_string().chars().take(2 * bounds::TEXT).collect())
}
