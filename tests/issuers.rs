//! What each issuer's answers mean, and what is sent to them.
#![cfg(not(target_family = "wasm"))]

#[path = "issuers/body.rs"]
mod body;
#[path = "issuers/care.rs"]
mod care;
#[path = "issuers/history.rs"]
mod history;
#[path = "issuers/kind.rs"]
mod kind;
#[path = "issuers/kulipa.rs"]
mod kulipa;
#[path = "issuers/pintopay.rs"]
mod pintopay;
#[path = "issuers/plain.rs"]
mod plain;
#[path = "issuers/profile.rs"]
mod profile;
#[path = "issuers/secret.rs"]
mod secret;
#[path = "issuers/sent.rs"]
mod sent;
mod support;
#[path = "issuers/telling.rs"]
mod telling;

use order_card::issuer::Response;
use order_card::{Config, Settings};

fn settings() -> Settings {
    Settings {
        base_url: Some("https://dev.api.baanx.com".into()),
        client_key: Some("pk_demo".into()),
        ..Settings::default()
    }
}

/// All that the issuer asks a page for.
fn settings_of(issuer: &str) -> Settings {
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

fn config() -> Config {
    settings().check().unwrap()
}

fn response(status: u16, body: &str) -> Response {
    Response {
        status,
        retry_after: None,
        media_type: "application/json".into(),
        body: body.into(),
    }
}
