//! Tools that `cargo install` builds, each version in its own folder of the user's cache, so that
//! all checkouts share them and no checkout disturbs another one's version.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use super::Found;
use crate::process;
use crate::project::Project;

/// Newer versions of trunk ask for a newer compiler than this workspace does.
const TRUNK_VERSION: &str = "0.21.14";

pub struct CargoTool {
    package: &'static str,
    /// All of these must be there, at the version, for the tool to count as installed.
    executables: &'static [&'static str],
    version: String,
    /// Whether it is built with the dependency versions that its authors tested.
    locked: bool,
    /// What a person should expect on a machine with two cores.
    minutes: u32,
    /// The folder of this version in the user's cache.
    root: PathBuf,
}

pub fn trunk() -> Result<CargoTool> {
    Ok(CargoTool {
        package: "trunk",
        executables: &["trunk"],
        version: TRUNK_VERSION.into(),
        locked: true,
        minutes: 7,
        root: cache()?.join(format!("trunk-{TRUNK_VERSION}")),
    })
}

/// The tool refuses a binary that another version of the library made, so Cargo.lock decides.
pub fn wasm_bindgen(project: &Project) -> Result<CargoTool> {
    let version = project.locked_version("wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        executables: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Its own lock file does not resolve.
        locked: false,
        minutes: 2,
        root: cache()?.join(format!("wasm-bindgen-cli-{version}")),
        version,
    })
}

impl CargoTool {
    pub fn find(&self) -> Option<Found> {
        self.folder().map(|folder| Found {
            version: self.version.clone(),
            place: folder.display().to_string(),
        })
    }

    pub fn program(&self, name: &str) -> Result<PathBuf> {
        let folder = self
            .folder()
            .ok_or_else(|| anyhow!("{} {} is not installed.", self.package, self.version))?;
        Ok(executable(&folder, name))
    }

    /// The folder to put on the search path, unless the tool is found there anyway.
    pub fn own_folder(&self) -> Option<PathBuf> {
        self.folder().filter(|folder| *folder == self.cached())
    }

    pub fn remedy(&self) -> String {
        format!("cargo {}", self.arguments().join(" "))
    }

    pub fn install(&self) -> Result<()> {
        let what = format!(
            "Building {} {}: about {} minutes, once for all checkouts",
            self.package, self.version, self.minutes
        );
        let mut command = Command::new("cargo");
        command.args(self.arguments());
        process::with_heartbeat(&what, || process::run(&mut command))
    }

    fn arguments(&self) -> Vec<String> {
        let root = self.root.display().to_string();
        let locked = self.locked.then_some("--locked");
        // Without `--force` cargo would leave a broken installation of the same version alone.
        ["install", self.package, "--version", &self.version]
            .into_iter()
            .chain(locked)
            .chain(["--force", "--root", &root])
            .map(str::to_owned)
            .collect()
    }

    /// The folder that holds all executables: one on the search path first, then the cache.
    fn folder(&self) -> Option<PathBuf> {
        let first = self.executables.first()?;
        let on_path = process::find_on_path(first).and_then(|path| Some(path.parent()?.into()));
        on_path
            .into_iter()
            .chain([self.cached()])
            .find(|folder: &PathBuf| self.is_complete(folder))
    }

    fn cached(&self) -> PathBuf {
        self.root.join("bin")
    }

    /// Runs every executable: a file that is there may still be half of one.
    fn is_complete(&self, folder: &Path) -> bool {
        self.executables.iter().all(|name| {
            process::probe(executable(folder, name), &["--version"])
                .is_some_and(|text| says_version(&text, &self.version))
        })
    }
}

fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

fn cache() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let cache = folder("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| folder("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .context("Neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools.")?;
    Ok(cache.join("order-card"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(locked: bool) -> CargoTool {
        CargoTool {
            package: "trunk",
            executables: &["trunk"],
            version: "1.2.3".into(),
            locked,
            minutes: 1,
            root: "somewhere".into(),
        }
    }

    #[test]
    fn the_remedy_is_the_command_that_installs() {
        assert_eq!(
            tool(true).remedy(),
            "cargo install trunk --version 1.2.3 --locked --force --root somewhere"
        );
        assert_eq!(
            tool(false).remedy(),
            "cargo install trunk --version 1.2.3 --force --root somewhere"
        );
    }

    #[test]
    fn a_version_counts_only_as_a_whole() {
        assert!(says_version("trunk 1.2.3", "1.2.3"));
        assert!(says_version("wasm-bindgen 1.2.3 (abcdef)", "1.2.3"));
        assert!(!says_version("trunk 1.2.30", "1.2.3"));
        assert!(!says_version("trunk", "1.2.3"));
        assert!(!says_version("", "1.2.3"));
    }

    #[test]
    fn an_empty_folder_is_no_installation() {
        assert!(!tool(true).is_complete(Path::new("somewhere")));
    }
}
