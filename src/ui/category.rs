//! The names of the categories, which are also the keys of their texts.

use crate::flow::history::filter::Category;

pub fn key(category: Category) -> &'static str {
    match category {
        Category::Subscriptions => "category.subscriptions",
        Category::Food => "category.food",
        Category::Travel => "category.travel",
        Category::Entertainment => "category.entertainment",
        Category::Health => "category.health",
        Category::Cash => "category.cash",
        Category::Utilities => "category.utilities",
        Category::Misc => "category.misc",
    }
}

pub fn named(name: &str) -> Option<Category> {
    Category::ALL
        .into_iter()
        .find(|category| key(*category) == name)
}
