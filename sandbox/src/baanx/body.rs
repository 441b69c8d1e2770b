//! JSON bodies of the issuer's requests.

use axum::http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::refusal::Refusal;
use crate::bounds;
use crate::headers::is_json;

/// Reads a body that may be missing. Unknown names are refused:
/// which of the colours belong to which request is easy to mistake.
pub fn optional<T: Default + DeserializeOwned>(
    headers: &HeaderMap,
    body: &[u8],
) -> Result<T, Refusal> {
    if !is_json(headers) || body.trim_ascii().is_empty() {
        return Ok(T::default());
    }
    let body: Value = serde_json::from_slice(body).map_err(|error| invalid(&error))?;
    // serde would take arrays for lists of the fields.
    let style = body.get("customCss");
    if !body.is_object() || style.is_some_and(|style| !style.is_object()) {
        return Err(Refusal::Invalid(
            "the body and its customCss must be objects".into(),
        ));
    }
    serde_json::from_value(body).map_err(|error| invalid(&error))
}

fn invalid(error: &serde_json::Error) -> Refusal {
    // The message repeats what was sent, so it may be as long as that.
    Refusal::Invalid(error.to_string().chars().take(2 * bounds::TEXT).collect())
}
