//! What a request wants to see of the transactions.

use std::time::{Duration, SystemTime};

use axum::extract::Query as UrlQuery;
use axum::http::Uri;
use serde::Deserialize;

use super::merchant::CATEGORIES;
use super::timeline::{Fact, Timeline};
use crate::baanx::refusal::Refusal;

/// A day without leap seconds, as the clock counts.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Which transactions, and which page of them.
#[derive(Debug)]
pub struct Query {
    /// The first and the last day, as they were written.
    pub days: Option<(String, String)>,
    /// Counted from 0.
    pub page: usize,
    times: Option<(SystemTime, SystemTime)>,
    word: String,
    categories: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire {
    date_from: Option<String>,
    date_to: Option<String>,
    search_key: Option<String>,
    mcc_categories: Option<String>,
    page: Option<String>,
}

impl Query {
    /// Everything that transactions can be asked for.
    pub fn of_transactions(uri: &Uri) -> Result<Self, Refusal> {
        let wire = Wire::read(uri)?;
        let categories: Vec<String> = wire
            .mcc_categories
            .as_deref()
            .unwrap_or_default()
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        if categories
            .iter()
            .any(|name| !CATEGORIES.contains(&name.as_str()))
        {
            return Err(invalid("mccCategories has a category that there is not"));
        }
        Ok(Self {
            page: page(wire.page.as_deref().unwrap_or_default()),
            word: wire.search_key.unwrap_or_default().trim().to_lowercase(),
            categories,
            ..Self::of_days(wire.date_from, wire.date_to)?
        })
    }

    /// The days alone.
    pub fn of_statement(uri: &Uri) -> Result<Self, Refusal> {
        let wire = Wire::read(uri)?;
        Self::of_days(wire.date_from, wire.date_to)
    }

    /// What was asked for, newest first.
    pub fn matching(&self, timeline: &Timeline) -> impl Iterator<Item = Fact> {
        timeline.facts().filter(|fact| self.wants(fact))
    }

    fn wants(&self, fact: &Fact) -> bool {
        let in_time = self
            .times
            .is_none_or(|(from, end)| from <= fact.time && fact.time < end);
        in_time && self.has_word(fact) && self.has_category(fact)
    }

    fn of_days(from: Option<String>, to: Option<String>) -> Result<Self, Refusal> {
        let days = match (from, to) {
            (None, None) => None,
            (Some(from), Some(to)) => Some((from, to)),
            (Some(_), None) | (None, Some(_)) => {
                return Err(invalid("dateFrom and dateTo come together"));
            }
        };
        let times = match &days {
            None => None,
            Some((from, to)) => Some((day(from)?, day(to)? + DAY)),
        };
        Ok(Self {
            days,
            times,
            page: 0,
            word: String::new(),
            categories: Vec::new(),
        })
    }

    fn has_word(&self, fact: &Fact) -> bool {
        self.word.is_empty()
            || fact
                .merchant_text()
                .is_some_and(|text| text.to_lowercase().contains(&self.word))
    }

    fn has_category(&self, fact: &Fact) -> bool {
        self.categories.is_empty()
            || fact
                .category()
                .is_some_and(|category| self.categories.iter().any(|name| name == category))
    }
}

impl Wire {
    fn read(uri: &Uri) -> Result<Self, Refusal> {
        match UrlQuery::try_from_uri(uri) {
            Ok(UrlQuery(wire)) => Ok(wire),
            Err(_) => Err(invalid("the query says a thing twice")),
        }
    }
}

/// A page that is not there or is no number is the first one.
fn page(text: &str) -> usize {
    if text.is_empty() || !text.bytes().all(|digit| digit.is_ascii_digit()) {
        return 0;
    }
    text.parse().unwrap_or(usize::MAX)
}

/// The start of a day. What reads other days as if they were this one is refused, such as 30 February.
fn day(text: &str) -> Result<SystemTime, Refusal> {
    let refusal = || invalid("dates are written as YYYY-MM-DD");
    let midnight = format!("{text}T00:00:00Z");
    let time = humantime::parse_rfc3339(&midnight).map_err(|_| refusal())?;
    if humantime::format_rfc3339_seconds(time).to_string() == midnight {
        Ok(time)
    } else {
        Err(refusal())
    }
}

fn invalid(text: &str) -> Refusal {
    Refusal::Invalid(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_there_are_are_days() {
        for good in ["2024-02-29", "1999-12-31"] {
            assert!(day(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "2023-02-29",
            "2024-02-30",
            "2024-2-9",
            "24-02-09",
            "2024-13-01",
            "x",
        ] {
            assert!(day(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_page_that_is_no_number_is_the_first() {
        for (text, number) in [
            ("", 0),
            ("x", 0),
            ("-1", 0),
            ("1.5", 0),
            ("2", 2),
            ("02", 2),
        ] {
            assert_eq!(page(text), number, "{text}");
        }
        assert_eq!(page("99999999999999999999999"), usize::MAX);
    }
}
