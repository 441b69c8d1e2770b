//! Leptos components that draw the view, and the words they use. They decide nothing.
//!
//! A part is one function from the view to elements, and the elements that stay the same are
//! kept: the button is the same button from "order" to "try again", so it keeps its focus.
//! One reactive closure a part, instead of one an attribute, halves what a page downloads.

pub mod english;
pub mod text;
pub mod words;

#[cfg(target_family = "wasm")]
mod badge;
#[cfg(target_family = "wasm")]
mod button;
#[cfg(target_family = "wasm")]
mod category;
#[cfg(target_family = "wasm")]
pub mod component;
#[cfg(target_family = "wasm")]
mod controls;
#[cfg(target_family = "wasm")]
mod format;
#[cfg(target_family = "wasm")]
mod history;
#[cfg(target_family = "wasm")]
mod icon;
#[cfg(target_family = "wasm")]
mod inset;
#[cfg(target_family = "wasm")]
mod look;
#[cfg(target_family = "wasm")]
pub mod mount;
#[cfg(target_family = "wasm")]
mod node;
#[cfg(target_family = "wasm")]
mod part;
#[cfg(target_family = "wasm")]
mod press;
#[cfg(target_family = "wasm")]
mod render;
#[cfg(target_family = "wasm")]
mod row;
#[cfg(target_family = "wasm")]
mod summary;
