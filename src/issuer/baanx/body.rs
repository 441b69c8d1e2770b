//! What Baanx answers, in its own words. A field that is not named here is never looked at.
//! (docs.baanx.com; the sections are those of the dossier.)

use serde::Deserialize;
use serde_with::apply;

use crate::json::{Unread, flag, integer, list, text};

/// An order that was taken, a card that was switched. ("Order a Card", "Freeze a Card";
/// sections 5 and 9.)
#[derive(Deserialize)]
pub struct Success {
    #[serde(default, deserialize_with = "flag")]
    pub success: Option<bool>,
}

/// The user. The body holds a social security number and more. (`GET /v1/user`; section 4.)
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UserBody {
    #[serde(default, deserialize_with = "text")]
    pub id: Option<String>,
    /// A word, so says the reference,
    pub verification_state: Option<Unread>,
    /// and so the ordering guide.
    pub status: Option<Unread>,
    /// A word, where it is there at all.
    pub eligibility_status: Option<Unread>,
    #[serde(default, deserialize_with = "text")]
    pub eligibility_reason: Option<String>,
}

/// The page for the identity check. (`GET /v1/user/verification`; section 4.1.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificationBody {
    pub session_url: Option<String>,
}

/// The card. `holderName` and `expiryDate` are documented and absent on live cards. ("Get Card
/// Status"; section 6.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CardBody {
    pub id: Option<String>,
    pub status: Option<String>,
    pub pan_last4: Option<String>,
    pub holder_name: Option<String>,
    pub expiry_date: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    pub is_freezable: Option<bool>,
    #[serde(default, deserialize_with = "flag")]
    pub card_added_to_digital_wallet: Option<bool>,
}

/// The answer that there is none of what is asked for. (Sections 6 and 16.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct MissingBody {
    pub message: Option<String>,
}

/// The image of the card's details or of its PIN. (`POST /v1/card/details/token`,
/// `POST /v1/card/pin/token`; sections 7 and 8.1.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageBody {
    pub image_url: Option<String>,
}

/// The page for a new PIN. (`POST /v1/card/set-pin/token`; section 8.2.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PinPageBody {
    pub hosted_page_url: Option<String>,
}

/// What that page tells the page around it. (Section 8.2.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct PinPageMessage {
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// One entry of the list of transactions; everything but the id may be null or absent.
/// (`GET /v1/card/transactions`; section 10.1.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TransactionBody {
    pub id: Option<String>,
    pub transaction_id: Option<String>,
    pub date_time: Option<String>,
    pub sign: Option<String>,
    pub status: Option<String>,
    pub decline_reason: Option<String>,
    pub merchant_name_location: Option<String>,
    pub mcc_category: Option<String>,
    pub transaction_currency: Option<String>,
    pub amount_in_transaction_currency: Option<String>,
    pub fees_in_transaction_currency: Option<String>,
    pub original_currency: Option<String>,
    pub amount_in_original_currency: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub funding_sources: Option<Vec<FundingSourceBody>>,
}

/// What a transaction was paid from. (Section 10.1.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct FundingSourceBody {
    pub network: Option<String>,
    pub currency: Option<String>,
    pub amount: Option<String>,
    pub fees: Option<String>,
}

/// A wallet, of the user's own (`GET /v1/wallet/external`: `balance`, `allowance`) or one that Baanx
/// keeps (`GET /v1/wallet/internal/card_linked`: `priority`, lower first). (Section 14.)
#[apply(Option<String> => #[serde(default, deserialize_with = "text")])]
#[derive(Deserialize)]
pub struct WalletBody {
    pub currency: Option<String>,
    pub network: Option<String>,
    /// Decimal text: what is in it,
    pub balance: Option<String>,
    /// and how much of that the card may take.
    pub allowance: Option<String>,
    #[serde(default, deserialize_with = "integer")]
    pub priority: Option<i64>,
}
