//! `cargo xtask fuzz`: mutated answers of every issuer, through the package in a browser. The cases
//! are made and judged in `tests/e2e/fuzz`; this file starts them, and counts.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::Tally;
use crate::{build, playwright, process, report, tools};

/// Which cases are run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    pub count: u32,
    /// Without one it is drawn anew, and printed.
    pub seed: Option<u32>,
    /// The number of a single case.
    pub only: Option<u32>,
}

impl Default for Cases {
    /// As many as every run of all tests has.
    fn default() -> Self {
        Self {
            count: 5_000,
            seed: None,
            only: None,
        }
    }
}

pub fn run(project: &Project, cases: &Cases) -> Result<ExitCode> {
    tools::ensure(tools::FOR_PAGES, project)?;
    build::make(project)?;
    report::step("Running mutated answers");
    run_cases(project, cases, &mut Tally::default())?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the package as it has been built.
pub fn run_cases(project: &Project, cases: &Cases, tally: &mut Tally) -> Result<()> {
    let mut command = playwright::node(project, &project.end_to_end())?;
    command.arg("fuzz/fuzz.js").args(arguments(cases));
    process::run_lines(&mut command, |line| tally.add_line(line))
        .context("Some mutated answers are not dealt with as they should be")
}

fn arguments(cases: &Cases) -> Vec<String> {
    let named = [
        ("--cases", Some(cases.count)),
        ("--seed", cases.seed),
        ("--case", cases.only),
    ];
    let given = named
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    given
        .flat_map(|(name, value)| [name.to_owned(), value.to_string()])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wanted_is_passed_on() {
        assert_eq!(arguments(&Cases::default()), ["--cases", "5000"]);
        let one = Cases {
            count: 9,
            seed: Some(1),
            only: Some(2),
        };
        let expected = ["--cases", "9", "--seed", "1", "--case", "2"];
        assert_eq!(arguments(&one), expected);
    }
}
