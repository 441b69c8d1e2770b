//! What money is spent on.

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
