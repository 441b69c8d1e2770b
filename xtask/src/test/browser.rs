//! The tests of the widget that run as WebAssembly in headless Chromium.
//! What Chromium is started with stands in `webdriver.json`.

use std::process::Command;

use anyhow::Result;

use super::seats;
use super::tally::Tally;
use crate::process;
use crate::project::Project;
use crate::tools::{self, WASM_TARGET};

/// Seconds for all tests of one file; the runner's own limit of 20 is short for a busy machine.
const TIMEOUT: &str = "180";

pub fn run(project: &Project, tally: &mut Tally) -> Result<()> {
    let address = seats::free_address()?;
    let mut command = Command::new("cargo");
    // `--tests` leaves out the examples in the documentation, which the runner cannot start.
    command
        .args(["test", "--package", "order-card", "--tests"])
        .args(["--target", WASM_TARGET, "--no-fail-fast"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools::wasm_test_runner(project)?,
        )
        .env("CHROMEDRIVER", tools::browser_program("chromedriver")?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT)
        .env("WASM_BINDGEN_TEST_ADDRESS", address.to_string())
        .current_dir(&project.root);
    seats::hold(address, || {
        process::run_lines(&mut command, |line| tally.add_line(line))
    })
}
