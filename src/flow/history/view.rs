//! What is to be seen of the history.

use super::Reading;
use super::filter::Category;
use super::statement::is_statement;
use super::transaction::TransactionPage;
use crate::flow::Flow;
use crate::flow::answer::Failure;
use crate::flow::view::Readiness;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryView {
    /// Pages of the same generation only grow in number.
    pub generation: u32,
    pub pages: Vec<TransactionPage>,
    pub end: ListEnd,
    pub categories: Vec<Category>,
    pub is_filtered: bool,
    /// A day is missing, or the days are in the wrong order.
    pub asks_for_days: bool,
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

impl Flow {
    pub(in crate::flow) fn history_view(&self) -> Option<HistoryView> {
        let history = &self.history;
        let end = match &history.reading {
            Reading::Closed => return None,
            Reading::Wanted(_) => ListEnd::Loading,
            Reading::Resting => ListEnd::More,
            Reading::Ended if history.pages.is_empty() => ListEnd::Empty,
            Reading::Ended => ListEnd::Ended,
            Reading::Failed(failure) => ListEnd::Failed(failure.clone(), self.again_readiness()),
        };
        let statement = if self.calls.is_any_out(is_statement) {
            Readiness::Busy
        } else if self.can_save_statement() {
            self.again_readiness()
        } else {
            Readiness::Unavailable
        };
        Some(HistoryView {
            generation: history.generation,
            pages: history.pages.clone(),
            end,
            categories: history.filter.categories.clone(),
            is_filtered: history.filter != super::filter::Filter::default(),
            asks_for_days: !history.filter.has_usable_days(),
            has_filters: self.capabilities.has_filters,
            has_statements: self.capabilities.has_statements,
            statement,
        })
    }

    fn again_readiness(&self) -> Readiness {
        if self.presence.is_free() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        }
    }
}
