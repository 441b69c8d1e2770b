//! The project's commands: `cargo xtask demo`, `test`, `hosts`, `fuzz`, `gallery`, `bench`, `build`
//! and `doctor`.
//! This file only chooses the command; what each one does stands in its own file.

mod arguments;
mod bench;
mod build;
mod bundle;
mod demo;
mod doctor;
mod file;
mod fuzz;
mod gallery;
mod hosts;
mod meanwhile;
mod playwright;
mod process;
mod project;
mod report;
mod size;
mod split;
mod stamp;
mod test;
mod tools;

use std::process::ExitCode;

use arguments::{Command, USAGE};
use project::Project;

/// What a program returns for a command line that it does not understand.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let outcome = match command {
        Command::Help => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo { port } => Project::find().and_then(|project| demo::run(&project, port)),
        Command::Build => Project::find().and_then(|project| build::run(&project)),
        Command::Hosts { names } => {
            Project::find().and_then(|project| hosts::run(&project, &names))
        }
        Command::Fuzz(cases) => Project::find().and_then(|project| fuzz::run(&project, &cases)),
        Command::Gallery(wanted) => {
            Project::find().and_then(|project| gallery::run(&project, &wanted))
        }
        Command::Bench { runs } => Project::find().and_then(|project| bench::run(&project, runs)),
        Command::Doctor => Project::find().and_then(|project| doctor::run(&project)),
        Command::Test => return test::run(Project::find()),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}
