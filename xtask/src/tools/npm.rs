//! Node.js, npm, and the packages that the lock files beside `package.json` pin.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde_json::Value;

use super::{Found, apt};
use crate::process;

/// The oldest major version that the pinned packages run on.
const OLDEST_NODE: u32 = 20;

/// npm writes this list of what it has installed as the last step of an installation.
const INSTALLED: &str = "node_modules/.package-lock.json";

pub fn node() -> Option<Found> {
    let version = process::probe("node", &["--version"])?;
    let version = version.trim_start_matches('v');
    is_new_enough(version).then_some(())?;
    found("node", version)
}

pub fn npm() -> Option<Found> {
    found("npm", &process::probe("npm", &["--version"])?)
}

pub fn remedy() -> String {
    format!(
        "{}   (Debian 13 or newer; an older one has no Node.js {OLDEST_NODE})",
        apt::command(&["nodejs", "npm"])
    )
}

/// The packages of a folder, if they are the ones that its lock file names.
pub fn modules(folder: &Path) -> Option<Found> {
    let packages = |file: &str| -> Option<Value> {
        let text = fs::read_to_string(folder.join(file)).ok()?;
        let mut lock: Value = serde_json::from_str(&text).ok()?;
        Some(lock["packages"].take())
    };
    is_as_locked(&packages("package-lock.json")?, &packages(INSTALLED)?).then(|| Found {
        version: "as locked".into(),
        place: folder.join("node_modules").display().to_string(),
    })
}

pub fn install_modules(folder: &Path) -> Result<()> {
    let mut command = Command::new("npm");
    // Everything these folders need is a development dependency, also where NODE_ENV says
    // "production". Playwright drives Debian's Chromium and fetches no browser of its own.
    command
        .args(["ci", "--include=dev"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(folder);
    process::with_heartbeat(&format!("Running npm ci in {}", folder.display()), || {
        process::run(&mut command)
    })
}

/// The folder of the programs that a folder's packages bring.
pub fn programs(folder: &Path) -> PathBuf {
    folder.join("node_modules/.bin")
}

/// Whether all that is locked is installed, and nothing else. What is optional may be absent: such
/// a package is for one kind of machine only.
fn is_as_locked(locked: &Value, installed: &Value) -> bool {
    let (Some(locked), Some(installed)) = (locked.as_object(), installed.as_object()) else {
        return false;
    };
    // The package without a path is the folder's own.
    let complete = locked.iter().all(|(path, package)| {
        path.is_empty() || package["optional"] == true || installed.contains_key(path)
    });
    let exact = installed.iter().all(|(path, package)| {
        locked.get(path).is_some_and(|wanted| {
            ["version", "integrity"]
                .iter()
                .all(|key| wanted[*key] == package[*key])
        })
    });
    complete && exact
}

fn is_new_enough(version: &str) -> bool {
    version
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= OLDEST_NODE)
}

fn found(program: &str, version: &str) -> Option<Found> {
    Some(Found {
        version: version.to_owned(),
        place: process::find_on_path(program)?.display().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_old_node_does_not_count() {
        assert!(is_new_enough("20.0.0"));
        assert!(is_new_enough("26.1.0"));
        assert!(!is_new_enough("18.20.4"));
        assert!(!is_new_enough("unknown"));
    }

    #[test]
    fn packages_count_only_as_locked() {
        let locked = json!({
            "": { "name": "order-card" },
            "node_modules/one": { "version": "1.0.0", "integrity": "a" },
            "node_modules/for-another-machine": { "version": "1.0.0", "optional": true },
        });
        let is_installed = |installed| is_as_locked(&locked, &installed);
        let one = json!({ "version": "1.0.0", "integrity": "a" });
        let other = json!({ "version": "1.0.1", "integrity": "b" });
        assert!(is_installed(json!({ "node_modules/one": one })));
        assert!(!is_installed(json!({ "node_modules/one": other })));
        assert!(!is_installed(json!({})));
        assert!(!is_installed(Value::Null));
        let too_many = json!({ "node_modules/one": one, "node_modules/two": other });
        assert!(!is_installed(too_many));
    }
}
