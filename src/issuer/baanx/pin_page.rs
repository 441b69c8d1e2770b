//! Baanx' page on which a PIN is chosen. (Dossier, section 8.2.)

use super::super::colour::pair;
use super::super::{Exchange, Issuer, ParsedResponse, Response, Secret};
use super::body::{PinPageBody, PinPageMessage};
use super::exchange::{post, refusal};
use super::secure_image::SECURE_HOST;
use super::wish::{PinPageStyle, PinPageWish};
use crate::flow::card_action::call::OpenPinPage;
use crate::flow::card_action::place::Place;
use crate::json::{Unread, read, write};

pub fn exchange(issuer: &Issuer, open: &OpenPinPage) -> Exchange {
    let wish = write(&pin_page_wish(open));
    Exchange {
        request: post(issuer, "/v1/card/set-pin/token", wish),
        answer: match open.place {
            Place::Frame => |issuer, response| answer(issuer, response, ParsedResponse::Inset),
            Place::Window => |issuer, response| answer(issuer, response, ParsedResponse::Window),
        },
    }
}

fn answer(
    issuer: &Issuer,
    response: &Response,
    place: fn(Secret) -> ParsedResponse,
) -> ParsedResponse {
    if response.status != 200 {
        return refusal(response);
    }
    let url = read(&response.body).and_then(|body: PinPageBody| body.hosted_page_url);
    issuer.embed(url.as_deref(), SECURE_HOST, place)
}

/// A page in a window has no page around it to go back to.
fn pin_page_wish(open: &OpenPinPage) -> PinPageWish {
    let colours = &open.colours;
    let pairs =
        pair(&colours.text, &colours.surface).zip(pair(&colours.on_accent, &colours.accent));
    PinPageWish {
        is_embedded: open.place == Place::Frame,
        custom_css: pairs.map(|((text, surface), (on_accent, accent))| PinPageStyle {
            background_color: surface,
            text_color: text,
            background_color_primary: accent,
            text_color_primary: on_accent,
        }),
    }
}

/// The documentation names only the message's type. An object, a bare word and JSON in a text
/// are all taken for it.
pub fn ends_page(message: &str) -> bool {
    let is_abort = |message: PinPageMessage| message.kind.as_deref() == Some("abort");
    let Some(message) = Unread::parse(message) else {
        return false;
    };
    match message.verbatim() {
        Some(word) if word == "abort" => true,
        Some(inner) => read(&inner).is_some_and(is_abort),
        None => message.object().is_some_and(is_abort),
    }
}
