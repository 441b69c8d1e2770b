//! Puts the package together: from the library that trunk had compiled and from the sources in
//! `npm/src`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{file, process, split, tools};

/// The element classes and the skeleton: all that has to arrive before something is drawn.
pub const FACADE: &str = "order-card.js";
/// The same for pages that are bundled: the package's main entry, and what it imports.
pub const ENTRY: [&str; 2] = ["index.js", "element.js"];
/// What wasm-bindgen wrote to call the WebAssembly.
pub const GLUE: &str = "order-card-core.js";
pub const WASM: &str = "order-card_bg.wasm";
/// What nobody needs before the first press.
pub const LATER: &str = "order-card-later.wasm";

/// Empties the package before a build, so that neither a file of an older build nor, after a
/// failure, a whole older package is taken for the result.
pub fn clear(project: &Project) -> Result<()> {
    for folder in [project.package(), workshop(project)] {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    Ok(())
}

/// Takes the widget out of the site, so that the site can only use the one in the package.
pub fn package(project: &Project) -> Result<()> {
    clear_site(project)?;
    let parts = process::with_heartbeat("Taking the WebAssembly apart", || {
        split::split(&project.library(), &workshop(project).join("parts"))
    })?;
    run_bindgen(project, &parts.first)?;
    fs::rename(parts.later, workshop(project).join(LATER))?;
    ask_adapters(project)?;
    run_bundle(project)
}

/// Where the widget waits to be bundled.
fn workshop(project: &Project) -> PathBuf {
    project.made("glue")
}

fn clear_site(project: &Project) -> Result<()> {
    let site = project.site();
    file::remove(&site.join("order-card-core_bg.wasm"))?;
    file::remove(&site.join("order-card-core.js"))?;
    // Snippets are JavaScript files of the widget and of dependencies.
    let snippets = site.join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(snippets)?;
    }
    Ok(())
}

/// trunk takes what wasm-bindgen writes for pages, which the build would have to take apart again.
/// What it writes for bundlers is modules without a start of their own.
fn run_bindgen(project: &Project, library: &Path) -> Result<()> {
    let mut command = Command::new(tools::wasm_bindgen(project)?);
    command
        .args(["--target", "bundler", "--no-typescript"])
        // What the later file shares with the first one is among what the linker exports.
        .arg("--keep-lld-exports")
        // Every browser that has what the widget needs has `TextEncoder.encodeInto`.
        .args(["--encode-into", "always"])
        .args(["--out-name", "order-card", "--out-dir"])
        .arg(workshop(project))
        .arg(library);
    process::run(&mut command).context("The glue could not be made")
}

/// What the widget asks first of each issuer, as the adapters say it themselves: the facade asks it
/// before the widget is there.
fn ask_adapters(project: &Project) -> Result<()> {
    let mut command = Command::new("cargo");
    command
        .args(["run", "--quiet", "--package", "first-requests"])
        .current_dir(&project.root);
    let requests = process::with_heartbeat("Asking the adapters for their first requests", || {
        process::capture(&mut command)
    })?;
    fs::write(workshop(project).join("first-requests.json"), requests)
        .context("The first requests could not be written")
}

fn run_bundle(project: &Project) -> Result<()> {
    let mut command = Command::new("node");
    command.arg(project.root.join("xtask/bundle.mjs")).args([
        project.npm(),
        workshop(project),
        project.package(),
    ]);
    process::with_heartbeat("Running esbuild and binaryen: half a minute", || {
        process::run(&mut command)
    })
    .context("The files of the package could not be made")
}
