//! Runs Playwright: tests of a finished page in a browser, and the programs beside them. They learn
//! from the environment where the things are that have been built; tests write a report.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{file, process, tools};

/// Node in the folder of a program that uses what has been built.
pub fn node(project: &Project, folder: &Path) -> Result<Command> {
    let mut command = Command::new("node");
    command
        .env("ORDER_CARD_SANDBOX_BIN", project.sandbox())
        .env("ORDER_CARD_SITE", project.site())
        .env("ORDER_CARD_PACKAGE", project.package())
        .env("ORDER_CARD_CHROMIUM", tools::browser_program("chromium")?)
        .current_dir(folder);
    Ok(command)
}

pub struct Run {
    command: Command,
    report: PathBuf,
}

impl Run {
    /// The tests of a folder, which has a configuration; `report` is the file for the report.
    pub fn new(project: &Project, folder: &Path, report: PathBuf) -> Result<Self> {
        let program = "node_modules/@playwright/test/cli.js";
        let mut command = node(project, folder)?;
        command
            .arg(project.end_to_end().join(program))
            .args(["test", "--reporter=list,json", "--retries=0"])
            .arg("--forbid-only")
            .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
        Ok(Self { command, report })
    }

    pub fn command(&mut self) -> &mut Command {
        &mut self.command
    }

    /// The report, and how the program ended: it fails where a test fails.
    pub fn finish(mut self) -> Result<(String, Result<()>)> {
        // A report of an earlier run must not be counted.
        file::remove(&self.report)?;
        let outcome = process::run(&mut self.command);
        match fs::read_to_string(&self.report) {
            Ok(report) => Ok((report, outcome)),
            Err(error) => outcome.and(Err(error).context("Playwright left no report")),
        }
    }
}
