//! What one fault says, and which combinations make no sense.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bounds;
use crate::state::told;

/// Headers that follow from the answer's body and from the connection.
const FRAMING: [&str; 4] = [
    "connection",
    "content-length",
    "content-type",
    "transfer-encoding",
];

/// One fault, as it is written in the control API.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Fault {
    /// How many requests it meets; `None` is every one from now on.
    #[serde(default = "once")]
    pub times: Option<u32>,
    #[serde(default)]
    delay_ms: u64,
    /// The status of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Headers that are set on the answer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The body of the answer; a string is sent raw.
    #[serde(
        default,
        deserialize_with = "told",
        skip_serializing_if = "Option::is_none"
    )]
    pub body: Option<Value>,
    /// The media type of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Drops the connection instead of answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<Close>,
    /// How many bytes of the body are sent before the connection is dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_at: Option<usize>,
    /// Whether the answer carries the headers that let another origin read it.
    #[serde(default = "yes")]
    pub cors: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<bool>,
}

/// When the connection is dropped.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Close {
    /// Nothing has been done.
    Before,
    /// What was asked for has been done.
    After,
}

impl Fault {
    /// How long to wait first.
    pub fn delay(&self) -> Duration {
        Duration::from_millis(self.delay_ms)
    }

    /// Whether what was asked for is really done.
    pub fn acts(&self) -> bool {
        match self.close {
            Some(Close::Before) => false,
            Some(Close::After) => true,
            None => self.act.unwrap_or(!self.replaces()),
        }
    }

    /// Whether the answer is another one than the real one.
    pub fn replaces(&self) -> bool {
        self.status.is_some() || self.body.is_some()
    }

    /// Refuses what serde lets through and a fault cannot do.
    ///
    /// # Errors
    ///
    /// A sentence for the person who sent it.
    pub fn check(&self) -> Result<(), String> {
        if self.times == Some(0) {
            return Err("`times` is 0; give 1 or more, or null for every request".into());
        }
        if self.delay_ms > bounds::FAULT_DELAY_MS {
            return Err(format!(
                "`delayMs` is more than {}; give less",
                bounds::FAULT_DELAY_MS
            ));
        }
        if let Some(status) = self.status
            && !(200..=599).contains(&status)
        {
            return Err(format!("`status` is {status}; give 200 to 599"));
        }
        if let Some(content_type) = &self.content_type {
            check_header("contentType", content_type)?;
        }
        self.check_headers()?;
        self.check_combination()
    }

    fn check_headers(&self) -> Result<(), String> {
        if self.headers.len() > bounds::FAULT_HEADERS {
            return Err(format!(
                "`headers` has more than {} entries; give fewer",
                bounds::FAULT_HEADERS
            ));
        }
        for (name, value) in &self.headers {
            bounds::check_text("headers", name)?;
            if HeaderName::from_bytes(name.as_bytes()).is_err() {
                return Err(format!("`headers` has `{name}`, which is no header's name"));
            }
            if FRAMING.contains(&name.to_ascii_lowercase().as_str()) {
                return Err(format!(
                    "`headers` may not set `{name}`; use `contentType`, `cutAt` or `close`"
                ));
            }
            check_header("headers", value)?;
        }
        Ok(())
    }

    fn check_combination(&self) -> Result<(), String> {
        let shapes_answer = self.replaces()
            || !self.headers.is_empty()
            || self.content_type.is_some()
            || self.cut_at.is_some()
            || !self.cors;
        match (self.close, self.act) {
            (Some(_), _) if shapes_answer => Err(
                "`close` sends no answer; leave out status, headers, body, contentType, cutAt and cors"
                    .into(),
            ),
            (Some(Close::Before), Some(true)) => {
                Err("`close: \"before\"` does nothing; for `act` use `close: \"after\"`".into())
            }
            (Some(Close::After), Some(false)) => {
                Err("`close: \"after\"` acts; without `act` use `close: \"before\"`".into())
            }
            (None, Some(false)) if !self.replaces() => Err(
                "`act: false` leaves nothing to answer with; give a `status` or a `body`".into(),
            ),
            (None, _) if !shapes_answer && self.delay_ms == 0 => Err(
                "the fault changes nothing; give delayMs, status, headers, body, contentType, close, cutAt or cors"
                    .into(),
            ),
            (None | Some(Close::Before | Close::After), _) => Ok(()),
        }
    }
}

fn check_header(name: &str, value: &str) -> Result<(), String> {
    bounds::check_text(name, value)?;
    match HeaderValue::from_str(value) {
        Ok(_) => Ok(()),
        Err(_) => Err(format!("`{name}` has a text that no header may hold")),
    }
}

// serde's `default` wants the type of the field, which is an `Option`.
fn once() -> Option<u32> {
    Some(1)
}

fn yes() -> bool {
    true
}
