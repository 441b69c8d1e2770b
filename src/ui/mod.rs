//! Leptos components that draw the view, and the texts they use. They decide nothing.

pub mod days;
pub mod english;
pub mod hint;
pub mod messages;
pub mod progress;
pub mod spoken;
pub mod text;
pub mod word;

#[cfg(target_family = "wasm")]
pub mod component;
