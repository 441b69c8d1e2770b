//! One HTTP exchange by `fetch`, the browser's or the page's own.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Blob};

use super::clock;
use crate::flow::answer::Outage;
use crate::issuer::{Method, Request, Response, retry_after};

/// The file is there only where the request allows one.
pub struct Received {
    pub response: Response,
    pub file: Option<Blob>,
}

#[wasm_bindgen(module = "/src/shell/fetch.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn exchange(
        url: &str,
        method: &str,
        headers: &str,
        body: Option<&str>,
        signal: &AbortSignal,
        own_fetch: Option<&Function>,
        may_be_file: bool,
    ) -> Result<JsValue, JsValue>;
}

/// Sends the request with the access token. Every status is a response; `Err` means that no
/// whole answer arrived.
pub async fn send(
    request: &Request,
    token: &str,
    own_fetch: Option<&Function>,
    signal: &AbortSignal,
) -> Result<Received, Outage> {
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
    };
    let mut headers = format!("authorization: Bearer {token}");
    for (name, value) in &request.headers {
        headers += "\n";
        headers += name;
        headers += ": ";
        headers += value;
    }
    let body = request.body.as_deref();
    let is_file = request.may_be_file;
    let answer = exchange(
        &request.url,
        method,
        &headers,
        body,
        signal,
        own_fetch,
        is_file,
    )
    .await;
    read(answer.map_err(|_| Outage::Network)?).ok_or(Outage::Unreadable)
}

fn read(answer: JsValue) -> Option<Received> {
    let answer: Array = answer.dyn_into().ok()?;
    let text = |place| answer.get(place).as_string().unwrap_or_default();
    let wait = text(1);
    Some(Received {
        response: Response {
            status: answer.get(0).as_f64()? as u16,
            retry_after: retry_after(&wait, clock::date(&wait), clock::now()),
            media_type: text(2),
            body: text(3),
        },
        file: answer.get(4).dyn_into().ok(),
    })
}
