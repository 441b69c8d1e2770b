//! Where things are in the checkout. Knows paths and the lock file; runs no tool but `cargo metadata`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::tools::WASM_TARGET;

pub struct Project {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// Whether this is about the widget that can be made to trap, which only tests use.
    pub has_trap: bool,
}

impl Project {
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("The xtask folder has no parent folder.")?
            .to_path_buf();
        // Only cargo knows what its configuration and environment make of the target folder.
        let metadata = process::capture(
            Command::new("cargo")
                .args(["metadata", "--format-version=1", "--no-deps"])
                .current_dir(&root),
        )?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target = metadata["target_directory"]
            .as_str()
            .context("`cargo metadata` names no target folder.")?
            .into();
        let has_trap = false;
        Ok(Self {
            root,
            target,
            has_trap,
        })
    }

    /// The same checkout, with a widget that can be made to trap.
    pub fn with_trap(&self) -> Self {
        Self {
            root: self.root.clone(),
            target: self.target.clone(),
            has_trap: true,
        }
    }

    /// Where the build puts something for itself.
    pub fn made(&self, name: &str) -> PathBuf {
        let folder = if self.has_trap { "with-trap" } else { "" };
        self.target.join(folder).join(name)
    }

    /// The widget, as cargo compiles it for release.
    pub fn library(&self) -> PathBuf {
        let name = format!("{WASM_TARGET}/release/order_card_core.wasm");
        self.target.join(name)
    }

    /// The demo page, as trunk builds it, without the widget.
    pub fn site(&self) -> PathBuf {
        self.made("site")
    }

    /// The embeddable package, which the demo and the tests use too.
    pub fn package(&self) -> PathBuf {
        if self.has_trap {
            return self.made("package");
        }
        self.root.join("npm/dist")
    }

    /// The npm project that builds the package.
    pub fn npm(&self) -> PathBuf {
        self.root.join("npm")
    }

    /// The npm project that holds the types against the compilers of frameworks.
    pub fn types(&self) -> PathBuf {
        self.root.join("tests/types")
    }

    /// The npm project that holds the end-to-end tests.
    pub fn end_to_end(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// Every state as pictures, on one page.
    pub fn gallery(&self) -> PathBuf {
        self.target.join("gallery")
    }

    /// The pictures of the README.
    pub fn pictures(&self) -> PathBuf {
        self.root.join("docs/pictures")
    }

    /// The npm project that measures the package beside other pages.
    pub fn bench(&self) -> PathBuf {
        self.root.join("bench")
    }

    /// What was measured.
    pub fn bench_results(&self) -> PathBuf {
        self.target.join("bench")
    }

    /// The tests of the hosts.
    pub fn hosts(&self) -> PathBuf {
        self.root.join("tests/hosts")
    }

    /// What partners copy, a folder for each host.
    pub fn examples(&self) -> PathBuf {
        self.root.join("examples")
    }

    /// Copies of the examples, with the packed package in them.
    pub fn built_hosts(&self) -> PathBuf {
        self.target.join("hosts")
    }

    /// The sandbox, as `cargo build -p sandbox` leaves it.
    pub fn sandbox(&self) -> PathBuf {
        let name = format!("sandbox{}", std::env::consts::EXE_SUFFIX);
        self.target.join("debug").join(name)
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).with_context(|| {
            format!(
                "{} cannot be read: run `cargo generate-lockfile`.",
                path.display()
            )
        })?;
        version_in_lock(&lock, package)
            .ok_or_else(|| anyhow!("Cargo.lock has no version of {package}."))
    }
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn a_version_belongs_to_the_whole_name() {
        let version = |package| version_in_lock(LOCK, package);
        assert_eq!(version("wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version("wasm-bindgen-futures").as_deref(), Some("0.4.80"));
    }

    #[test]
    fn a_crate_that_is_not_locked_has_no_version() {
        assert_eq!(version_in_lock(LOCK, "leptos"), None);
        assert_eq!(version_in_lock("", "leptos"), None);
    }
}
