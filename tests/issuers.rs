//! What each issuer's answers mean, and what is sent to them.
#![cfg(not(target_family = "wasm"))]

#[path = "issuers/body.rs"]
mod body;
#[path = "issuers/care.rs"]
mod care;
#[path = "issuers/history.rs"]
mod history;
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
