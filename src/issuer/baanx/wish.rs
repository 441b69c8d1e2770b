//! What Baanx is sent, in its own words. (docs.baanx.com; the sections are those of the
//! dossier.)

use serde::Serialize;

/// A card. (`POST /v1/card/order`; section 5.)
#[derive(Serialize)]
pub struct OrderWish {
    #[serde(rename = "type")]
    pub kind: &'static str,
}

/// The card frozen, or not frozen any more; the path says it all. (`POST /v1/card/freeze`,
/// `POST /v1/card/unfreeze`; section 9.)
#[derive(Serialize)]
pub struct SwitchWish {}

/// The image of the details. (`POST /v1/card/details/token`; section 7.)
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DetailsWish {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_css: Option<DetailsStyle>,
}

/// Its colours, as `#rrggbb`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DetailsStyle {
    pub card_background_color: String,
    pub card_text_color: String,
    pub pan_background_color: String,
    pub pan_text_color: String,
}

/// The image of the PIN. (`POST /v1/card/pin/token`; section 8.1.)
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PinWish {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_css: Option<PinStyle>,
}

/// Its colours, as `#rrggbb`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PinStyle {
    pub background_color: String,
    pub text_color: String,
}

/// The page for a new PIN. (`POST /v1/card/set-pin/token`; section 8.2.)
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PinPageWish {
    pub is_embedded: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_css: Option<PinPageStyle>,
}

/// Its colours, as `#rrggbb`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PinPageStyle {
    pub background_color: String,
    pub text_color: String,
    pub background_color_primary: String,
    pub text_color_primary: String,
}
