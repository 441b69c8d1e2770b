//! `POST /v1/card/set-pin/token`: a link to the page on which a PIN is chosen.

use std::fmt::Write;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use serde::Deserialize;
use serde_json::{Value, json};

use super::colour::Colour;
use super::refusal::Refusal;
use super::{pin_page, secret};
use crate::state::{Behind, Card, PinPage, Sandbox, User};

/// Characters of an address to which the page may lead.
const LONGEST_URL: usize = 2_000;

/// Pixels of a radius.
const LARGEST_RADIUS: f64 = 1_000.0;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Wish {
    redirect_url: Option<RedirectUrl>,
    is_embedded: bool,
    custom_css: Style,
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Style {
    background_color: Colour,
    text_color: Colour,
    background_color_primary: Colour,
    text_color_primary: Colour,
    button_border_radius: Radius,
    pin_border_radius: Radius,
    /// The primary background when it is not told.
    pin_border_color: Option<Colour>,
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct RedirectUrl(String);

#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Radius(f64);

impl Default for Style {
    fn default() -> Self {
        Self {
            background_color: Colour::white(),
            text_color: Colour::black(),
            background_color_primary: Colour::black(),
            text_color_primary: Colour::white(),
            button_border_radius: Radius(8.0),
            pin_border_radius: Radius(4.0),
            pin_border_color: None,
        }
    }
}

impl TryFrom<String> for RedirectUrl {
    type Error = &'static str;

    /// Only pages: another scheme could be a script.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_page = text.len() <= LONGEST_URL
            && text.parse::<Uri>().is_ok_and(|uri| {
                matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some()
            });
        if is_page {
            Ok(Self(text))
        } else {
            Err("redirectUrl must be a whole http or https address")
        }
    }
}

impl TryFrom<f64> for Radius {
    type Error = &'static str;

    fn try_from(pixels: f64) -> Result<Self, Self::Error> {
        if (0.0..=LARGEST_RADIUS).contains(&pixels) {
            Ok(Self(pixels))
        } else {
            Err("a radius must be a number of pixels from 0 to 1000")
        }
    }
}

/// Makes a link that works until a PIN is set.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let token = secret::token(&sandbox, &headers, &body, &["ACTIVE"], page)?;
    let link = secret::link(&sandbox, &headers, pin_page::PATH, token);
    Ok(Json(json!({ "token": token, "hostedPageUrl": link })))
}

fn page(_: &User, _: &Card, wish: Wish) -> Behind {
    Behind::SetPin(PinPage {
        redirect_url: wish.redirect_url.map(|RedirectUrl(url)| url),
        is_embedded: wish.is_embedded,
        look: look(&wish.custom_css),
    })
}

fn look(style: &Style) -> String {
    let border = style
        .pin_border_color
        .as_ref()
        .unwrap_or(&style.background_color_primary);
    let mut look = String::new();
    for (name, colour) in [
        ("background", &style.background_color),
        ("text", &style.text_color),
        ("primary", &style.background_color_primary),
        ("primary-text", &style.text_color_primary),
        ("pin-border", border),
    ] {
        // Writing to a string cannot fail.
        let _ = write!(look, "--{name}:{colour};");
    }
    for (name, Radius(pixels)) in [
        ("button-radius", style.button_border_radius),
        ("pin-radius", style.pin_border_radius),
    ] {
        let _ = write!(look, "--{name}:{pixels}px;");
    }
    look
}
