//! The page of the identity check, which a person opens in a tab of its own.
//!
//! The link is used up by the decision and ends after a day. Until then a reload shows the page again:
//! somebody who reloads by mistake would have no way on.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use uuid::Uuid;

use crate::headers;
use crate::state::{Decision, Sandbox};

const POLICY: &str =
    "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[derive(Deserialize)]
struct Choice {
    decision: Word,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Word {
    Approve,
    Reject,
}

/// The page, and the form on it.
pub fn router() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/hosted/verification/{session}", get(open).post(decide))
        .layer(headers::add(CONTENT_SECURITY_POLICY, POLICY))
        .layer(headers::add(REFERRER_POLICY, "no-referrer"))
        .layer(headers::no_sniff())
}

/// The path of one identity check.
pub fn path(session: Uuid) -> String {
    format!("/hosted/verification/{session}")
}

async fn open(State(sandbox): State<Arc<Sandbox>>, Path(session): Path<String>) -> Response {
    let mut users = sandbox.users();
    let session = Uuid::try_parse(&session).unwrap_or_default();
    match users.by_verification_session(session, Instant::now()) {
        None => used_up(),
        Some(_) => page(
            StatusCode::OK,
            "Identity check",
            "<p>This is a rehearsal: nobody is checked. How shall the check end?</p>\n\
             <form method=\"post\">\n\
             <button name=\"decision\" value=\"approve\">Approve</button>\n\
             <button name=\"decision\" value=\"reject\">Reject</button>\n\
             </form>",
        ),
    }
}

async fn decide(
    State(sandbox): State<Arc<Sandbox>>,
    Path(session): Path<String>,
    choice: Result<Form<Choice>, FormRejection>,
) -> Response {
    let Ok(Form(choice)) = choice else {
        return page(
            StatusCode::BAD_REQUEST,
            "Nothing was decided",
            "<p>Go back and press one of the two buttons.</p>",
        );
    };
    let (decision, heading) = match choice.decision {
        Word::Approve => (Decision::Approve, "Approved"),
        Word::Reject => (Decision::Reject, "Rejected"),
    };
    let mut users = sandbox.users();
    let session = Uuid::try_parse(&session).unwrap_or_default();
    match users.by_verification_session(session, Instant::now()) {
        None => used_up(),
        Some(user) => {
            user.decide_verification(session, decision);
            page(
                StatusCode::OK,
                heading,
                "<p>You can close this page and go back to the one that you came from.</p>",
            )
        }
    }
}

fn used_up() -> Response {
    page(
        StatusCode::GONE,
        "This link is used up",
        "<p>It was used or is older than a day. Ask for a new one in the page that you came from.</p>",
    )
}

/// A page with nothing in it that came from outside.
pub fn page(status: StatusCode, heading: &'static str, content: &'static str) -> Response {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{heading}</title>\n<main>\n<h1>{heading}</h1>\n{content}\n</main>\n</html>\n"
    );
    (status, Html(html)).into_response()
}
