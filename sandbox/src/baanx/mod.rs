//! The Baanx API under `/baanx`, as its documentation and its public clients show it.
//!
//! | file | subject |
//! | --- | --- |
//! | `credentials.rs` | the client key and the bearer token |
//! | `refusal.rs` | every error's status and text |
//! | `profile.rs` | `GET /v1/user`, `GET /v1/user/profile` |
//! | `verification.rs` | `GET /v1/user/verification` |
//! | `order.rs` | `POST /v1/card/order` |
//! | `status.rs` | `GET /v1/card/status` |
//! | `body.rs`, `colour.rs` | what bodies may hold |
//! | `freeze.rs` | `POST /v1/card/freeze`, `POST /v1/card/unfreeze` |
//! | `secret.rs` | what every link to a secret asks of the request and of the card |
//! | `image.rs` | `POST /v1/card/details/token`, `POST /v1/card/pin/token`, and the images behind their links |
//! | `picture.rs` | what is drawn in the images |
//! | `set_pin.rs` | `POST /v1/card/set-pin/token` |
//! | `pin_page.rs`, `set-pin.js`, `set-pin.css` | the page behind its link |
//! | `history` | `GET /v1/card/transactions`, `GET /v1/card/transactions/statement` |
//! | `wallet.rs` | `GET /v1/wallet/external`, `GET /v1/wallet/internal/card_linked` |
//! | `hosted.rs` | the page of the identity check, which a person opens |

mod body;
mod colour;
mod credentials;
mod freeze;
mod history;
mod hosted;
mod image;
mod order;
mod picture;
mod pin_page;
mod profile;
mod refusal;
mod secret;
mod set_pin;
mod status;
mod verification;
mod wallet;

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderName, Method};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use crate::cors::Allowed;
use crate::fault::{Endpoint, faulty};
use crate::state::Sandbox;
use crate::{cors, headers, log};

const CLIENT_KEY: HeaderName = HeaderName::from_static("x-client-key");
const US_ENVIRONMENT: HeaderName = HeaderName::from_static("x-us-env");

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// Everything below `/baanx`.
pub fn router(sandbox: &Arc<Sandbox>) -> Router {
    let pages = hosted::router()
        .merge(image::router(sandbox))
        .merge(pin_page::router(sandbox));
    api(sandbox)
        .merge(pages.layer(headers::no_store()))
        .with_state(Arc::clone(sandbox))
        .layer(from_fn_with_state(Arc::clone(sandbox), log::record))
}

fn api(sandbox: &Arc<Sandbox>) -> Router<Arc<Sandbox>> {
    let faulty = |endpoint, routes| faulty(sandbox, endpoint, routes);
    let profile = || faulty(Endpoint::Profile, get(profile::answer));
    Router::new()
        .route(profile::USER, profile())
        .route(profile::USER_PROFILE, profile())
        .route(
            "/v1/user/verification",
            faulty(Endpoint::Verification, get(verification::answer)),
        )
        .route(
            "/v1/card/order",
            faulty(Endpoint::Order, post(order::answer)),
        )
        .route(
            "/v1/card/status",
            faulty(Endpoint::Status, get(status::answer)),
        )
        .route(
            "/v1/card/freeze",
            faulty(Endpoint::Freeze, post(freeze::freeze)),
        )
        .route(
            "/v1/card/unfreeze",
            faulty(Endpoint::Unfreeze, post(freeze::unfreeze)),
        )
        .route(
            "/v1/card/details/token",
            faulty(Endpoint::Details, post(image::details_token)),
        )
        .route(
            "/v1/card/pin/token",
            faulty(Endpoint::Pin, post(image::pin_token)),
        )
        .route(
            "/v1/card/set-pin/token",
            faulty(Endpoint::SetPin, post(set_pin::answer)),
        )
        .route(
            "/v1/card/transactions",
            faulty(Endpoint::Transactions, get(history::transactions::answer)),
        )
        .route(
            "/v1/card/transactions/statement",
            faulty(Endpoint::Statement, get(history::statement::answer)),
        )
        .merge(wallets(sandbox))
        .fallback(async || refusal::Refusal::NoSuchPath)
        .method_not_allowed_fallback(async || refusal::Refusal::WrongMethod)
        .layer(headers::no_store())
        .layer(cors::issuer(&Allowed {
            methods: &[Method::GET, Method::POST],
            headers: &[CLIENT_KEY, US_ENVIRONMENT],
            exposed: &[],
        }))
        .layer(from_fn(cors::withhold))
}

fn wallets(sandbox: &Arc<Sandbox>) -> Router<Arc<Sandbox>> {
    let faulty = |endpoint, routes| faulty(sandbox, endpoint, routes);
    Router::new()
        .route(
            "/v1/wallet/external",
            faulty(Endpoint::Wallets, get(wallet::external)),
        )
        .route(
            "/v1/wallet/internal/card_linked",
            faulty(Endpoint::LinkedWallets, get(wallet::linked)),
        )
}
