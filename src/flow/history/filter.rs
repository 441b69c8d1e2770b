//! Which transactions the user wants to see.

use super::category::Category;

/// A text is cut after this many characters.
const LONGEST_SEARCH: usize = 80;

/// No card of these issuers is as old as this day.
const EARLIEST: &str = "2015-01-01";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub search: String,
    pub categories: Vec<Category>,
    /// `YYYY-MM-DD`, or empty.
    pub first_day: String,
    pub last_day: String,
    /// The day on which the days were chosen, where the user is.
    today: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    First,
    Last,
}

/// The first and the last day, both counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: String,
    pub last: String,
}

/// One page of what is wanted, counted from zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TransactionQuery {
    pub search: String,
    pub categories: Vec<Category>,
    pub days: Option<Days>,
    pub page: u32,
}

impl Filter {
    pub fn search(&mut self, text: &str) {
        self.search = text.trim_ascii().chars().take(LONGEST_SEARCH).collect();
    }

    pub fn toggle(&mut self, category: Category) {
        match self
            .categories
            .iter()
            .position(|chosen| *chosen == category)
        {
            Some(place) => {
                self.categories.remove(place);
            }
            None => self.categories.push(category),
        }
    }

    /// What is no day is none.
    pub fn choose_day(&mut self, end: End, day: &str, today: &str) {
        let day = if is_day(day) { day } else { "" };
        match end {
            End::First => self.first_day = day.to_owned(),
            End::Last => self.last_day = day.to_owned(),
        }
        self.today = today.to_owned();
    }

    /// Days in the wrong order cannot be asked for.
    pub fn has_usable_days(&self) -> bool {
        self.chosen().is_none_or(|days| days.first <= days.last)
    }

    pub fn days(&self) -> Option<Days> {
        self.chosen().filter(|days| days.first <= days.last)
    }

    /// An issuer wants both days or none (Baanx dossier, section 10.1), and a user who gives one
    /// means "since" or "until".
    fn chosen(&self) -> Option<Days> {
        let or = |day: &str, other: &str| if day.is_empty() { other } else { day }.to_owned();
        let is_chosen = !(self.first_day.is_empty() && self.last_day.is_empty());
        is_chosen.then(|| Days {
            first: or(&self.first_day, EARLIEST),
            last: or(&self.last_day, &self.today),
        })
    }

    /// How many kinds of filter are set.
    pub fn count(&self) -> usize {
        usize::from(!self.search.is_empty())
            + self.categories.len()
            + usize::from(self.chosen().is_some())
    }

    /// For the first page.
    pub fn query(&self) -> TransactionQuery {
        TransactionQuery {
            search: self.search.clone(),
            categories: self.categories.clone(),
            days: self.days(),
            page: 0,
        }
    }
}

/// `YYYY-MM-DD`, whose order is that of the days.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
