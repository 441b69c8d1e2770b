//! The card's details and its PIN, as images of Baanx. (Dossier, sections 7 and 8.1.)

use super::super::colour::pair;
use super::super::{Exchange, Issuer, ParsedResponse, Response};
use super::body::ImageBody;
use super::exchange::{post, refusal};
use super::wish::{DetailsStyle, DetailsWish, PinStyle, PinWish};
use crate::flow::card_action::call::OpenImage;
use crate::flow::card_action::colours::Colours;
use crate::flow::card_action::secure_image::SecureImage;
use crate::json::{read, write};

/// Where images and pages are in every example of the documentation.
pub const SECURE_HOST: &str = "cards.baanx.com";

pub fn exchange(issuer: &Issuer, open: &OpenImage) -> Exchange {
    let (path, wish) = match open.image {
        SecureImage::Details => {
            let wish = write(&details_wish(&open.colours));
            ("/v1/card/details/token", wish)
        }
        SecureImage::Pin => ("/v1/card/pin/token", write(&pin_wish(&open.colours))),
    };
    let request = post(issuer, path, wish);
    Exchange { request, answer }
}

fn answer(issuer: &mut Issuer, response: &Response) -> ParsedResponse {
    if response.status != 200 {
        return refusal(response);
    }
    let url = read(&response.body).and_then(|body: ImageBody| body.image_url);
    issuer.embed(url.as_deref(), SECURE_HOST, ParsedResponse::Inset)
}

/// The digits stand on the text's colour, in the surface's: no third colour of the page is
/// sure to be readable with them.
fn details_wish(colours: &Colours) -> DetailsWish {
    let pair = pair(&colours.text, &colours.surface);
    DetailsWish {
        custom_css: pair.map(|(text, surface)| DetailsStyle {
            card_background_color: surface.clone(),
            card_text_color: text.clone(),
            pan_background_color: text,
            pan_text_color: surface,
        }),
    }
}

fn pin_wish(colours: &Colours) -> PinWish {
    let pair = pair(&colours.text, &colours.surface);
    PinWish {
        custom_css: pair.map(|(text, surface)| PinStyle {
            background_color: surface,
            text_color: text,
        }),
    }
}
