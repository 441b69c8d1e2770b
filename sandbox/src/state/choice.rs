//! What a scenario chooses between, where the documentation leaves it open or contradicts itself.

use serde::{Deserialize, Serialize};

/// Under which paths the profile is found.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ProfilePaths {
    /// `/v1/user` and `/v1/user/profile`.
    Both,
    /// Only `/v1/user`.
    User,
    /// Only `/v1/user/profile`.
    Profile,
}

/// Under which name the profile tells the verification state.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ProfileField {
    /// As in the API reference.
    VerificationState,
    /// As in the ordering guide.
    Status,
    /// Under both names.
    Both,
}

/// Which of the issuer's two backends knows the user.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Tenant {
    /// The one of the request, whichever it is.
    Any,
    /// The one that `x-us-env: true` leads to.
    Us,
    /// The other one.
    International,
}

/// What keeps the issuer from taking an order of a verified user.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// To the terms.
    Consent,
    /// Of the user's home.
    Address,
    /// That the card is paid from.
    Wallet,
    /// It does not say what.
    Unknown,
}

/// What the hosted page posts to the page around it when it is over.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum AbortShape {
    /// `{ type: "abort" }`.
    Object,
    /// `"abort"`.
    String,
    /// The text `{"type":"abort"}`.
    Json,
}

/// Whether pages may show the hosted page in a frame.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Framing {
    /// Pages of any origin.
    Allowed,
    /// None.
    Forbidden,
}

/// What is on the pages of transactions that do not exist.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PastEnd {
    /// Nothing, as a public client's model of the issuer has it.
    Empty,
    /// The first page again, as the documentation has it.
    First,
}
