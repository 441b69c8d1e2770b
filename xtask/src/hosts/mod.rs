//! `cargo xtask hosts`: the packed package in every example, each built by its own script and
//! driven in a real browser until a card is active.

mod catalogue;
mod drive;
mod install;
mod leptos;
mod pin;
mod tarball;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::test::Tally;
use crate::{build, demo, report, tools};
use catalogue::Host;
use drive::Driven;
use tarball::Tarball;

/// What became of one host.
struct Row {
    name: String,
    version: String,
    driven: Result<Driven>,
    seconds: u64,
}

pub fn run(project: &Project, names: &[String]) -> Result<ExitCode> {
    let chosen = catalogue::chosen(catalogue::read(project)?, names)?;
    tools::ensure(tools::FOR_PAGES, project)?;
    build::make(project)?;
    demo::build_sandbox(project)?;
    let rows = drive_each(project, &chosen)?;
    println!("\n{}", report::table(&lines(&rows)));
    let failed: Vec<_> = rows.iter().filter(|row| !row.is_green()).collect();
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for row in failed {
        println!("{}: {}", row.name, row.fault());
    }
    Ok(ExitCode::FAILURE)
}

/// The few hosts that are driven with every run of all tests. Package and sandbox have been built.
pub fn run_quick(project: &Project, tally: &mut Tally) -> Result<()> {
    let mut hosts = catalogue::read(project)?;
    hosts.retain(|host| host.is_quick);
    let rows = drive_each(project, &hosts)?;
    println!("\n{}", report::table(&lines(&rows)));
    for row in &rows {
        *tally = *tally + row.tally();
    }
    if let Some(row) = rows.iter().find(|row| !row.is_green()) {
        bail!("{}: {}", row.name, row.fault());
    }
    Ok(())
}

/// One after the other; a host that fails does not hide the others.
fn drive_each(project: &Project, hosts: &[Host]) -> Result<Vec<Row>> {
    let tarball = Tarball::pack(project)?;
    Ok(hosts
        .iter()
        .map(|host| {
            report::step(&format!("Host {}", host.name));
            let started = Instant::now();
            let driven = install::build(project, host, &tarball)
                .and_then(|folder| drive::drive(project, host, &folder));
            if let Err(error) = &driven {
                println!("error: {error:#}");
            }
            Row {
                name: host.name.clone(),
                version: host.version(project).unwrap_or_default(),
                driven,
                seconds: started.elapsed().as_secs(),
            }
        })
        .collect())
}

impl Row {
    fn is_green(&self) -> bool {
        let tally = self.tally();
        tally.failed == 0 && tally.passed > 0
    }

    /// A host that was not even built is one failure.
    fn tally(&self) -> Tally {
        let not_built = Tally {
            failed: 1,
            ..Tally::default()
        };
        self.driven
            .as_ref()
            .map_or(not_built, |driven| driven.tally)
    }

    fn fault(&self) -> String {
        match &self.driven {
            Err(error) => format!("{error:#}"),
            Ok(driven) => driven.tally.to_string(),
        }
    }
}

fn lines(rows: &[Row]) -> Vec<Vec<String>> {
    let heading = ["host", "version", "script, brotli", "result", "seconds"];
    let body = rows.iter().map(|row| {
        let eager = row.driven.as_ref().ok().and_then(|driven| driven.eager);
        vec![
            row.name.clone(),
            row.version.clone(),
            format!("{:>14}", eager.map(report::thousands).unwrap_or_default()),
            if row.is_green() { "passed" } else { "FAILED" }.into(),
            format!("{:>7}", row.seconds),
        ]
    });
    std::iter::once(heading.map(str::to_owned).to_vec())
        .chain(body)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(driven: Result<Driven>) -> Row {
        Row {
            name: "vite".into(),
            version: "8".into(),
            driven,
            seconds: 7,
        }
    }

    fn driven(passed: u64, failed: u64) -> Result<Driven> {
        let tally = Tally {
            passed,
            failed,
            skipped: 0,
        };
        Ok(Driven {
            tally,
            eager: Some(4_321),
        })
    }

    #[test]
    fn a_host_is_green_only_after_a_test_and_without_a_failure() {
        assert!(row(driven(2, 0)).is_green());
        assert!(!row(driven(1, 1)).is_green());
        assert!(!row(driven(0, 0)).is_green());
        assert!(!row(Err(anyhow::anyhow!("it cannot be built"))).is_green());
    }

    #[test]
    fn a_host_that_cannot_be_built_counts_as_a_failure() {
        let row = row(Err(anyhow::anyhow!("it cannot be built")));
        assert_eq!(row.tally().to_string(), "0 passed, 1 failed");
    }

    #[test]
    fn the_table_has_a_line_for_each_host() {
        let lines = lines(&[row(driven(2, 0)), row(driven(1, 1))]);
        assert_eq!(lines.len(), 3);
        assert_eq!(
            lines[1],
            ["vite", "8", "         4,321", "passed", "      7"]
        );
        assert_eq!(lines[2][3], "FAILED");
    }
}
