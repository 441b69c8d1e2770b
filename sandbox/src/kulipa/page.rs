//! Lists by the page.

use serde::Serialize;
use serde_json::{Value, json};

use super::query::Query;
use super::refusal::Refusal;

/// Entries on a page, unless it is said.
const LIMIT: usize = 10;
/// The most that can be said.
const MOST: usize = 100;

/// Which page, and in which order.
#[derive(Debug)]
pub struct Paging {
    limit: usize,
    page: usize,
    /// By what it is sorted.
    pub field: String,
    /// Whether the largest comes first.
    pub is_descending: bool,
}

impl Paging {
    /// Takes `limit`, `fromPage` and `sortBy` out of a query. The newest comes first, unless it is said.
    pub fn take(query: &mut Query, fields: &[&str]) -> Result<Self, Refusal> {
        let limit = number(query, "limit", LIMIT)?;
        if limit == 0 || limit > MOST {
            return Err(Refusal::Invalid(format!("limit is not 1 to {MOST}")));
        }
        let page = number(query, "fromPage", 0)?;
        let sort = query.take("sortBy")?;
        let sort = sort.as_deref().unwrap_or("-createdAt");
        let field = sort.strip_prefix('-').unwrap_or(sort);
        if !fields.contains(&field) {
            let fields = fields.join(", ");
            return Err(Refusal::Invalid(format!("sortBy is none of {fields}")));
        }
        Ok(Self {
            limit,
            page,
            field: field.to_owned(),
            is_descending: sort.starts_with('-'),
        })
    }

    /// The page out of entries that are sorted, and whether there is another one.
    pub fn cut<T: Serialize>(&self, entries: impl Iterator<Item = T>) -> Value {
        let mut items: Vec<T> = entries
            .skip(self.page.saturating_mul(self.limit))
            .take(self.limit + 1)
            .collect();
        let has_more = items.len() > self.limit;
        items.truncate(self.limit);
        json!({
            "page": self.page,
            "count": items.len(),
            "hasMore": has_more,
            "items": items,
        })
    }
}

fn number(query: &mut Query, name: &str, default: usize) -> Result<usize, Refusal> {
    let Some(text) = query.take(name)? else {
        return Ok(default);
    };
    text.parse()
        .map_err(|_| Refusal::Invalid(format!("{name} is no number")))
}
