//! Which transactions the user wants to see.

/// A text is cut after this many characters.
const LONGEST_SEARCH: usize = 80;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub search: String,
    pub categories: Vec<Category>,
    /// `YYYY-MM-DD`, or empty.
    pub first_day: String,
    pub last_day: String,
}

/// What money is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    Subscriptions,
    Food,
    Travel,
    Entertainment,
    Health,
    Cash,
    Utilities,
    Misc,
}

impl Category {
    pub const ALL: [Category; 8] = [
        Category::Food,
        Category::Travel,
        Category::Entertainment,
        Category::Health,
        Category::Subscriptions,
        Category::Utilities,
        Category::Cash,
        Category::Misc,
    ];
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub fn choose_day(&mut self, end: End, day: &str) {
        let day = if is_day(day) { day } else { "" };
        match end {
            End::First => self.first_day = day.to_owned(),
            End::Last => self.last_day = day.to_owned(),
        }
    }

    /// One day alone, or days in the wrong order, cannot be asked for.
    pub fn has_usable_days(&self) -> bool {
        self.first_day.is_empty() == self.last_day.is_empty() && self.first_day <= self.last_day
    }

    pub fn days(&self) -> Option<Days> {
        (self.has_usable_days() && !self.first_day.is_empty()).then(|| Days {
            first: self.first_day.clone(),
            last: self.last_day.clone(),
        })
    }

    pub fn query(&self, page: u32) -> TransactionQuery {
        TransactionQuery {
            search: self.search.clone(),
            categories: self.categories.clone(),
            days: self.days(),
            page,
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
