//! Puts the package together: from what trunk built and from the sources in `npm/src`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// The element classes and the skeleton: all that has to arrive before something is drawn.
pub const FACADE: &str = "order-card.js";
/// The same for pages that are bundled: the package's main entry, and what it imports.
pub const ENTRY: [&str; 2] = ["index.js", "element.js"];
/// What wasm-bindgen wrote to call the WebAssembly.
pub const GLUE: &str = "order-card-core.js";
pub const WASM: &str = "order-card_bg.wasm";

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
    let glue = take_widget(project)?;
    run_esbuild(project, &glue)
}

/// Where the glue waits to be bundled.
fn workshop(project: &Project) -> PathBuf {
    project.made("glue")
}

/// Moves the WebAssembly into the package and the glue beside the site, and returns the glue.
fn take_widget(project: &Project) -> Result<PathBuf> {
    let (site, package) = (project.site(), project.package());
    let workshop = workshop(project);
    let wasm = site.join(WASM);
    let glue = workshop.join("order-card.js");
    let absent = || {
        format!(
            "trunk left no {WASM}; index.html needs `<link data-trunk rel=\"rust\" data-bindgen-target=\"web\">`"
        )
    };
    fs::copy(&wasm, package.join(WASM)).with_context(absent)?;
    fs::remove_file(&wasm)?;
    fs::rename(site.join("order-card.js"), &glue).with_context(absent)?;
    // Snippets are JavaScript files of dependencies, which the glue imports from this folder.
    let snippets = site.join("snippets");
    if snippets.is_dir() {
        fs::rename(snippets, workshop.join("snippets"))?;
    }
    Ok(glue)
}

fn run_esbuild(project: &Project, glue: &Path) -> Result<()> {
    let mut command = Command::new("node");
    command.arg(project.root.join("xtask/bundle.mjs")).args([
        &project.npm(),
        glue,
        &project.package(),
    ]);
    process::run(&mut command).context("The JavaScript of the package could not be bundled")
}
