//! The settings, each with a value that stands for whatever a page sets.

use order_card::Settings;

/// The settings that requests are made of, with a value that is found again in a request.
pub const PLACEHOLDERS: [(&str, &str); 6] = [
    ("base-url", "/placeholder-of-base-url"),
    ("client-key", "placeholder-of-client-key"),
    ("user-id", "placeholder-of-user-id"),
    ("product-code", "placeholder-of-product-code"),
    ("profile-path", "/placeholder-of-profile-path"),
    // It can be nothing else but true or absent.
    ("us-env", "true"),
];

pub fn value_of(wanted: &str) -> Option<&'static str> {
    let mut placeholders = PLACEHOLDERS.iter();
    let found = placeholders.find(|(name, _)| *name == wanted);
    found.map(|(_, value)| *value)
}

/// With every one of these but those that are left away.
pub fn settings(issuer: &str, without: &[&str]) -> Settings {
    let value = |name: &str| {
        let value = value_of(name).filter(|_| !without.contains(&name));
        value.map(str::to_owned)
    };
    Settings {
        issuer: Some(issuer.to_owned()),
        base_url: value("base-url"),
        client_key: value("client-key"),
        user_id: value("user-id"),
        product_code: value("product-code"),
        profile_path: value("profile-path"),
        us_env: value("us-env").is_some(),
        ..Settings::default()
    }
}

/// Without any of these there is no configuration.
pub fn required(issuer: &str) -> Vec<&'static str> {
    let names = PLACEHOLDERS.iter().map(|(name, _)| *name);
    names
        .filter(|name| settings(issuer, &[name]).check().is_err())
        .collect()
}

/// What a page may set or leave.
pub fn optional(issuer: &str) -> Vec<&'static str> {
    let required = required(issuer);
    let names = PLACEHOLDERS.iter().map(|(name, _)| *name);
    names.filter(|name| !required.contains(name)).collect()
}
