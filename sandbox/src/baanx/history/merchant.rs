//! Where cards are used: every category, names with commas and quotes, other scripts, and a long one.

/// A place that takes cards.
#[derive(Debug)]
pub struct Merchant {
    /// "name, place".
    pub text: &'static str,
    /// How the card was used there: an open set.
    pub kind: &'static str,
    /// The merchant category code.
    pub code: u16,
    /// The issuer's group of codes.
    pub category: &'static str,
}

/// The groups that may be asked for.
pub const CATEGORIES: [&str; 8] = [
    "SUBSCRIPTIONS",
    "FOOD",
    "TRAVEL",
    "ENTERTAINMENT",
    "HEALTH",
    "ATM",
    "UTILITIES",
    "MISC",
];

/// A machine that gives out cash.
pub const CASH: Merchant = merchant("CASH POINT 114, MADRID", "InStore", 6011, "ATM");

/// All the others.
pub const MERCHANTS: [Merchant; 11] = [
    merchant("CORNER BAKERY, LISBON", "InStore", 5462, "FOOD"),
    merchant("GREEN GROCER, MARKET HALL, PORTO", "InStore", 5411, "FOOD"),
    merchant(
        "STREAM AND SCREEN, AMSTERDAM",
        "OutOfWalletOnline",
        4899,
        "SUBSCRIPTIONS",
    ),
    merchant("NORTH AIR, DUBLIN", "OutOfWalletOnline", 4511, "TRAVEL"),
    merchant("CITY METRO, LONDON", "InStore", 4111, "TRAVEL"),
    merchant("\"GRAND\" CINEMA, PARIS", "InStore", 7832, "ENTERTAINMENT"),
    merchant("APOTHEKE AM MARKT, KÖLN", "InStore", 5912, "HEALTH"),
    merchant(
        "BRIGHT POWER, LEEDS",
        "OutOfWalletOnline",
        4900,
        "UTILITIES",
    ),
    merchant("КНИГИ & ХАРТИЯ, СОФИЯ", "InStore", 5942, "MISC"),
    merchant("مقهى المدينة, DUBAI", "InStore", 5814, "FOOD"),
    merchant(
        "THE INTERNATIONAL COMPANY FOR HOUSEHOLD GOODS AND EVERYTHING ELSE THAT FITS INTO A BOX, STOCKHOLM",
        "OutOfWalletOnline",
        5399,
        "MISC",
    ),
];

const fn merchant(
    text: &'static str,
    kind: &'static str,
    code: u16,
    category: &'static str,
) -> Merchant {
    Merchant {
        text,
        kind,
        code,
        category,
    }
}
