//! Where cards are used: names with commas and quotes, other scripts, and a long one.

/// A place that takes cards.
#[derive(Debug)]
pub struct Merchant {
    pub name: &'static str,
    pub city: &'static str,
    pub country: &'static str,
    /// The merchant category code.
    pub code: &'static str,
}

/// All of them.
pub const MERCHANTS: [Merchant; 9] = [
    merchant("Corner Bakery", "Lisbon", "PT", "5462"),
    merchant("Green Grocer, Market Hall", "Porto", "PT", "5411"),
    merchant("Stream and Screen", "Amsterdam", "NL", "4899"),
    merchant("North Air", "Dublin", "IE", "4511"),
    merchant("\"Grand\" Cinema", "Paris", "FR", "7832"),
    merchant("Apotheke am Markt", "Köln", "DE", "5912"),
    merchant("КНИГИ & ХАРТИЯ", "СОФИЯ", "BG", "5942"),
    merchant("مقهى المدينة", "Dubai", "AE", "5814"),
    merchant(
        "The International Company for Household Goods and Everything Else That Fits into a Box",
        "Stockholm",
        "SE",
        "5399",
    ),
];

const fn merchant(
    name: &'static str,
    city: &'static str,
    country: &'static str,
    code: &'static str,
) -> Merchant {
    Merchant {
        name,
        city,
        country,
        code,
    }
}
