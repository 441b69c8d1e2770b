//! The browser: carries out what the flow orders, and tells it what happened. It decides
//! nothing about cards. One browser API a file, each as a guard that stops when dropped.

pub mod announce;
mod app;
mod call;
mod clock;
#[cfg(feature = "element")]
pub mod element;
pub mod host;
mod http;
mod lock;
mod memory;
mod seed;
pub mod session;
pub mod stylesheet;
mod token;
mod verification;
mod watch;
