//! The requests to Kulipa, as the partner's backend takes them.

use super::super::{Issuer, Method, Request, Response};

/// The body is JSON.
pub fn ask(issuer: &Issuer, method: Method, path: &str, body: Option<String>) -> Request {
    Request {
        method,
        url: format!("{}{path}", issuer.config.base_url),
        headers: if body.is_some() {
            headers(&[])
        } else {
            Vec::new()
        },
        body,
        is_wish: method != Method::Get,
        may_be_file: false,
    }
}

/// Those of a request with a body, and these.
pub fn headers(more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut headers = vec![("content-type", "application/json".to_owned())];
    for (name, value) in more {
        headers.push((name, (*value).to_owned()));
    }
    headers
}

pub fn is_success(response: &Response) -> bool {
    matches!(response.status, 200 | 201)
}
