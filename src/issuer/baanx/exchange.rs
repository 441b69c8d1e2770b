//! What is the same in every exchange with Baanx: its headers, and the statuses of its own.

use super::super::error_body::ErrorBody;
use super::super::failure::failure_of;
use super::super::{Issuer, Method, ParsedResponse, Request, Response};
use super::body::{MissingBody, Success};
use crate::flow::answer::{Failure, Fault, Refusal};
use crate::json::read;

/// The body is JSON.
pub fn request_to(issuer: &Issuer, method: Method, path: &str, body: Option<String>) -> Request {
    let mut headers = vec![
        ("x-client-key", issuer.config.client_key.clone()),
        ("x-us-env", issuer.config.us_env.to_string()),
    ];
    if body.is_some() {
        headers.push(("content-type", "application/json".to_owned()));
    }
    Request {
        method,
        url: format!("{}{path}", issuer.config.base_url),
        headers,
        body,
        is_wish: method != Method::Get,
        may_be_file: false,
    }
}

/// The body is JSON.
pub fn post(issuer: &Issuer, path: &str, body: String) -> Request {
    request_to(issuer, Method::Post, path, Some(body))
}

/// Whether the answer to a wish says that it was done.
pub fn is_success(body: &str) -> bool {
    read(body).is_some_and(|body: Success| body.success == Some(true))
}

/// Whether a 404 says that there is none of what is asked for. Two different texts were seen for a
/// card, so any will do but that of a server that has no such path, and a page of a proxy has none.
/// (Status page; Pera; dossier, section 16.)
pub fn is_said_missing(body: &str) -> bool {
    let message = read(body).and_then(|body: MissingBody| body.message);
    message.is_some_and(|message| !message.starts_with("Cannot GET"))
}

/// The two statuses for the client key are Baanx' own. (Dossier, section 11.)
pub fn failure(response: &Response) -> Failure {
    match response.status {
        498 => Failure::Misconfigured(Fault::ClientKeyInvalid),
        499 => Failure::Misconfigured(Fault::ClientKeyMissing),
        _ => failure_of(response),
    }
}

/// Once there is a card: that it is missing is no fault of the address.
pub fn refusal(response: &Response) -> ParsedResponse {
    ParsedResponse::failed(match response.status {
        404 => {
            let body = ErrorBody::read(&response.body);
            Failure::Stop(Refusal::Refused(body.text_for_people()))
        }
        _ => failure(response),
    })
}
