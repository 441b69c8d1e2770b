//! What PintoPay's backend is sent, in its own words. (docs.pintopay.tech; the sections are
//! those of the dossier.)

use serde::Serialize;

/// What is asked about a user. (`POST /cardholders/get` and `POST /cards/get` of the backend;
/// sections 3 and 6.)
#[derive(Serialize)]
pub struct UserWish<'a> {
    pub external_user_id: &'a str,
}

/// A card. (`POST /cards/create`; section 4.)
#[derive(Serialize)]
pub struct OrderWish<'a> {
    pub product_code: &'a str,
    pub external_user_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cardholder_id: Option<&'a str>,
}

/// What is asked about an order. (`POST /orders/check`; section 5.)
#[derive(Serialize)]
pub struct CheckWish<'a> {
    pub order_id: &'a str,
}

/// A card frozen, or not frozen any more. (`POST /cards/freeze`, `POST /cards/unfreeze`;
/// section 7.)
#[derive(Serialize)]
pub struct SwitchWish<'a> {
    pub card_id: &'a str,
    pub external_user_id: &'a str,
}
