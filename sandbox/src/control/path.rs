//! The parts of a path and the query, read strictly.

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::refusal::Refusal;
use crate::fault::Endpoint;

/// The user that a path names.
#[derive(Debug)]
pub struct UserId(pub Uuid);

/// The user and the endpoint that a path names.
#[derive(Debug)]
pub struct UserEndpoint(pub Uuid, pub Endpoint);

/// A query without unknown names.
#[derive(Debug)]
pub struct StrictQuery<T>(pub T);

impl<S: Send + Sync> FromRequestParts<S> for UserId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let id: Result<Path<String>, PathRejection> = Path::from_request_parts(parts, state).await;
        let Path(id) = id.map_err(|_| no_user())?;
        parse(&id).map(Self)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for UserEndpoint {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let names: Result<Path<(String, Endpoint)>, PathRejection> =
            Path::from_request_parts(parts, state).await;
        let Path((id, endpoint)) = names.map_err(|_| {
            Refusal::not_found(
                "there is no such endpoint; use profile, verification, order, status, freeze, \
                 unfreeze, details, details-image, pin, pin-image, set-pin, \
                 set-pin-page, set-pin-save, transactions, statement, wallets, linked-wallets, \
                 kulipa-user, kulipa-wallet, kulipa-create, kulipa-cards, kulipa-card, \
                 kulipa-activate, kulipa-freeze, kulipa-unfreeze, kulipa-revoke, \
                 kulipa-reissue, kulipa-payments, pintopay-create, pintopay-check, \
                 pintopay-card, pintopay-cardholder, pintopay-freeze or pintopay-unfreeze",
            )
        })?;
        Ok(Self(parse(&id)?, endpoint))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for StrictQuery<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let query: Result<Query<T>, QueryRejection> = Query::from_request_parts(parts, state).await;
        match query {
            Ok(Query(query)) => Ok(Self(query)),
            Err(rejection) => Err(Refusal::bad_request(rejection.body_text())),
        }
    }
}

/// The refusal for an id that is nobody's.
pub fn no_user() -> Refusal {
    Refusal::not_found("there is no user with this id; make one with POST /control/users")
}

fn parse(id: &str) -> Result<Uuid, Refusal> {
    Uuid::try_parse(id).map_err(|_| no_user())
}
