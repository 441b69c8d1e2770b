//! Links to the images with a secret, and the images behind them.
//!
//! A browser opens an image without any header, so its link is the only credential. It works once.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::picture::{self, DetailsStyle, PinStyle};
use super::refusal::Refusal;
use super::{CROSS_ORIGIN_RESOURCE_POLICY, faulty, secret};
use crate::fault::Endpoint;
use crate::state::{Behind, Card, Sandbox, User};
use crate::{caller, headers};

const DETAILS: &str = "/secure/details-image";
const PIN: &str = "/secure/pin-image";

/// An image may be shown anywhere and may do nothing.
const POLICY: &str = "default-src 'none'; script-src 'none'; sandbox";

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct DetailsWish {
    custom_css: DetailsStyle,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct PinWish {
    custom_css: PinStyle,
}

/// The images.
pub fn router(sandbox: &Arc<Sandbox>) -> Router<Arc<Sandbox>> {
    Router::new()
        .route(
            DETAILS,
            faulty(sandbox, Endpoint::DetailsImage, get(show_details)),
        )
        .route(PIN, faulty(sandbox, Endpoint::PinImage, get(show_pin)))
        .layer(headers::add(CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin"))
        .layer(headers::no_sniff())
}

/// `POST /v1/card/details/token`
pub async fn details_token(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let statuses = ["ACTIVE", "FROZEN"];
    let token = secret::token(&sandbox, &headers, &body, &statuses, details)?;
    Ok(answer(&sandbox, &headers, DETAILS, token))
}

/// `POST /v1/card/pin/token`
pub async fn pin_token(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let token = secret::token(&sandbox, &headers, &body, &["ACTIVE"], pin)?;
    Ok(answer(&sandbox, &headers, PIN, token))
}

fn details(user: &User, card: &Card, wish: DetailsWish) -> Behind {
    Behind::Details(picture::details(user.id, card, &wish.custom_css))
}

fn pin(user: &User, _: &Card, wish: PinWish) -> Behind {
    Behind::Pin(picture::pin(user.id, &wish.custom_css))
}

fn answer(sandbox: &Sandbox, headers: &HeaderMap, path: &str, token: Uuid) -> Json<Value> {
    let link = secret::link(sandbox, headers, path, token);
    Json(json!({ "token": token, "imageUrl": link }))
}

async fn show_details(State(sandbox): State<Arc<Sandbox>>, uri: Uri) -> Result<Response, Refusal> {
    show(&sandbox, &uri, |behind| match behind {
        Behind::Details(image) => Some(image.clone()),
        Behind::Pin(_) | Behind::SetPin(_) | Behind::Nothing => None,
    })
}

async fn show_pin(State(sandbox): State<Arc<Sandbox>>, uri: Uri) -> Result<Response, Refusal> {
    show(&sandbox, &uri, |behind| match behind {
        Behind::Pin(image) => Some(image.clone()),
        Behind::Details(_) | Behind::SetPin(_) | Behind::Nothing => None,
    })
}

/// Shows the image and uses its link up. A link to something else is left as it is.
fn show(
    sandbox: &Sandbox,
    uri: &Uri,
    image: impl Fn(&Behind) -> Option<String>,
) -> Result<Response, Refusal> {
    let now = Instant::now();
    let token = caller::link_token(uri).ok_or(Refusal::LinkIsGone)?;
    let mut users = sandbox.users();
    let user = users
        .by_secure_link(token, now)
        .ok_or(Refusal::LinkIsGone)?;
    let behind = user.secure_links.behind(token, now);
    let image = behind.and_then(image).ok_or(Refusal::LinkIsGone)?;
    user.secure_links.spend(token);
    let headers = [
        (CONTENT_TYPE, "image/svg+xml"),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    Ok((headers, image).into_response())
}
