//! `cargo xtask gallery`: every state of every issuer as pictures on one page, with what overflows,
//! is cut or moves. They are drawn and judged in `tests/e2e/gallery`; this file starts that.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{build, demo, playwright, process, report, tools};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Names of scenarios of the demo page; without any it is all of them.
    pub scenarios: Vec<String>,
    /// The pictures of the README, and nothing else.
    pub pictures: bool,
}

pub fn run(project: &Project, wanted: &Wanted) -> Result<ExitCode> {
    tools::ensure(tools::FOR_PAGES, project)?;
    build::make(project)?;
    demo::build_sandbox(project)?;
    report::step("Drawing");
    let mut command = playwright::node(project, &project.end_to_end())?;
    command
        .arg("gallery/gallery.js")
        .args(arguments(project, wanted));
    process::run(&mut command).context("Not every state is drawn as it should be")?;
    Ok(ExitCode::SUCCESS)
}

fn arguments(project: &Project, wanted: &Wanted) -> Vec<OsString> {
    if wanted.pictures {
        return vec!["--pictures".into(), project.pictures().into()];
    }
    let mut words = vec!["--output".into(), project.gallery().into()];
    words.extend(wanted.scenarios.iter().map(OsString::from));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(scenarios: &[&str], pictures: bool) -> Vec<OsString> {
        let project = Project {
            root: "root".into(),
            target: "target".into(),
            has_trap: false,
        };
        let scenarios = scenarios.iter().map(|name| (*name).to_owned()).collect();
        let wanted = Wanted {
            scenarios,
            pictures,
        };
        arguments(&project, &wanted)
    }

    #[test]
    fn scenarios_are_passed_on() {
        assert_eq!(words(&[], false), ["--output", "target/gallery"]);
        let two = words(&["frozen", "history"], false);
        assert_eq!(two[2..], ["frozen", "history"]);
    }

    #[test]
    fn the_pictures_of_the_readme_go_where_it_is() {
        assert_eq!(words(&[], true), ["--pictures", "root/docs/pictures"]);
    }
}
