//! `cargo xtask test`: every check and every suite, in the order of what fails soonest.
//! Its last line is always `N passed, N failed`, for people and for scripts.

mod browser;
mod end_to_end;
mod lint;
mod native;
mod package;
mod seats;
mod tally;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::fuzz::{self, Cases};
use crate::project::Project;
use crate::{build, demo, hosts, report, tools};
pub use tally::Tally;

/// The same mutated answers in every run, so that what fails is of the change and not of chance;
/// `cargo xtask fuzz` draws others.
const FUZZ_SEED: u32 = 1;

/// What each suite has counted so far; a suite that was not reached has no count.
#[derive(Default)]
struct Counts {
    native: Option<Tally>,
    browser: Option<Tally>,
    package: Option<Tally>,
    end_to_end: Option<Tally>,
    hosts: Option<Tally>,
    fuzz: Option<Tally>,
}

/// Takes the project as it was found, so that the last line is printed in that case too.
pub fn run(project: Result<Project>) -> ExitCode {
    let mut counts = Counts::default();
    let outcome = project.and_then(|project| stages(&project, &mut counts));
    println!("\n{}", report::table(&counts.rows()));
    if let Err(error) = &outcome {
        println!("error: {error:#}\n");
    }
    println!("{}", counts.total());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn stages(project: &Project, counts: &mut Counts) -> Result<()> {
    tools::ensure(tools::FOR_TEST, project)?;
    lint::run(project)?;
    suite("native", &mut counts.native, |tally| {
        native::run(project, tally)
    })?;
    suite("browser", &mut counts.browser, |tally| {
        browser::run(project, tally)
    })?;
    build::run(project)?;
    suite("package", &mut counts.package, |tally| {
        package::run(project, tally)
    })?;
    build::make(&project.with_trap())?;
    demo::build_sandbox(project)?;
    suite("end-to-end", &mut counts.end_to_end, |tally| {
        end_to_end::run(project, tally)
    })?;
    suite("hosts", &mut counts.hosts, |tally| {
        hosts::run_quick(project, tally)
    })?;
    suite("fuzz", &mut counts.fuzz, |tally| {
        let cases = Cases {
            seed: Some(FUZZ_SEED),
            ..Cases::default()
        };
        fuzz::run_cases(project, &cases, tally)
    })
}

/// A suite that runs no test fails: a wrong filter or a missing file must not look like success.
fn suite(
    name: &str,
    count: &mut Option<Tally>,
    run: impl FnOnce(&mut Tally) -> Result<()>,
) -> Result<()> {
    report::step(&format!("Running the {name} tests"));
    let tally = count.insert(Tally::default());
    run(tally).with_context(|| format!("The {name} tests failed"))?;
    if tally.failed > 0 {
        bail!("The {name} tests failed.");
    }
    if tally.passed == 0 {
        bail!("The {name} suite ran no test.");
    }
    Ok(())
}

impl Counts {
    fn named(&self) -> [(&'static str, Option<Tally>); 6] {
        [
            ("native", self.native),
            ("browser", self.browser),
            ("package", self.package),
            ("end-to-end", self.end_to_end),
            ("hosts", self.hosts),
            ("fuzz", self.fuzz),
        ]
    }

    fn total(&self) -> Tally {
        self.named()
            .into_iter()
            .filter_map(|(_, tally)| tally)
            .fold(Tally::default(), |sum, tally| sum + tally)
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let heading = ["suite", "passed", "failed", "skipped"];
        let mut rows = vec![heading.map(str::to_owned).to_vec()];
        rows.extend(self.named().into_iter().map(|(name, tally)| match tally {
            Some(tally) => vec![
                name.into(),
                format!("{:>6}", tally.passed),
                format!("{:>6}", tally.failed),
                format!("{:>7}", tally.skipped),
            ],
            None => vec![name.into(), "not reached".into()],
        }));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(passed: u64, failed: u64) -> Result<()> {
        suite("sample", &mut None, |tally| {
            (tally.passed, tally.failed) = (passed, failed);
            Ok(())
        })
    }

    #[test]
    fn a_suite_without_a_test_fails() {
        assert!(ran(1, 0).is_ok());
        assert!(ran(0, 0).is_err());
    }

    #[test]
    fn a_counted_failure_fails_whatever_the_program_returned() {
        assert!(ran(9, 1).is_err());
    }

    #[test]
    fn a_failing_suite_keeps_its_count() {
        let mut count = None;
        let outcome = suite("sample", &mut count, |tally| {
            tally.passed = 3;
            bail!("stopped")
        });
        assert!(outcome.is_err());
        assert_eq!(count.map(|tally| tally.passed), Some(3));
    }

    #[test]
    fn the_last_line_sums_what_was_reached() {
        let tally = |passed, failed| {
            Some(Tally {
                passed,
                failed,
                skipped: 1,
            })
        };
        let counts = Counts {
            native: tally(40, 0),
            browser: tally(2, 1),
            package: tally(0, 0),
            end_to_end: None,
            hosts: None,
            fuzz: None,
        };
        assert_eq!(counts.total().to_string(), "42 passed, 1 failed");
        assert_eq!(counts.rows()[4], ["end-to-end", "not reached"]);
    }
}
