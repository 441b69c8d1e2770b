//! What PintoPay's backend answers, in its own words. A field that is not named here is never
//! looked at: balances are the partner's, and the rest is card data. (docs.pintopay.tech; the
//! sections are those of the dossier.)

use serde::Deserialize;
use serde_with::apply;

use crate::json::{Unread, flag, object, text};

/// What an answer may have around its object, or may not: both are taken. (Section 5.)
#[derive(Deserialize)]
struct Envelope {
    cardholder: Option<Unread>,
    card: Option<Unread>,
    order: Option<Unread>,
}

/// The cardholder of the user. (`POST /cardholders/get` of the backend; section 3.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct CardholderBody {
    pub registration_status: Option<String>,
    pub kyc_status: Option<String>,
}

impl CardholderBody {
    /// The one in the answer, with or without an envelope.
    pub fn of(answer: &Unread) -> Option<CardholderBody> {
        let envelope: Envelope = answer.object()?;
        envelope.cardholder.as_ref().unwrap_or(answer).object()
    }
}

/// The card of the user. (`POST /cards/get`; section 6.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct CardBody {
    pub card_id: Option<String>,
    pub status: Option<String>,
    pub last_four: Option<String>,
}

impl CardBody {
    /// The one in the answer, with or without an envelope.
    pub fn of(answer: &Unread) -> Option<CardBody> {
        let envelope: Envelope = answer.object()?;
        envelope.card.as_ref().unwrap_or(answer).object()
    }
}

/// An order, which every change is. (`POST /cards/create`, `POST /cards/freeze`, `POST
/// /orders/check`; `CardIssueOrder` and `OrderBase` in sections 4, 5 and 7.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct OrderBody {
    pub order_id: Option<String>,
    pub order_type: Option<String>,
    pub status: Option<String>,
    pub issue_status: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    pub is_issued: Option<bool>,
    pub card_id: Option<String>,
    pub last_error_slug: Option<String>,
}

impl OrderBody {
    /// The one in the answer, with or without an envelope.
    pub fn of(answer: &Unread) -> Option<OrderBody> {
        let envelope: Envelope = answer.object()?;
        envelope.order.as_ref().unwrap_or(answer).object()
    }
}

/// A refusal, whose slug may stand in several places. (Section 4.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct RefusalBody {
    pub slug: Option<String>,
    pub error_slug: Option<String>,
    pub code: Option<String>,
    #[serde(default, deserialize_with = "object")]
    pub error: Option<ErrorBody>,
}

/// The `error` in a refusal. (Section 4.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct ErrorBody {
    pub slug: Option<String>,
}
