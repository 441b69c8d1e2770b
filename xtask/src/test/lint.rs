//! What can be judged without running the code: its form, and the findings of Clippy.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::WASM_TARGET;
use crate::{process, report};

pub fn run(project: &Project) -> Result<()> {
    report::step("Checking the form");
    cargo(project, &["fmt", "--all", "--check"])
        .context("The code is not formatted; `cargo fmt --all` mends it")?;
    report::step("Checking with Clippy");
    let strict = ["--", "-D", "warnings"];
    let workspace = ["clippy", "--workspace", "--all-targets"];
    cargo(project, &[&workspace[..], &strict].concat()).context("Clippy found something")?;
    report::step("Checking with Clippy, for WebAssembly");
    let widget = ["clippy", "--package", "order-card", "--lib", "--tests"];
    let target = ["--target", WASM_TARGET];
    cargo(project, &[&widget[..], &target, &strict].concat())
        .context("Clippy found something in the code for WebAssembly")
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(arguments)
            .current_dir(&project.root),
    )
}
