//! A payment with the card, as far as it is shown. Every field but the key may be missing.

use std::sync::Arc;

use super::category::Category;

/// Transactions that were read together. They never change, so two of them are the same only if
/// they are one.
#[derive(Clone, Debug)]
pub struct TransactionPage(pub Arc<Vec<Transaction>>);

impl PartialEq for TransactionPage {
    fn eq(&self, other: &TransactionPage) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for TransactionPage {}

/// Amounts are decimal text as the issuer wrote it, and never become a floating point number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    pub key: TransactionKey,
    /// ISO 8601, as the issuer wrote it.
    pub at: Option<String>,
    pub merchant: Option<String>,
    pub place: Option<String>,
    pub direction: Option<Direction>,
    pub status: TransactionStatus,
    /// Why it was declined, where that is known.
    pub reason: Option<DeclineReason>,
    pub category: Option<Category>,
    /// In the currency of the card.
    pub amount: Option<Money>,
    /// What the merchant charged, where that was another currency.
    pub original: Option<Money>,
    /// In the currency of the card; none where there were none.
    pub fees: Option<Money>,
    pub sources: Vec<FundingSource>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    In,
    Out,
}

/// A digest of the issuer's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TransactionKey(pub u64);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransactionStatus {
    Confirmed,
    Pending,
    Declined,
    Reverted,
    /// A word that is not understood, or none.
    Unknown(String),
}

/// What a user can do something about. An issuer's other reasons are its own affair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclineReason {
    NotEnoughMoney,
    /// The card was frozen, or not active yet.
    CardNotActive,
    /// It was over a limit, or of a kind that the card is not allowed.
    Limit,
    WrongPin,
    /// The money did not arrive from where the card is paid from.
    MoneyNotMoved,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// Decimal text: digits, at most one point, and a minus sign where it is negative.
    pub amount: String,
    pub currency: String,
}

/// Where the money came from, or went to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingSource {
    pub money: Money,
    pub network: Option<String>,
    pub fees: Option<Money>,
}
