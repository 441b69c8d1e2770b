//! The images of a card's details and of a PIN, drawn with made-up digits.

use serde::Deserialize;
use uuid::Uuid;

use super::colour::Colour;
use crate::state::Card;

/// The colours of the card's details.
#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct DetailsStyle {
    card_background_color: Colour,
    card_text_color: Colour,
    pan_background_color: Colour,
    pan_text_color: Colour,
}

/// The colours of the PIN.
#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct PinStyle {
    background_color: Colour,
    text_color: Colour,
}

impl Default for DetailsStyle {
    fn default() -> Self {
        Self {
            card_background_color: Colour::black(),
            card_text_color: Colour::white(),
            pan_background_color: Colour::light_grey(),
            pan_text_color: Colour::black(),
        }
    }
}

impl Default for PinStyle {
    fn default() -> Self {
        Self {
            background_color: Colour::light_grey(),
            text_color: Colour::black(),
        }
    }
}

/// A card whose number begins as nobody's does and ends as the user's.
pub fn details(owner: Uuid, card: &Card, style: &DetailsStyle) -> String {
    let DetailsStyle {
        card_background_color,
        card_text_color,
        pan_background_color,
        pan_text_color,
    } = style;
    let last4 = plain(card.pan_last4());
    let expiry = plain(card.expiry_date());
    let code = owner.as_u128() / 10_000 % 1_000;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"200\" \
         viewBox=\"0 0 320 200\" font-family=\"monospace\">\n\
         <rect width=\"320\" height=\"200\" rx=\"12\" fill=\"{card_background_color}\"/>\n\
         <rect x=\"16\" y=\"56\" width=\"288\" height=\"52\" rx=\"6\" fill=\"{pan_background_color}\"/>\n\
         <text x=\"160\" y=\"90\" font-size=\"22\" text-anchor=\"middle\" fill=\"{pan_text_color}\">\
         4000 0000 0000 {last4}</text>\n\
         <text x=\"24\" y=\"160\" font-size=\"16\" fill=\"{card_text_color}\">EXP {expiry}</text>\n\
         <text x=\"296\" y=\"160\" font-size=\"16\" text-anchor=\"end\" fill=\"{card_text_color}\">\
         CVV {code:03}</text>\n</svg>\n"
    )
}

/// Four digits that the user never chose: the sandbox keeps no PIN that a person typed.
pub fn pin(owner: Uuid, style: &PinStyle) -> String {
    let PinStyle {
        background_color,
        text_color,
    } = style;
    let digits = owner.as_u128() % 10_000;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"64\" \
         viewBox=\"0 0 160 64\" font-family=\"monospace\">\n\
         <rect width=\"160\" height=\"64\" rx=\"8\" fill=\"{background_color}\"/>\n\
         <text x=\"80\" y=\"43\" font-size=\"32\" text-anchor=\"middle\" fill=\"{text_color}\">\
         {digits:04}</text>\n</svg>\n"
    )
}

/// A scenario may say anything here. What could be markup is left out.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
        .take(8)
        .collect()
}
