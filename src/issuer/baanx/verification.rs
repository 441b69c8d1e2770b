//! Baanx' page for the identity check. (Dossier, section 4.1.)

use super::super::{Exchange, Issuer, Method, ParsedResponse, Response, Secret};
use super::body::VerificationBody;
use super::exchange::{failure, request_to};
use crate::config::is_safe_address;
use crate::json::read;

pub fn exchange(issuer: &Issuer) -> Exchange {
    let request = request_to(issuer, Method::Get, "/v1/user/verification", None);
    Exchange { request, answer }
}

/// The address may be used once, and is worth an identity: it goes to the browser only.
fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    if response.status != 200 {
        return ParsedResponse::failed(failure(response));
    }
    read(&response.body)
        .and_then(|body: VerificationBody| body.session_url)
        .filter(|url| is_safe_address(url))
        .map_or(ParsedResponse::UNREADABLE, |url| {
            ParsedResponse::Window(Secret::new(&url))
        })
}
