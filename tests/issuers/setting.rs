//! What a page sets for each issuer.

use order_card::Settings;

pub fn settings() -> Settings {
    Settings {
        base_url: Some("https://dev.api.baanx.com".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

/// All that the issuer asks a page for.
pub fn settings_of(issuer: &str) -> Settings {
    let base_url = match issuer {
        "baanx" => return settings(),
        "kulipa" => "https://api.kulipa.xyz/v1",
        _ => "https://cards.partner.example",
    };
    Settings {
        issuer: Some(issuer.into()),
        base_url: Some(base_url.into()),
        user_id: Some("usr-1".into()),
        product_code: Some("virtual_usd_demo".into()),
        ..Settings::default()
    }
}
