//! The browser: carries out what the flow orders, and tells it what happened. It decides
//! nothing about cards. One browser API a file, each as a guard that stops when dropped.

pub mod announce;
mod app;
mod call;
mod clock;
#[cfg(feature = "element")]
pub mod element;
mod file;
pub mod host;
mod http;
mod listener;
mod lock;
mod memory;
mod secure_embed;
mod seed;
pub mod session;
pub mod signals;
pub mod stylesheet;
mod token;
#[cfg(feature = "trap")]
mod trap;
mod watch;
mod weak_session;
mod window;
