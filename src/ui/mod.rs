//! Leptos components that draw the view, and the texts they use. They decide nothing.
//!
//! A component takes the store, selects its part of the view as a `Memo`, and draws it in one
//! closure: what changes is drawn into the elements that are there, so that the button is the
//! same button from "order" to "try again" and keeps its focus.
//!
//! An element without an expression in it becomes `innerHTML` when it stands inside another in
//! `view!`, which Trusted Types forbid. Such an element is a component of its own (`icon.rs`).

pub mod english;
pub mod messages;
pub mod text;

#[cfg(target_family = "wasm")]
mod badge;
#[cfg(target_family = "wasm")]
mod button;
#[cfg(target_family = "wasm")]
pub mod component;
#[cfg(target_family = "wasm")]
mod confirmation;
#[cfg(target_family = "wasm")]
mod controls;
#[cfg(target_family = "wasm")]
mod face;
#[cfg(target_family = "wasm")]
mod field;
#[cfg(target_family = "wasm")]
mod focus;
#[cfg(target_family = "wasm")]
mod format;
#[cfg(target_family = "wasm")]
mod history;
#[cfg(target_family = "wasm")]
mod icon;
#[cfg(target_family = "wasm")]
pub mod mount;
#[cfg(target_family = "wasm")]
mod order_button;
#[cfg(target_family = "wasm")]
mod panel;
#[cfg(target_family = "wasm")]
mod part;
#[cfg(target_family = "wasm")]
mod pin_dialog;
#[cfg(target_family = "wasm")]
mod secure_image;
#[cfg(target_family = "wasm")]
mod store;
#[cfg(target_family = "wasm")]
mod theme_colours;
