//! The tests of the package that need no browser, and those of the mutated answers, of the gallery and
//! of the bench themselves: they run in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::process;
use crate::project::Project;

pub fn run(project: &Project, tally: &mut Tally) -> Result<()> {
    let mut files = Vec::new();
    let [fuzz, gallery] = ["fuzz", "gallery"].map(|name| project.end_to_end().join(name));
    let [package, bench] = [project.npm(), project.bench()].map(|folder| folder.join("test"));
    for folder in [package, project.types(), fuzz, gallery, bench] {
        files.extend(tests_in(&folder)?);
    }
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-reporter=tap"])
        .args(files)
        .current_dir(&project.root);
    process::run_lines(&mut command, |line| tally.add_tap_line(line))
}

/// Older versions of Node take no pattern, and newer ones no folder.
fn tests_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
