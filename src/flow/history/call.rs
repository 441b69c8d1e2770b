//! What is asked of the issuer about the user's transactions.

use super::filter::{Days, TransactionQuery};
use super::format::Format;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryCall {
    ReadTransactions(TransactionQuery),
    /// The first page of all of them.
    ReadNewest,
    SaveStatement(SaveStatement),
}

/// Of these days, or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveStatement {
    pub format: Format,
    pub days: Option<Days>,
}
