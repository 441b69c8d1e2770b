//! One HTTP exchange, by gloo-net; the request is sent by the browser's `fetch` or the page's own.

use gloo_net::http::{self, Headers, RequestBuilder};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Blob, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect,
};

use super::clock;
use crate::flow::answer::Outage;
use crate::issuer::{Method, Request, Response, WAIT_HEADERS, retry_after};

/// The file is there only where the request allows one.
pub struct Received {
    pub response: Response,
    pub file: Option<Blob>,
}

const CONTENT_TYPE: &str = "content-type";

#[wasm_bindgen(module = "/src/shell/fetch.js")]
extern "C" {
    /// A response of the browser's own with these headers, or undefined.
    #[wasm_bindgen(catch)]
    async fn exchange(
        request: &web_sys::Request,
        controller: &AbortController,
        own_fetch: Option<&Function>,
        may_be_file: bool,
        headers: Vec<String>,
    ) -> Result<JsValue, JsValue>;
}

/// Sends the request with the access token. Every status is a response; `Err` means that no
/// whole answer arrived.
pub async fn send(
    request: &Request,
    token: &str,
    own_fetch: Option<&Function>,
    controller: &AbortController,
) -> Result<Received, Outage> {
    let built = build(request, token, controller).ok_or(Outage::Network)?;
    let built = web_sys::Request::from(built);
    let headers = WAIT_HEADERS.into_iter().chain([CONTENT_TYPE]);
    let headers = headers.map(String::from).collect();
    let may_be_file = request.may_be_file;
    let answer = exchange(&built, controller, own_fetch, may_be_file, headers);
    let answer = answer.await.map_err(|_| Outage::Network)?;
    let answer = answer.dyn_into().map_err(|_| Outage::Unreadable)?;
    let received = receive(answer, may_be_file).await;
    received.ok_or(Outage::Network)
}

/// `None` where the browser takes no such request.
fn build(request: &Request, token: &str, controller: &AbortController) -> Option<http::Request> {
    // Set one by one, since the headers of gloo-net trap at a value that the browser refuses.
    let headers = web_sys::Headers::new().ok()?;
    headers
        .set("authorization", &format!("Bearer {token}"))
        .ok()?;
    for (name, value) in &request.headers {
        headers.set(name, value).ok()?;
    }
    // An `&` behind the last parameter is gloo-net's; servers pass over it.
    let builder = RequestBuilder::new(&request.url)
        .method(match request.method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
        })
        .headers(Headers::from_raw(headers))
        .cache(RequestCache::NoStore)
        .redirect(redirect(request.is_wish))
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&controller.signal()));
    let built = match &request.body {
        Some(body) => builder.body(body),
        None => builder.build(),
    };
    built.ok()
}

/// Whoever redirects a wish may have fulfilled it, and what the other place answers says nothing of
/// it: so its answer is lost. A question may be answered from anywhere.
fn redirect(is_wish: bool) -> RequestRedirect {
    if is_wish {
        RequestRedirect::Error
    } else {
        RequestRedirect::Follow
    }
}

async fn receive(answer: web_sys::Response, may_be_file: bool) -> Option<Received> {
    let answer = http::Response::from(answer);
    let headers = answer.headers();
    let header = |name| headers.get(name).filter(|value| !value.is_empty());
    let wait = WAIT_HEADERS
        .into_iter()
        .find_map(header)
        .unwrap_or_default();
    let mut response = Response {
        status: answer.status(),
        retry_after: retry_after(&wait, clock::parse(&wait), clock::date()),
        media_type: header(CONTENT_TYPE).unwrap_or_default(),
        body: String::new(),
    };
    if may_be_file && response.status == 200 {
        let file = web_sys::Response::from(answer).blob().ok()?;
        let file = JsFuture::from(file).await.ok()?.dyn_into().ok();
        return Some(Received { response, file });
    }
    response.body = answer.text().await.ok()?;
    let file = None;
    Some(Received { response, file })
}
