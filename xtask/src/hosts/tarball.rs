//! The package as npm would publish it: one file, which the examples install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::Project;
use crate::{process, report};

pub struct Tarball {
    pub path: PathBuf,
    /// The hash by which lock files pin it.
    pub integrity: String,
}

impl Tarball {
    pub fn pack(project: &Project) -> Result<Self> {
        report::step("Packing the package");
        let folder = project.built_hosts();
        fs::create_dir_all(&folder)?;
        let mut command = Command::new("npm");
        command
            .args(["pack", "--json", "--loglevel=error", "--pack-destination"])
            .arg(&folder)
            .current_dir(project.npm());
        read(&process::capture(&mut command)?, &folder)
    }

    /// How a manifest in a folder beside the file names it.
    pub fn specifier(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        format!("file:../{}", name.to_string_lossy())
    }

    /// Puts the files of the package into a folder.
    pub fn unpack(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        let mut command = Command::new("tar");
        command
            .args(["--extract", "--strip-components=2", "--file"])
            .arg(&self.path)
            .arg("--directory")
            .arg(folder)
            .arg("package/dist");
        process::run(&mut command)
    }
}

fn read(report: &str, folder: &Path) -> Result<Tarball> {
    let report: Value = serde_json::from_str(report)?;
    let text = |name: &str| {
        let value = report[0][name].as_str();
        value.with_context(|| format!("`npm pack` tells no {name}."))
    };
    Ok(Tarball {
        path: folder.join(text("filename")?),
        integrity: text("integrity")?.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn npm_says_what_it_has_packed() {
        let report = r#"[{ "filename": "order-card-0.1.0.tgz", "integrity": "sha512-x" }]"#;
        let tarball = read(report, Path::new("hosts")).unwrap();
        assert_eq!(tarball.path, Path::new("hosts/order-card-0.1.0.tgz"));
        assert_eq!(tarball.specifier(), "file:../order-card-0.1.0.tgz");
        assert!(read("[]", Path::new("hosts")).is_err());
    }
}
