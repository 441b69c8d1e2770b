//! What Kulipa is sent, in its own words. (kulipa.readme.io; the sections are those of the
//! dossier.)

use serde::Serialize;

/// A card. (`POST /cards`; section 3.)
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderWish<'a> {
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub user_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub design_id: Option<&'a str>,
}

/// A card in place of one that has ended. (`POST /cards/{id}/reissue`; section 5.)
#[derive(Serialize)]
pub struct ReissueWish<'a> {
    pub reason: &'a str,
}

/// A card that came by post, put to use. (`PUT /cards/{id}/activate`; section 5.)
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActivationWish<'a> {
    /// The last four digits that are printed on the card.
    pub activation_code: &'a str,
}
