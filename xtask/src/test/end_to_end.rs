//! The tests of the finished package in a page, by Playwright. Its own configuration starts the
//! servers; it learns from the environment where the things are that have been built.

use std::fs;
use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::project::Project;
use crate::{process, tools};

pub fn run(project: &Project, tally: &mut Tally) -> Result<()> {
    let report = project.target.join("end-to-end.json");
    // A report of an earlier run must not be counted.
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut command = Command::new("node");
    command
        .arg("node_modules/@playwright/test/cli.js")
        .args(["test", "--reporter=list,json", "--retries=0"])
        .arg("--forbid-only")
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
        .env("ORDER_CARD_SANDBOX_BIN", project.sandbox())
        .env("ORDER_CARD_SITE", project.site())
        .env("ORDER_CARD_PACKAGE", project.package())
        .env("ORDER_CARD_WITH_TRAP", project.with_trap().package())
        .env("ORDER_CARD_CHROMIUM", tools::browser_program("chromium")?)
        .current_dir(project.end_to_end());
    let outcome = process::run(&mut command);
    if let Ok(text) = fs::read_to_string(&report) {
        *tally = Tally::from_playwright(&text)?;
    }
    outcome
}
