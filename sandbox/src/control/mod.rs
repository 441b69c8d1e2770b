//! The scenario API under `/control`: makes users, changes them, and has answers go wrong.
//!
//! | file | subject |
//! | --- | --- |
//! | `body.rs`, `path.rs` | reading requests strictly, refusing with a sentence |
//! | `refusal.rs` | the error answer |
//! | `users.rs`, `tokens.rs`, `faults.rs`, `log.rs` | one resource each |
//! | `view.rs` | a user as it is shown |

mod body;
mod faults;
mod log;
mod path;
mod refusal;
mod tokens;
mod users;
mod view;

use std::sync::Arc;

use axum::routing::{delete, get, post, put};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::state::Sandbox;
use crate::{cors, headers};
use refusal::Refusal;

/// Everything below `/control`.
pub fn router(sandbox: &Arc<Sandbox>) -> Router {
    Router::new()
        .route("/health", get(health))
        .route("/users", post(users::create))
        .route(
            "/users/{id}",
            get(users::read).patch(users::change).delete(users::remove),
        )
        .route(
            "/users/{id}/tokens",
            post(tokens::create).delete(tokens::revoke),
        )
        .route("/users/{id}/faults", delete(faults::clear))
        .route(
            "/users/{id}/faults/{endpoint}",
            put(faults::replace).delete(faults::clear_endpoint),
        )
        .route("/log", get(log::read).delete(log::clear))
        .fallback(unknown_path)
        .method_not_allowed_fallback(async || {
            Refusal::wrong_method("this path has no such method; see the sandbox's README.md")
        })
        .with_state(Arc::clone(sandbox))
        .layer(headers::no_store())
        .layer(cors::control())
}

/// The answer where nothing is.
pub async fn unknown_path() -> Refusal {
    Refusal::not_found("nothing is at this path; see the sandbox's README.md")
}

async fn health() -> Json<Value> {
    Json(json!({ "ok": true, "version": env!("CARGO_PKG_VERSION") }))
}
