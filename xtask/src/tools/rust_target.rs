//! What has to stand beside the compiler: the standard library for WebAssembly, rustfmt, Clippy.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::{Found, apt};
use crate::process;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

pub fn cargo() -> Option<Found> {
    found("cargo")
}

/// A component is a program that rustup or a distribution may have put there.
pub fn component(program: &str) -> Option<Found> {
    found(program)
}

/// Asks the compiler and not rustup, so that a distribution's package counts too.
pub fn wasm_target() -> Option<Found> {
    let folder = process::probe(
        "rustc",
        &["--print", "target-libdir", "--target", WASM_TARGET],
    )?;
    let compiler = process::probe("rustc", &["--version"])?;
    Path::new(&folder).is_dir().then(|| Found {
        version: second_word(&compiler),
        place: folder,
    })
}

pub fn component_remedy(component: &str) -> String {
    if has_rustup() {
        return format!("rustup component add {component}");
    }
    apt::command(match component {
        "clippy" => &["rust-clippy"],
        _ => &["rustfmt"],
    })
}

pub fn wasm_target_remedy() -> String {
    if has_rustup() {
        return format!("rustup target add {WASM_TARGET}");
    }
    apt::command(&["libstd-rust-dev-wasm32"])
}

pub fn add_component(component: &str) -> Result<()> {
    rustup(&["component", "add", component], || {
        component_remedy(component)
    })
}

pub fn add_wasm_target() -> Result<()> {
    rustup(&["target", "add", WASM_TARGET], wasm_target_remedy)
}

fn rustup(arguments: &[&str], remedy: impl Fn() -> String) -> Result<()> {
    let what = format!("rustup {}", arguments.join(" "));
    if !has_rustup() {
        bail!(
            "there is no rustup to run `{what}`; install rustup, or run `{}`",
            remedy()
        );
    }
    process::with_heartbeat(&format!("Running {what}"), || {
        process::run(Command::new("rustup").args(arguments))
    })
}

fn has_rustup() -> bool {
    process::find_on_path("rustup").is_some()
}

fn found(program: &str) -> Option<Found> {
    let version = process::probe(program, &["--version"])?;
    Some(Found {
        version: second_word(&version),
        place: process::find_on_path(program)?.display().to_string(),
    })
}

fn second_word(text: &str) -> String {
    text.split_whitespace().nth(1).unwrap_or_default().into()
}
