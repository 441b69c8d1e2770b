//! What Kulipa answers, in its own words. A field that is not named here is never looked at.
//! (kulipa.readme.io; the sections are those of the dossier.)

use serde::Deserialize;
use serde_with::apply;

use crate::json::{Unread, entries, flag, integer, object, text};

/// The user. (`GET /users/{id}`; section 2.1.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct UserBody {
    pub status: Option<String>,
}

/// The user's wallets; a list without anything around it is taken too. (`GET /wallets`; section
/// 2.3.)
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WalletsBody {
    #[serde(default, deserialize_with = "flag")]
    pub has_more: Option<bool>,
    /// Each a [`WalletBody`].
    #[serde(default, deserialize_with = "entries")]
    pub items: Option<Vec<Unread>>,
}

/// One of them. (Section 2.3.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct WalletBody {
    pub status: Option<String>,
}

/// A page of the user's cards. (`GET /cards`; section 4.)
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CardsBody {
    #[serde(default, deserialize_with = "flag")]
    pub has_more: Option<bool>,
    /// An error beside a list says that the list is not to be relied on.
    pub error: Option<Unread>,
    pub errors: Option<Unread>,
    pub message: Option<Unread>,
    /// Each a [`CardBody`]; what is none is not left out, since it may be a card for all that.
    #[serde(default, deserialize_with = "entries")]
    pub items: Option<Vec<Unread>>,
}

/// A card: one of a page, or what an order answers. (`POST /cards`, `POST
/// /cards/{id}/reissue`; sections 3 and 4.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CardBody {
    pub id: Option<String>,
    pub status: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub last_four_digits: Option<String>,
    pub frozen_by: Option<String>,
    #[serde(default, deserialize_with = "object")]
    pub embossed_name: Option<NameBody>,
    #[serde(default, deserialize_with = "object")]
    pub expiration: Option<ExpirationBody>,
}

/// The name on a card. (Section 3.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NameBody {
    pub printed_name1: Option<String>,
}

/// The month in which a card expires. (Section 3.)
#[apply(Option<i64> => #[serde(default, deserialize_with = "integer")])]
#[derive(Deserialize)]
pub struct ExpirationBody {
    pub year: Option<i64>,
    pub month: Option<i64>,
}

/// The card after it was frozen, unfrozen or activated. (`PUT /cards/{id}/freeze` and the like;
/// section 5.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct SwitchBody {
    pub status: Option<String>,
}

/// A page of payments. (`GET /cardPayments`; section 7.)
#[derive(Deserialize)]
pub struct PaymentsBody {
    /// Each a [`PaymentBody`].
    #[serde(default, deserialize_with = "entries")]
    pub items: Option<Vec<Unread>>,
}

/// One payment: `amount` is a whole number of minor units, `merchantAmount` decimal text.
/// (Section 7.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentBody {
    pub id: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub status: Option<String>,
    pub decline_reason: Option<String>,
    pub payment_date_time: Option<String>,
    #[serde(default, deserialize_with = "integer")]
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub merchant_amount: Option<String>,
    pub merchant_currency: Option<String>,
    #[serde(default, deserialize_with = "object")]
    pub merchant: Option<MerchantBody>,
}

/// Who was paid. (Section 7.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct MerchantBody {
    pub name: Option<String>,
    pub city: Option<String>,
}
