//! The browser: carries out what the flow orders, and tells it what happened. It decides
//! nothing about cards. One browser API a file, each as a guard that stops when dropped.

pub mod announce;
mod app;
mod call;
mod channel;
mod clock;
mod effects;
#[cfg(feature = "element")]
pub mod element;
mod event_listener;
mod file;
pub mod first_reads;
pub mod format;
pub mod host;
mod http;
mod lock;
mod memory;
mod secure_embed;
mod seed;
pub mod session;
pub mod signals;
mod storage;
pub mod stylesheet;
pub mod theme_colours;
mod token;
#[cfg(feature = "trap")]
mod trap;
mod turns;
mod watch;
mod window;
