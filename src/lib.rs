//! order-card: a person orders a payment card inside somebody else's web page, watches it
//! become ready, and looks after it.

mod address;
mod config;
pub mod flow;
pub mod issuer;
mod json;
#[cfg(target_family = "wasm")]
pub mod shell;
pub mod ui;

pub use config::{Config, IssuerName, Settings};
#[cfg(target_family = "wasm")]
pub use shell::host::Page;
#[cfg(target_family = "wasm")]
pub use shell::session::Session;
#[cfg(target_family = "wasm")]
pub use ui::component::{CardSummary, OrderButton, OrderCard, StatusBadge};
