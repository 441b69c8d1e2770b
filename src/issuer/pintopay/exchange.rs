//! What is the same in every exchange with PintoPay's backend.

use super::super::{Issuer, Method, Request};

/// A question. Every endpoint is a POST, these included.
pub fn ask(issuer: &Issuer, path: &str, body: String) -> Request {
    Request {
        is_wish: false,
        ..wish(issuer, path, body)
    }
}

/// Something that is to be changed.
pub fn wish(issuer: &Issuer, path: &str, body: String) -> Request {
    Request {
        method: Method::Post,
        url: format!("{}/api/v1{path}", issuer.config.base_url),
        headers: vec![("content-type", "application/json".to_owned())],
        body: Some(body),
        is_wish: true,
        may_be_file: false,
    }
}
