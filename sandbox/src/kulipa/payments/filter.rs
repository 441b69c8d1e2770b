//! What a request wants to see of the payments.

use std::time::SystemTime;

use axum::http::Uri;

use super::timeline::Fact;
use crate::kulipa::page::Paging;
use crate::kulipa::query::Query;
use crate::kulipa::refusal::Refusal;

/// Every status that there is.
const STATUSES: [&str; 4] = ["confirmed", "complete", "rejected", "failed"];

/// Which payments, and which page of them.
#[derive(Debug)]
pub struct Filter {
    /// Whose.
    pub user_id: Option<String>,
    /// With which card.
    pub card_id: Option<String>,
    /// The page.
    pub paging: Paging,
    updated_after: Option<SystemTime>,
    /// None is all of them.
    statuses: Vec<String>,
}

impl Filter {
    /// The filter in an address.
    pub fn read(uri: &Uri) -> Result<Self, Refusal> {
        let mut query = Query::read(uri)?;
        // Time goes the same way in all of them.
        let fields = ["createdAt", "paymentDateTime", "updatedAt"];
        let filter = Self {
            user_id: query.take("userId")?,
            card_id: query.take("cardId")?,
            paging: Paging::take(&mut query, &fields)?,
            updated_after: after(query.take("updatedAfter")?)?,
            statuses: query.take_all("statuses"),
        };
        query.finish()?;
        if filter.user_id.is_none() && filter.card_id.is_none() {
            // The issuer would list what belongs to everybody.
            return Err(Refusal::Invalid("userId or cardId is missing".into()));
        }
        if let Some(status) = filter
            .statuses
            .iter()
            .find(|status| !STATUSES.contains(&status.as_str()))
        {
            let status: String = status.chars().take(crate::bounds::TEXT).collect();
            return Err(Refusal::Invalid(format!("there is no status {status}")));
        }
        Ok(filter)
    }

    /// Whether the payment is one of those that were asked for.
    pub fn wants(&self, fact: &Fact) -> bool {
        let card = self.card_id.as_deref();
        card.is_none_or(|card| card == fact.card_id)
            && self.updated_after.is_none_or(|after| fact.updated > after)
            && (self.statuses.is_empty()
                || self.statuses.iter().any(|word| word == fact.kind.status()))
    }
}

fn after(text: Option<String>) -> Result<Option<SystemTime>, Refusal> {
    let Some(text) = text else {
        return Ok(None);
    };
    match humantime::parse_rfc3339(&text) {
        Ok(time) => Ok(Some(time)),
        Err(_) => Err(Refusal::Invalid(
            "updatedAfter is not written as 2026-02-03T10:11:12Z".into(),
        )),
    }
}
