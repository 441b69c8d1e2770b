//! `cargo xtask doctor`: what is there, what is missing, and how to get it. It installs nothing.

use std::process::ExitCode;

use anyhow::Result;

use crate::project::Project;
use crate::report;
use crate::tools::{Found, Need};

const ALL: &[Need] = &[
    Need::Cargo,
    Need::Rustfmt,
    Need::Clippy,
    Need::WasmTarget,
    Need::Node,
    Need::Npm,
    Need::Trunk,
    Need::WasmBindgen,
    Need::PackageModules,
    Need::EndToEndModules,
    Need::Chromium,
    Need::Chromedriver,
    Need::Nginx,
];

pub fn run(project: &Project) -> Result<ExitCode> {
    let findings = ALL
        .iter()
        .map(|need| Ok((need.name(), need.find(project)?, need.remedy(project)?)))
        .collect::<Result<Vec<_>>>()?;
    print!("{}", report::table(&rows(&findings)));
    let missing = findings.iter().filter(|(_, found, _)| found.is_none());
    match missing.count() {
        0 => {
            println!("\nNothing is missing.");
            Ok(ExitCode::SUCCESS)
        }
        count => {
            println!("\nMissing: {count}. `cargo xtask test` installs what it can by itself.");
            Ok(ExitCode::FAILURE)
        }
    }
}

fn rows(findings: &[(&str, Option<Found>, String)]) -> Vec<Vec<String>> {
    let heading = ["needed", "version", "where, or how to get it"];
    let body = findings.iter().map(|(name, found, remedy)| match found {
        Some(found) => [*name, &found.version, &found.place].map(str::to_owned),
        None => [*name, "MISSING", remedy].map(str::to_owned),
    });
    std::iter::once(heading.map(str::to_owned))
        .chain(body)
        .map(Vec::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_comes_with_its_remedy() {
        let found = Found {
            version: "1.2.3".into(),
            place: "here".into(),
        };
        let findings = [
            ("one", Some(found), "unused".to_owned()),
            ("two", None, "get two".to_owned()),
        ];
        let rows = rows(&findings);
        assert_eq!(rows[1], ["one", "1.2.3", "here"]);
        assert_eq!(rows[2], ["two", "MISSING", "get two"]);
    }
}
