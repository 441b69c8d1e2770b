//! `cargo xtask bench`: the package beside the same made of plain JavaScript and with React. What is
//! measured, and how, is in `bench/`; this file gives it what it needs, and judges nothing.

use std::fs;
use std::num::NonZeroU32;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{build, process, report, tools};

/// An odd number has a run in its middle.
pub const RUNS: NonZeroU32 = NonZeroU32::new(9).unwrap();

pub fn run(project: &Project, runs: NonZeroU32) -> Result<ExitCode> {
    tools::ensure(tools::FOR_BENCH, project)?;
    build::make(project)?;
    let results = project.bench_results();
    fs::create_dir_all(&results)?;
    report::step("Running the flow, for the moments at which it asks for a card");
    let polls = results.join("polls.json");
    fs::write(&polls, ask_flow(project)?)?;
    report::step("Measuring");
    let visits = results.join("visits.json");
    process::run(&mut measurement(project, runs, &polls, &visits)?)
        .context("It could not be measured")?;
    println!("\nAll visits are in {}.", visits.display());
    Ok(ExitCode::SUCCESS)
}

/// The flow is a part of the widget, which xtask does not depend on: it would have to be compiled
/// before every command.
fn ask_flow(project: &Project) -> Result<String> {
    let mut command = Command::new("cargo");
    command
        .args(["run", "--quiet", "--package", "order-card"])
        .args(["--example", "polls"])
        .current_dir(&project.root);
    process::with_heartbeat("Compiling it for this machine", || {
        process::capture(&mut command)
    })
}

fn measurement(
    project: &Project,
    runs: NonZeroU32,
    polls: &Path,
    visits: &Path,
) -> Result<Command> {
    let mut command = Command::new("node");
    command
        .args(["bench.js", "--runs", &runs.to_string()])
        .arg("--polls")
        .arg(polls)
        .arg("--visits")
        .arg(visits)
        .env("ORDER_CARD_PACKAGE", project.package())
        .env("ORDER_CARD_CHROMIUM", tools::browser_program("chromium")?)
        .current_dir(project.bench());
    Ok(command)
}
