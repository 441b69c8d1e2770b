//! The page on which a person chooses a PIN, in a frame or in a tab of its own.
//!
//! It may be opened again until a PIN was set; somebody who reloads it would have no way on otherwise.
//! Cancelling leaves the link as it is.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use axum::http::{StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{faulty, hosted};
use crate::fault::Endpoint;
use crate::state::{AbortShape, Behind, Framing, PinPage, Sandbox, User, Users};
use crate::{caller, headers};

/// Where the page is, below `/baanx`.
pub const PATH: &str = "/secure/set-pin";

/// The page's only script.
const SCRIPT: &str = include_str!("set-pin.js");
const STYLE: &str = include_str!("set-pin.css");

/// A page without a script, for links that lead nowhere.
const GONE_POLICY: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

#[derive(Deserialize)]
struct Choice {
    pin: String,
}

/// The page, its script, and where it sends the PIN.
pub fn router(sandbox: &Arc<Sandbox>) -> Router<Arc<Sandbox>> {
    let page = faulty(sandbox, Endpoint::SetPinPage, get(open));
    let save = faulty(sandbox, Endpoint::SetPinSave, post(save));
    Router::new()
        .route(PATH, page.merge(save))
        .route("/secure/set-pin.js", get(script))
        .layer(headers::add(CONTENT_SECURITY_POLICY, GONE_POLICY))
        .layer(headers::add(REFERRER_POLICY, "no-referrer"))
        .layer(headers::no_sniff())
}

async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT)
}

async fn open(State(sandbox): State<Arc<Sandbox>>, uri: Uri) -> Response {
    let mut users = sandbox.users();
    match find(&mut users, &uri) {
        None => hosted::page(
            StatusCode::GONE,
            "This link is used up",
            "<p>It was used or is older than ten minutes. Ask for a new one in the page that you came from.</p>",
        ),
        Some((user, _, page)) => show(user, &page),
    }
}

async fn save(State(sandbox): State<Arc<Sandbox>>, uri: Uri, body: Bytes) -> Response {
    let mut users = sandbox.users();
    let Some((user, token, _)) = find(&mut users, &uri) else {
        return refused(StatusCode::GONE, "This link was used or has expired");
    };
    let is_pin = serde_json::from_slice(&body).is_ok_and(|Choice { pin }| {
        pin.len() == 4 && pin.bytes().all(|digit| digit.is_ascii_digit())
    });
    if !is_pin {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, "A PIN has four digits");
    }
    user.set_pin(token);
    StatusCode::NO_CONTENT.into_response()
}

fn refused(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({ "message": message }))).into_response()
}

fn find<'a>(users: &'a mut Users, uri: &Uri) -> Option<(&'a mut User, Uuid, PinPage)> {
    let now = Instant::now();
    let token = caller::link_token(uri)?;
    let user = users.by_secure_link(token, now)?;
    let page = match user.secure_links.behind(token, now)? {
        Behind::SetPin(page) => page.clone(),
        Behind::Details(_) | Behind::Pin(_) | Behind::Nothing => return None,
    };
    Some((user, token, page))
}

fn show(user: &User, page: &PinPage) -> Response {
    let nonce = Uuid::new_v4().simple();
    let ancestors = match user.scenario.framing {
        Framing::Allowed => "*",
        Framing::Forbidden => "'none'",
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'nonce-{nonce}'; connect-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'; \
         base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}"
    );
    let abort = match user.scenario.abort_shape {
        AbortShape::Object => "object",
        AbortShape::String => "string",
        AbortShape::Json => "json",
    };
    let PinPage {
        redirect_url,
        is_embedded,
        look,
    } = page;
    let redirect = escaped(redirect_url.as_deref().unwrap_or_default());
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Choose a PIN</title>\n\
         <style nonce=\"{nonce}\">:root{{{look}}}\n{STYLE}</style>\n\
         <main data-embedded=\"{is_embedded}\" data-abort=\"{abort}\" data-redirect=\"{redirect}\">\n\
         <h1>Choose a PIN</h1>\n<form>\n<label>Four digits \
         <input name=\"pin\" type=\"password\" inputmode=\"numeric\" pattern=\"[0-9]{{4}}\" \
         maxlength=\"4\" required autocomplete=\"off\"></label>\n\
         <button>Save</button>\n<button type=\"button\" id=\"cancel\">Cancel</button>\n</form>\n\
         <p role=\"alert\"></p>\n</main>\n<script src=\"set-pin.js\"></script>\n</html>\n"
    );
    ([(CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
