//! Every error's status and text, in one table.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::state::{FreezeRefused, Missing, OrderRefused};

/// Why a request is refused.
#[derive(Clone, Debug)]
pub enum Refusal {
    MissingClientKey,
    InvalidClientKey,
    NotAuthenticated,
    TypeRequired,
    /// What is wrong about the request.
    Invalid(String),
    NotVerified,
    Misses(Missing),
    HasCard,
    NoCard,
    NoWallets,
    NotFreezable,
    AlreadyFrozen,
    NotFrozen,
    CardBlocked,
    CardPending,
    CardNotActive,
    NotInThisState,
    LinkIsGone,
    NoSuchPath,
    WrongMethod,
}

impl Refusal {
    fn wire(&self) -> (u16, &str) {
        match self {
            Self::Invalid(what) => (422, what),
            Self::MissingClientKey => (499, "Missing client key"),
            Self::InvalidClientKey => (498, "Invalid client key"),
            Self::NotAuthenticated => (401, "Not authenticated"),
            Self::TypeRequired => (422, "type field is required"),
            Self::NotVerified => (400, "Account has not been verified"),
            Self::Misses(missing) => (400, what_is_missing(*missing)),
            Self::HasCard => (400, "User already has a card"),
            Self::NoCard => (404, "Card not found"),
            Self::NoWallets => (404, "Wallets not found"),
            Self::NotFreezable => (403, "Card cannot be frozen"),
            Self::AlreadyFrozen => (400, "Card is already frozen"),
            Self::NotFrozen => (400, "Card is not frozen"),
            Self::CardBlocked => (400, "Card is blocked"),
            Self::CardPending => (400, "Card is not ready yet"),
            Self::CardNotActive => (400, "Card is not active"),
            Self::NotInThisState => (403, "Card status does not allow this"),
            Self::LinkIsGone => (410, "This link was used or has expired"),
            Self::NoSuchPath => (404, "Not found"),
            Self::WrongMethod => (405, "Method not allowed"),
        }
    }
}

/// The last one was seen live; the others are in no documentation.
fn what_is_missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Consent => "User has not given the onboarding consent",
        Missing::Address => "User has no residential address",
        Missing::Wallet => "User has no linked wallet",
        Missing::Unknown => "Unable to place a card order. Please contact customer support",
    }
}

impl From<OrderRefused> for Refusal {
    fn from(refused: OrderRefused) -> Self {
        match refused {
            OrderRefused::NotVerified => Self::NotVerified,
            OrderRefused::Misses(missing) => Self::Misses(missing),
            OrderRefused::HasCard => Self::HasCard,
        }
    }
}

impl From<FreezeRefused> for Refusal {
    fn from(refused: FreezeRefused) -> Self {
        match refused {
            FreezeRefused::NoCard => Self::NoCard,
            FreezeRefused::NotFreezable => Self::NotFreezable,
            FreezeRefused::AlreadyFrozen => Self::AlreadyFrozen,
            FreezeRefused::NotFrozen => Self::NotFrozen,
            FreezeRefused::Blocked => Self::CardBlocked,
            FreezeRefused::Pending => Self::CardPending,
            FreezeRefused::NotActive => Self::CardNotActive,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, message) = self.wire();
        // The table has valid statuses only; 498 and 499 have no name but are valid.
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(json!({ "message": message }))).into_response()
    }
}
