//! `cargo xtask build`: the embeddable package in `npm/dist`, and the site of the demo page.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::{self, WASM_TARGET};
use crate::{bundle, file, process, report, size, stamp};

pub fn run(project: &Project) -> Result<ExitCode> {
    make(project)?;
    let sizes = size::measure(&project.package())?;
    println!("\n{}", sizes.table());
    sizes.check()?;
    print_head_lines(project)?;
    println!("The package is in npm/dist.");
    Ok(ExitCode::SUCCESS)
}

/// What a static page with the package in its usual place may have in its head.
fn print_head_lines(project: &Project) -> Result<()> {
    process::run(
        Command::new("node")
            .arg(project.root.join("xtask/head-lines.mjs"))
            .arg(project.package().join("policy.js")),
    )
    .context("The lines for a page's head could not be made")
}

/// Builds the package and the site without judging their size.
pub fn make(project: &Project) -> Result<()> {
    tools::ensure(tools::FOR_BUILD, project)?;
    report::step("Building the package and the demo page");
    if stamp::is_current(project)? {
        println!("    Nothing has changed since the last build.");
        return Ok(());
    }
    stamp::remove(project)?;
    bundle::clear(project)?;
    forget_library(project)?;
    let feature = project.has_trap.then_some("--features=trap");
    trunk(project, &project.root, &project.site(), feature)
        .context("The widget could not be built")?;
    bundle::package(project)?;
    stamp::write(project)
}

/// Cargo knows the library by one file, whatever it was built with: after the one that can be made to
/// trap it would take what lies there for the other.
fn forget_library(project: &Project) -> Result<()> {
    let library = format!("{WASM_TARGET}/release/deps/order_card_core.wasm");
    file::remove(&project.target.join(library))
}

/// Builds the page of a folder, for release.
pub fn trunk(project: &Project, folder: &Path, output: &Path, feature: Option<&str>) -> Result<()> {
    // trunk is kept offline, because it would fetch its helpers from places that a closed network
    // does not reach; cargo inherits that from it, so the crates have to be there before.
    process::run(
        Command::new("cargo")
            .args(["fetch", "--target", WASM_TARGET])
            .current_dir(folder),
    )?;
    let mut command = Command::new("trunk");
    command
        .args(["build", "--release", "--offline", "--dist"])
        .arg(output)
        .args(feature)
        .env("PATH", tools::search_path(project)?)
        .env("CARGO_TARGET_DIR", &project.target)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            short_paths(project),
        )
        // trunk takes the usual `NO_COLOR=1` for an invalid argument.
        .env_remove("NO_COLOR")
        .current_dir(folder);
    process::with_heartbeat("Running trunk: the first time takes minutes", || {
        process::run(&mut command)
    })
}

/// Panic messages name source files. What is published must not name the folders of the machine
/// that built it.
fn short_paths(project: &Project) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags = vec![remap(&project.root, "order-card")];
    // Below it lies a folder for each registry, and its name has no meaning to a reader.
    let registries = home.map(|home| home.join("registry/src"));
    let folders = registries.and_then(|folder| std::fs::read_dir(folder).ok());
    flags.extend(
        folders
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| remap(&entry.path(), "crates")),
    );
    flags.join(" ")
}
