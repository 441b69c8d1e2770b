//! Every error's status, code and text, in one table.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::state::kulipa::Refused;

/// Why a request is refused.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// The backend does not know the token.
    NotAuthenticated,
    /// The backend serves nobody with what is another's.
    Forbidden,
    /// What is wrong about the request.
    Invalid(String),
    WrongKey,
    NoSuchPath,
    WrongMethod,
    /// The issuer's own reason.
    Issuer(Refused),
}

impl Refusal {
    /// The status and the body.
    pub fn wire(&self) -> (StatusCode, Value) {
        let (status, code, message) = self.row();
        // The table has valid statuses only, and a scenario is checked.
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, json!({ "code": code, "message": message }))
    }

    /// Whether it is the backend's own, so that the issuer never saw the request.
    pub fn is_backends(&self) -> bool {
        matches!(self, Self::NotAuthenticated | Self::Forbidden)
    }

    fn row(&self) -> (u16, &str, &str) {
        match self {
            Self::NotAuthenticated => (401, "unauthorized", "The token is missing or not good"),
            Self::Forbidden => (403, "forbidden", "This belongs to another user"),
            Self::Invalid(what) => (400, "invalid_request", what),
            Self::WrongKey => (
                400,
                "invalid_idempotency_key",
                "An idempotency key has 1 to 64 characters",
            ),
            Self::NoSuchPath => (404, "not_found", "There is nothing at this path"),
            Self::WrongMethod => (405, "method_not_allowed", "This path has no such method"),
            Self::Issuer(refused) => issuers(refused),
        }
    }
}

fn issuers(refused: &Refused) -> (u16, &str, &str) {
    match refused {
        Refused::UserNotActive => (400, "user_not_active", "The user is not active"),
        Refused::WalletNotActive => (400, "wallet_not_active", "No wallet of the user is active"),
        Refused::NoDesign => (
            400,
            "design_required",
            "No design was given and the programme has none",
        ),
        Refused::NoCard => (404, "card_not_found", "There is no such card"),
        Refused::WrongStatus => (
            400,
            "invalid_card_status",
            "The card's status does not allow this",
        ),
        Refused::NotPhysical => (
            400,
            "card_not_physical",
            "Only a physical card is activated",
        ),
        Refused::WrongActivationCode => (
            400,
            "invalid_activation_code",
            "The code is not the card's last four digits",
        ),
        Refused::AlreadyReissued => (
            400,
            "card_already_reissued",
            "There is a new card for this one",
        ),
        Refused::Stored(stored) => (stored.status, &stored.code, "The issuer refused"),
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        Self::Issuer(refused)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, body) = self.wire();
        (status, Json(body)).into_response()
    }
}
