//! What the requests have in common, and the one for a page of cards.

use super::super::{Issuer, Method, Request};

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
        may_be_file: false,
    }
}

pub fn headers(more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut headers = vec![("content-type", "application/json".to_owned())];
    for (name, value) in more {
        headers.push((name, (*value).to_owned()));
    }
    headers
}

pub fn cards(issuer: &Issuer, page: i64) -> Request {
    let user = &issuer.config.user_id;
    let path = format!("/cards?userId={user}&limit=100&fromPage={page}&sortBy=-createdAt");
    ask(issuer, Method::Get, &path, None)
}
