//! Drives one built host in a browser, by Playwright, and reads what came of it.

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::catalogue::Host;
use super::install::isolate;
use crate::playwright;
use crate::project::Project;
use crate::test::Tally;

pub struct Driven {
    pub tally: Tally,
    /// Bytes of JavaScript, after brotli, that the page loads besides the card's core.
    pub eager: Option<u64>,
}

pub fn drive(project: &Project, host: &Host, folder: &Path) -> Result<Driven> {
    let report = project.built_hosts().join(format!("{}.json", host.name));
    let mut run = playwright::Run::new(project, &project.hosts(), report)?;
    isolate(run.command())
        .env("ORDER_CARD_HOST", &host.name)
        .env("ORDER_CARD_HOST_FOLDER", folder);
    // What the report has counted says more than how the program ended.
    let (report, _) = run.finish()?;
    Ok(Driven {
        tally: Tally::from_playwright(&report)?,
        eager: eager(&serde_json::from_str(&report)?),
    })
}

/// The first note of this type, wherever in the report it stands.
fn eager(report: &Value) -> Option<u64> {
    match report {
        Value::Object(fields) if report["type"] == "eager" => {
            fields.get("description")?.as_str()?.parse().ok()
        }
        Value::Object(fields) => fields.values().find_map(eager),
        Value::Array(values) => values.iter().find_map(eager),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_size_is_found_in_the_report() {
        let note = json!({ "type": "eager", "description": "4321" });
        let report = json!({ "suites": [{ "specs": [{ "annotations": [note] }] }] });
        assert_eq!(eager(&report), Some(4_321));
        assert_eq!(eager(&json!({ "suites": [] })), None);
    }
}
