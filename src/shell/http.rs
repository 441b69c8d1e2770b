//! One HTTP exchange by `fetch`, the browser's or the page's own.

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, ReferrerPolicy, RequestCache, RequestCredentials};

use super::clock;
use crate::flow::answer::Outage;
use crate::issuer::{Method, Request, Response, retry_after};

/// The file is there only where the request allows one.
pub struct Received {
    pub response: Response,
    pub file: Option<Blob>,
}

/// Sends the request with the access token. Every status is a response; `Err` means that no
/// whole answer arrived.
pub async fn send(
    request: &Request,
    token: &str,
    own_fetch: Option<&Function>,
    signal: &AbortSignal,
) -> Result<Received, Outage> {
    let may_be_file = request.may_be_file;
    let request = build(request, token, signal).ok_or(Outage::Network)?;
    let answer = fetch(&request, own_fetch).map_err(|_| Outage::Network)?;
    let answer = JsFuture::from(answer).await.map_err(|_| Outage::Network)?;
    read(answer, may_be_file).await
}

/// A page's own `fetch` may answer with a response of another realm, of its own making, or with
/// nothing of the kind, so every part of it is taken with care.
async fn read(answer: JsValue, may_be_file: bool) -> Result<Received, Outage> {
    let status = Reflect::get(&answer, &"status".into())
        .ok()
        .and_then(|status| status.as_f64());
    let status = status.ok_or(Outage::Unreadable)? as u16;
    let answer: web_sys::Response = answer.unchecked_into();
    let wait = header(&answer, "retry-after");
    let is_file = may_be_file && status == 200;
    let body = if is_file {
        answer.blob()
    } else {
        answer.text()
    };
    let body = match body {
        Ok(body) => JsFuture::from(Promise::resolve(&body)).await.ok(),
        Err(_) => None,
    };
    let file = body
        .clone()
        .filter(|_| is_file)
        .and_then(|body| body.dyn_into().ok());
    let body = body.and_then(|text| text.as_string());
    if body.is_none() && file.is_none() && status == 200 {
        return Err(Outage::Network);
    }
    let response = Response {
        status,
        retry_after: wait.and_then(|text| retry_after(&text, clock::date(&text), clock::now())),
        media_type: header(&answer, "content-type").unwrap_or_default(),
        body: body.unwrap_or_default(),
    };
    Ok(Received { response, file })
}

fn header(answer: &web_sys::Response, name: &str) -> Option<String> {
    let headers = Reflect::get(answer, &"headers".into()).ok()?;
    headers
        .unchecked_into::<web_sys::Headers>()
        .get(name)
        .ok()
        .flatten()
}

fn build(request: &Request, token: &str, signal: &AbortSignal) -> Option<web_sys::Request> {
    let method = match request.method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
    };
    let mut builder = RequestBuilder::new(&request.url)
        .method(method)
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(signal))
        .header("authorization", &format!("Bearer {token}"));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let request = match &request.body {
        Some(body) => builder.body(body.as_str()),
        None => builder.build(),
    };
    Some(request.ok()?.into())
}

fn fetch(request: &web_sys::Request, own_fetch: Option<&Function>) -> Result<Promise, JsValue> {
    match own_fetch {
        Some(own_fetch) => own_fetch
            .call1(&JsValue::UNDEFINED, request)
            .map(|answer| Promise::resolve(&answer)),
        None => web_sys::window()
            .map(|window| window.fetch_with_request(request))
            .ok_or(JsValue::UNDEFINED),
    }
}
