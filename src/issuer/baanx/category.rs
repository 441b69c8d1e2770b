//! Baanx' words for what money is spent on. (Dossier, section 10.1.)

use crate::flow::history::category::Category;

pub fn word(category: Category) -> &'static str {
    match category {
        Category::Subscriptions => "SUBSCRIPTIONS",
        Category::Food => "FOOD",
        Category::Travel => "TRAVEL",
        Category::Entertainment => "ENTERTAINMENT",
        Category::Health => "HEALTH",
        Category::Cash => "ATM",
        Category::Utilities => "UTILITIES",
        Category::Misc => "MISC",
    }
}

/// Words are added to the list in practice, and none of them is an error.
pub fn category(said: &str) -> Option<Category> {
    let mut all = Category::ALL.into_iter();
    all.find(|category| word(*category) == said)
}
