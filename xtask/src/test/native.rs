//! The tests that need no browser: all of the workspace, built for this machine.

use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::process;
use crate::project::Project;

pub fn run(project: &Project, tally: &mut Tally) -> Result<()> {
    let mut command = Command::new("cargo");
    // One failing file does not hide the others.
    command
        .args(["test", "--workspace", "--no-fail-fast"])
        .current_dir(&project.root);
    process::run_lines(&mut command, |line| tally.add_line(line))
}
