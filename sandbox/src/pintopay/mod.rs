//! PintoPay under `/pintopay`, as a partner's backend serves it to the browser: PintoPay's paths and
//! bodies in the clear, with the user's bearer token, without the partner's balance and without
//! card numbers, and with two conveniences where PintoPay has no read.
//!
//! | file | subject |
//! | --- | --- |
//! | `refusal.rs` | every error's status, slug and text |
//! | `asked.rs` | reading a request, and whose it is |
//! | `create.rs` | `POST /api/v1/cards/create` |
//! | `check.rs` | `POST /api/v1/orders/check` |
//! | `card.rs` | `POST /api/v1/cards/get`, without a card's id too |
//! | `cardholder.rs` | `POST /api/v1/cardholders/get`, which PintoPay does not have |
//! | `freeze.rs` | `POST /api/v1/cards/freeze`, `POST /api/v1/cards/unfreeze` |

mod asked;
mod card;
mod cardholder;
mod check;
mod create;
mod freeze;
mod refusal;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderName, Method};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::post;

use crate::cors::Allowed;
use crate::fault::{Endpoint, faulty};
use crate::state::Sandbox;
use crate::{cors, headers, log};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Everything below `/pintopay`.
pub fn router(sandbox: &Arc<Sandbox>) -> Router {
    let faulty = |endpoint, routes| faulty(sandbox, endpoint, routes);
    Router::new()
        .route(
            "/api/v1/cards/create",
            faulty(Endpoint::PintopayCreate, post(create::answer)),
        )
        .route(
            "/api/v1/orders/check",
            faulty(Endpoint::PintopayCheck, post(check::answer)),
        )
        .route(
            "/api/v1/cards/get",
            faulty(Endpoint::PintopayCard, post(card::answer)),
        )
        .route(
            "/api/v1/cardholders/get",
            faulty(Endpoint::PintopayCardholder, post(cardholder::answer)),
        )
        .route(
            "/api/v1/cards/freeze",
            faulty(Endpoint::PintopayFreeze, post(freeze::freeze)),
        )
        .route(
            "/api/v1/cards/unfreeze",
            faulty(Endpoint::PintopayUnfreeze, post(freeze::unfreeze)),
        )
        .fallback(async || refusal::Refusal::NoSuchPath)
        .method_not_allowed_fallback(async || refusal::Refusal::WrongMethod)
        .layer(headers::no_store())
        .layer(cors::issuer(&Allowed {
            methods: &[Method::POST],
            headers: &[IDEMPOTENCY_KEY],
            exposed: &[],
        }))
        .layer(from_fn(cors::withhold))
        .with_state(Arc::clone(sandbox))
        .layer(from_fn_with_state(Arc::clone(sandbox), log::record))
}
