//! What each issuer's answers mean, and what is sent to them.
#![cfg(not(target_family = "wasm"))]

#[path = "issuers/care.rs"]
mod care;
#[path = "issuers/entry.rs"]
mod entry;
#[path = "issuers/exchange.rs"]
mod exchange;
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
#[path = "issuers/setting.rs"]
mod setting;
mod support;
#[path = "issuers/telling.rs"]
mod telling;
#[path = "issuers/wallets.rs"]
mod wallets;

use order_card::Config;
use order_card::issuer::Response;
use setting::{settings, settings_of};

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
