//! Kulipa under `/kulipa`, as a partner's backend serves it to the browser: Kulipa's paths and bodies,
//! with the user's bearer token in place of the key that speaks for everybody.
//!
//! | file | subject |
//! | --- | --- |
//! | `refusal.rs` | every error's status, code and text |
//! | `access.rs` | whose request it is, and that it asks for nobody else |
//! | `keyed.rs` | idempotency keys, and requests that change something |
//! | `query.rs`, `page.rs` | what lists are asked for, and their pages |
//! | `user.rs`, `wallet.rs` | `GET /users/{id}`, `GET /wallets` |
//! | `create.rs` | `POST /cards` |
//! | `cards.rs` | `GET /cards`, `GET /cards/{id}` |
//! | `change.rs` | everything below `/cards/{id}/` |
//! | `payments` | `GET /cardPayments` |

mod access;
mod cards;
mod change;
mod create;
mod keyed;
mod page;
mod payments;
mod query;
mod refusal;
mod user;
mod wallet;

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post, put};
use uuid::Uuid;

use crate::cors::Allowed;
use crate::fault::{Endpoint, faulty};
use crate::state::Sandbox;
use crate::{cors, headers, log};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("x-idempotency-key");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What a page may read of an answer, so that it can wait as long as it should and name a request.
const EXPOSED: [HeaderName; 4] = [
    HeaderName::from_static("x-ratelimit-limit"),
    HeaderName::from_static("x-ratelimit-remaining"),
    HeaderName::from_static("x-ratelimit-reset"),
    REQUEST_ID,
];

/// Everything below `/kulipa`.
pub fn router(sandbox: &Arc<Sandbox>) -> Router {
    let faulty = |endpoint, routes| faulty(sandbox, endpoint, routes);
    let cards: MethodRouter<Arc<Sandbox>> = faulty(Endpoint::KulipaCards, get(cards::list))
        .merge(faulty(Endpoint::KulipaCreate, post(create::answer)));
    Router::new()
        .route(
            "/users/{id}",
            faulty(Endpoint::KulipaUser, get(user::answer)),
        )
        .route(
            "/wallets",
            faulty(Endpoint::KulipaWallet, get(wallet::answer)),
        )
        .route("/cards", cards)
        .route("/cards/{id}", faulty(Endpoint::KulipaCard, get(cards::one)))
        .route(
            "/cards/{id}/activate",
            faulty(Endpoint::KulipaActivate, put(change::activate)),
        )
        .route(
            "/cards/{id}/freeze",
            faulty(Endpoint::KulipaFreeze, put(change::freeze)),
        )
        .route(
            "/cards/{id}/unfreeze",
            faulty(Endpoint::KulipaUnfreeze, put(change::unfreeze)),
        )
        .route(
            "/cards/{id}/revoke",
            faulty(Endpoint::KulipaRevoke, put(change::revoke)),
        )
        .route(
            "/cards/{id}/reissue",
            faulty(Endpoint::KulipaReissue, post(change::reissue)),
        )
        .route(
            "/cardPayments",
            faulty(Endpoint::KulipaPayments, get(payments::answer)),
        )
        .fallback(async || refusal::Refusal::NoSuchPath)
        .method_not_allowed_fallback(async || refusal::Refusal::WrongMethod)
        .layer(from_fn(number))
        .layer(headers::no_store())
        .layer(cors::issuer(&Allowed {
            methods: &[Method::GET, Method::POST, Method::PUT],
            headers: &[IDEMPOTENCY_KEY],
            exposed: &EXPOSED,
        }))
        .layer(from_fn(cors::withhold))
        .with_state(Arc::clone(sandbox))
        .layer(from_fn_with_state(Arc::clone(sandbox), log::record))
}

/// Gives every answer an id, by which the issuer's support finds it. One that has an id keeps it.
async fn number(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Ok(id) = HeaderValue::from_str(&Uuid::new_v4().to_string()) {
        response.headers_mut().entry(REQUEST_ID).or_insert(id);
    }
    response
}
