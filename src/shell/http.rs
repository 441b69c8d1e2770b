//! One HTTP exchange by `fetch`, the browser's or the page's own.

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials};

use super::clock;
use crate::flow::answer::Outage;
use crate::issuer::{Method, Request, Response, retry_after};

/// Sends the request with the access token. Every status is a response; `Err` means that no
/// whole answer arrived.
pub async fn send(
    request: &Request,
    token: &str,
    own_fetch: Option<&Function>,
    signal: &AbortSignal,
) -> Result<Response, Outage> {
    let request = build(request, token, signal).ok_or(Outage::Network)?;
    let answer = fetch(&request, own_fetch).map_err(|_| Outage::Network)?;
    let answer = JsFuture::from(answer).await.map_err(|_| Outage::Network)?;
    read(answer).await
}

/// A page's own `fetch` may answer with a response of another realm, of its own making, or with
/// nothing of the kind, so every part of it is taken with care.
async fn read(answer: JsValue) -> Result<Response, Outage> {
    let status = Reflect::get(&answer, &"status".into())
        .ok()
        .and_then(|status| status.as_f64());
    let status = status.ok_or(Outage::Unreadable)? as u16;
    let answer: web_sys::Response = answer.unchecked_into();
    let wait = header(&answer, "retry-after");
    let body = match answer.text() {
        Ok(text) => JsFuture::from(Promise::resolve(&text)).await.ok(),
        Err(_) => None,
    };
    let body = body.and_then(|text| text.as_string());
    if body.is_none() && status == 200 {
        return Err(Outage::Network);
    }
    Ok(Response {
        status,
        retry_after: wait.and_then(|text| retry_after(&text, clock::date(&text), clock::now())),
        body: body.unwrap_or_default(),
    })
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
