//! What is to be seen of the history.

use super::category::Category;
use super::transaction::TransactionPage;
use crate::flow::answer::Failure;
use crate::flow::readiness::Readiness;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryView {
    /// Pages of the same generation only grow in number.
    pub generation: u32,
    pub pages: Vec<TransactionPage>,
    pub end: ListEnd,
    pub categories: Vec<Category>,
    /// How many filters are set.
    pub filters: usize,
    /// The first day is after the last one.
    pub has_wrong_days: bool,
    /// What the issuer has: a filter, statements.
    pub has_filters: bool,
    pub has_statements: bool,
    pub statement: Readiness,
}

/// What stands below the last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListEnd {
    Loading,
    More,
    /// That was all.
    Ended,
    /// There is nothing at all.
    Empty,
    Failed(Failure, Readiness),
}
