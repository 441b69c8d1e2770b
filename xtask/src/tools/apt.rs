//! What only the system's package manager has: Chromium and its driver, which it installs, and
//! packages that are only unpacked.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Found;
use crate::process;

const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// How this user may install packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Root,
    /// `sudo` works without asking for a password.
    Sudo,
    No,
}

pub fn program(name: &str) -> Option<Found> {
    let path = process::find_on_path(name)?;
    let version = process::probe(&path, &["--version"])?;
    Some(Found {
        version: version_word(&version),
        place: path.display().to_string(),
    })
}

pub fn program_path(name: &str) -> Result<PathBuf> {
    process::find_on_path(name).with_context(|| format!("{name} is missing: {}.", remedy()))
}

pub fn remedy() -> String {
    if is_debian_like() {
        return command(PACKAGES);
    }
    "install Chromium and ChromeDriver of the same version, \
     so that `chromium` and `chromedriver` are on PATH"
        .into()
}

/// The command that installs packages, as this user would have to type it.
pub fn command(packages: &[&str]) -> String {
    let sudo = match access() {
        Access::Root => "",
        Access::Sudo | Access::No => "sudo ",
    };
    format!(
        "{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {}",
        packages.join(" ")
    )
}

pub fn install_chromium() -> Result<()> {
    let access = access();
    if !is_debian_like() {
        bail!("this system has no apt-get; {}", remedy());
    }
    if access == Access::No {
        bail!("only root can install packages; run `{}`", remedy());
    }
    process::with_heartbeat("Installing Chromium and ChromeDriver with apt-get", || {
        process::run(apt_get(access).arg("update"))?;
        process::run(
            apt_get(access)
                .args(["install", "-y", "--no-install-recommends"])
                .args(PACKAGES),
        )
    })
}

/// Puts the files of a package into a folder, and changes nothing else on the machine.
pub fn unpack(package: &str, folder: &Path) -> Result<()> {
    let access = access();
    if !is_debian_like() {
        bail!("this system has no apt-get; install {package}, so that it is on PATH");
    }
    let what = format!("Downloading {package} with apt-get, without installing it");
    process::with_heartbeat(&what, || {
        // Whoever may not bring the lists up to date has those that there are.
        if access != Access::No {
            process::run(apt_get(access).arg("update"))?;
        }
        let mut download = apt_get(Access::No);
        process::run(download.args(["download", package]).current_dir(folder))
    })?;
    let downloaded = folder
        .read_dir()?
        .next()
        .context("Nothing was downloaded.")??;
    let mut unpack = Command::new("dpkg-deb");
    process::run(unpack.arg("-x").arg(downloaded.path()).arg(folder))
}

fn apt_get(access: Access) -> Command {
    // `env` carries the variable through `sudo`, which drops most of them; without it a package
    // may stop and ask a question that nobody sees.
    let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut command = match access {
        Access::Sudo => Command::new("sudo"),
        Access::Root | Access::No => Command::new(words[0]),
    };
    match access {
        Access::Sudo => command.arg("-n").args(words),
        Access::Root | Access::No => command.args(&words[1..]),
    };
    command
}

fn access() -> Access {
    let root = process::probe("id", &["-u"]).is_some_and(|user| user == "0");
    decide_access(root, || process::probe("sudo", &["-n", "true"]).is_some())
}

fn decide_access(root: bool, sudo: impl FnOnce() -> bool) -> Access {
    if root {
        Access::Root
    } else if sudo() {
        Access::Sudo
    } else {
        Access::No
    }
}

pub fn is_debian_like() -> bool {
    process::find_on_path("apt-get").is_some()
}

/// The first word that looks like a version: the programs print their names in several words.
fn version_word(text: &str) -> String {
    text.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .unwrap_or("unknown version")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_needs_no_sudo() {
        assert_eq!(decide_access(true, || false), Access::Root);
        assert_eq!(decide_access(false, || true), Access::Sudo);
        assert_eq!(decide_access(false, || false), Access::No);
    }

    #[test]
    fn the_version_is_found_behind_any_name() {
        assert_eq!(
            version_word("Chromium 156.0.1.2 built on Debian"),
            "156.0.1.2"
        );
        assert_eq!(version_word("ChromeDriver 156.0.1.2 (abc)"), "156.0.1.2");
        assert_eq!(version_word("Chromium"), "unknown version");
    }
}
