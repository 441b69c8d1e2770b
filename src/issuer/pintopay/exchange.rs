//! What is the same in every exchange with PintoPay's backend.

use super::super::{Issuer, Method, Request};

/// Every endpoint is a POST, reads included.
pub fn post(issuer: &Issuer, path: &str, body: String) -> Request {
    Request {
        method: Method::Post,
        url: format!("{}/api/v1{path}", issuer.config.base_url),
        headers: vec![("content-type", "application/json".to_owned())],
        body: Some(body),
        may_be_file: false,
    }
}
