//! Makes a host ready: copies its example, puts the packed package into it, installs what its
//! lock file pins, and builds it by its own script.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::catalogue::Host;
use super::tarball::Tarball;
use super::{leptos, pin};
use crate::process;
use crate::project::Project;
use crate::tools;

const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";
/// What stays from one run to the next.
const INSTALLED: &str = "node_modules";

/// Frameworks that tell their makers of every build are asked not to.
const SILENCE: &[(&str, &str)] = &[
    ("NEXT_TELEMETRY_DISABLED", "1"),
    ("NG_CLI_ANALYTICS", "false"),
];

/// Answers with the folder of the built copy.
pub fn build(project: &Project, host: &Host, tarball: &Tarball) -> Result<PathBuf> {
    let example = project.examples().join(&host.name);
    let folder = project.built_hosts().join(&host.name);
    renew(&example, &folder)?;
    if example.join("Cargo.toml").exists() {
        leptos::build(project, &folder)?;
    } else if example.join(MANIFEST).exists() {
        install(&example, &folder, tarball)?;
        process::run(&mut npm(&folder, &["run", "build"]))?;
    } else {
        tarball.unpack(&folder.join("order-card"))?;
    }
    Ok(folder)
}

/// Keeps from a program what of the environment would change what it makes.
pub fn isolate(command: &mut Command) -> &mut Command {
    command.envs(SILENCE.iter().copied()).env_remove("NODE_ENV")
}

fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("npm");
    isolate(command.args(arguments).current_dir(folder));
    command
}

/// Empties the folder of all but what is installed, and copies the example into it.
fn renew(example: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == INSTALLED {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    copy(example, folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            fs::copy(entry.path(), target)?;
        } else if entry.file_name() != INSTALLED {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}

/// An example without a lock file gets one.
fn install(example: &Path, folder: &Path, tarball: &Tarball) -> Result<()> {
    let manifest = fs::read_to_string(example.join(MANIFEST))?;
    let wanted = pin::wanted(&manifest)?;
    fs::write(folder.join(MANIFEST), pin::manifest(&manifest, tarball)?)?;
    let is_locked = example.join(LOCK).exists();
    if is_locked {
        let lock = fs::read_to_string(example.join(LOCK))?;
        fs::write(folder.join(LOCK), pin::lock(&lock, wanted, tarball)?)?;
        if tools::has_npm_modules(folder) {
            return Ok(());
        }
    } else if folder.join(INSTALLED).exists() {
        // What is installed would decide what is locked.
        fs::remove_dir_all(folder.join(INSTALLED))?;
    }
    // Unlike `npm ci` it leaves alone what is there already and as locked.
    let arguments = [
        "install",
        "--include=dev",
        "--omit-lockfile-registry-resolved",
        "--no-audit",
        "--no-fund",
    ];
    process::with_heartbeat("Running npm install", || {
        process::run(&mut npm(folder, &arguments))
    })
    .context("The packages of the example could not be installed")?;
    if !is_locked {
        let lock = fs::read_to_string(folder.join(LOCK))?;
        fs::write(example.join(LOCK), pin::unlock(&lock, wanted, tarball)?)?;
    } else if !tools::has_npm_modules(folder) {
        bail!("npm has not installed what the lock file of the example pins.");
    }
    Ok(())
}
