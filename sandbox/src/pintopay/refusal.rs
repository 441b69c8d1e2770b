//! Every error's status, slug and text, in one table. The texts are the backend's own:
//! the issuer's are written for the partner and may tell of the partner's balance.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::state::pintopay::Refused;

/// Why a request is refused.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// The backend does not know the token.
    NotAuthenticated,
    /// The backend serves nobody with what is another's.
    Forbidden,
    /// What is wrong about the request.
    Invalid(String),
    NoKey,
    NoOrder,
    InvalidCardId,
    NoSuchPath,
    WrongMethod,
    /// The issuer's own reason.
    Issuer(Refused),
}

impl Refusal {
    fn row(&self) -> (u16, &str, &str) {
        match self {
            Self::NotAuthenticated => (401, "unauthorized", "The token is missing or not good"),
            Self::Forbidden => (403, "forbidden", "This belongs to another user"),
            Self::Invalid(what) => (400, "invalid_request", what),
            Self::NoKey => (
                400,
                "idempotency_key_required",
                "The header Idempotency-Key is missing",
            ),
            Self::NoOrder => (404, "order_not_found", "There is no such order"),
            Self::InvalidCardId => (400, "invalid_card_id", "The card's id is malformed"),
            Self::NoSuchPath => (404, "not_found", "There is nothing at this path"),
            Self::WrongMethod => (405, "method_not_allowed", "Every path is for POST"),
            Self::Issuer(refused) => match refused {
                Refused::NoProduct => slug("product_not_found"),
                Refused::NoCardholder => slug("cardholder_not_found"),
                Refused::CardholderNotReady => slug("cardholder_not_ready"),
                Refused::NoCard => slug("card_not_found"),
                Refused::TooEarly => slug("card_issue_not_completed"),
                Refused::WrongStatus => slug("invalid_card_status"),
                Refused::Slug(word) => slug(word),
            },
        }
    }
}

/// The issuer's statuses are not documented; these are the sandbox's choice,
/// and none of them is one that the backend means something else by.
fn slug(word: &str) -> (u16, &str, &str) {
    match word {
        "product_not_found" => (404, word, "There is no such product"),
        "product_not_active" => (409, word, "The product is not offered now"),
        "cardholder_not_found" => (404, word, "There is no cardholder"),
        "cardholder_not_ready" => (409, word, "The cardholder is not ready"),
        "insufficient_funds" => (402, word, "The order cannot be paid for now"),
        "card_not_found" => (404, word, "There is no such card"),
        "card_issue_not_completed" => (409, word, "The card is not made yet"),
        "invalid_card_status" => (409, word, "The card's status does not allow this"),
        "provider_invalid_card_status" => (409, word, "The provider's status does not allow this"),
        "provider_error" => (424, word, "The provider failed"),
        word => (422, word, "The order was refused"),
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        Self::Issuer(refused)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, slug, message) = self.row();
        // The table has valid statuses only.
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = json!({ "error": { "slug": slug, "message": message } });
        (status, Json(body)).into_response()
    }
}
