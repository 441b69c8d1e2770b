//! Everything that the commands need on this machine: what it is called, whether it is there,
//! how to get it. Each kind of tool has its own file; this one puts them in one list.

mod apt;
mod cargo_tool;
mod nginx;
mod npm;
mod rust_target;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, iter};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::report;

pub use rust_target::WASM_TARGET;

/// One thing that has to be on the machine or in the checkout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Cargo,
    Rustfmt,
    Clippy,
    WasmTarget,
    Node,
    Npm,
    Trunk,
    WasmBindgen,
    PackageModules,
    TypesModules,
    EndToEndModules,
    BenchModules,
    Chromium,
    Chromedriver,
    Nginx,
}

/// What `build` and `demo` need, in the order of installing.
pub const FOR_BUILD: &[Need] = &[
    Need::Node,
    Need::Npm,
    Need::WasmTarget,
    Need::PackageModules,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What `test` needs, in the order of installing: what may have to be refused comes first.
pub const FOR_TEST: &[Need] = &[
    Need::Node,
    Need::Npm,
    Need::Chromium,
    Need::Chromedriver,
    Need::Nginx,
    Need::Rustfmt,
    Need::Clippy,
    Need::WasmTarget,
    Need::PackageModules,
    Need::TypesModules,
    Need::EndToEndModules,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What `hosts`, `fuzz` and `gallery` need, likewise.
pub const FOR_PAGES: &[Need] = &[
    Need::Node,
    Need::Npm,
    Need::Chromium,
    Need::WasmTarget,
    Need::PackageModules,
    Need::EndToEndModules,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What `bench` needs, likewise.
pub const FOR_BENCH: &[Need] = &[
    Need::Node,
    Need::Npm,
    Need::Chromium,
    Need::WasmTarget,
    Need::PackageModules,
    Need::BenchModules,
    Need::WasmBindgen,
    Need::Trunk,
];

/// Where a needed thing was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub version: String,
    pub place: String,
}

impl Need {
    pub fn name(self) -> &'static str {
        match self {
            Self::Cargo => "Cargo",
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "Clippy",
            Self::WasmTarget => "WebAssembly target",
            Self::Node => "Node.js 20 or newer",
            Self::Npm => "npm",
            Self::Trunk => "trunk",
            Self::WasmBindgen => "wasm-bindgen-cli",
            Self::PackageModules => "npm packages of npm/",
            Self::TypesModules => "npm packages of tests/types/",
            Self::EndToEndModules => "npm packages of tests/e2e/",
            Self::BenchModules => "npm packages of bench/",
            Self::Chromium => "Chromium",
            Self::Chromedriver => "ChromeDriver",
            Self::Nginx => "nginx",
        }
    }

    pub fn find(self, project: &Project) -> Result<Option<Found>> {
        Ok(match self {
            Self::Cargo => rust_target::cargo(),
            Self::Rustfmt => rust_target::component("rustfmt"),
            Self::Clippy => rust_target::component("cargo-clippy"),
            Self::WasmTarget => rust_target::wasm_target(),
            Self::Node => npm::node(),
            Self::Npm => npm::npm(),
            Self::Trunk => cargo_tool::trunk()?.find(),
            Self::WasmBindgen => cargo_tool::wasm_bindgen(project)?.find(),
            Self::PackageModules => npm::modules(&project.npm()),
            Self::TypesModules => npm::modules(&project.types()),
            Self::EndToEndModules => npm::modules(&project.end_to_end()),
            Self::BenchModules => npm::modules(&project.bench()),
            Self::Chromium => apt::program("chromium"),
            Self::Chromedriver => apt::program("chromedriver"),
            Self::Nginx => nginx::find(project),
        })
    }

    /// The exact command that mends the lack of it.
    pub fn remedy(self, project: &Project) -> Result<String> {
        Ok(match self {
            Self::Cargo => "install Rust with rustup".to_owned(),
            Self::Rustfmt => rust_target::component_remedy("rustfmt"),
            Self::Clippy => rust_target::component_remedy("clippy"),
            Self::WasmTarget => rust_target::wasm_target_remedy(),
            Self::Node | Self::Npm => npm::remedy(),
            Self::Trunk => cargo_tool::trunk()?.remedy(),
            Self::WasmBindgen => cargo_tool::wasm_bindgen(project)?.remedy(),
            Self::PackageModules => "npm ci --prefix npm".into(),
            Self::TypesModules => "npm ci --prefix tests/types".into(),
            Self::EndToEndModules => "npm ci --prefix tests/e2e".into(),
            Self::BenchModules => "npm ci --prefix bench".into(),
            Self::Chromium | Self::Chromedriver => apt::remedy(),
            Self::Nginx => nginx::remedy(project),
        })
    }

    /// Gets it, while saying so; the error says what the person has to do.
    fn install(self, project: &Project) -> Result<()> {
        match self {
            Self::Cargo | Self::Node | Self::Npm => bail!("to get it: {}", self.remedy(project)?),
            Self::Rustfmt => rust_target::add_component("rustfmt"),
            Self::Clippy => rust_target::add_component("clippy"),
            Self::WasmTarget => rust_target::add_wasm_target(),
            Self::Trunk => cargo_tool::trunk()?.install(),
            Self::WasmBindgen => cargo_tool::wasm_bindgen(project)?.install(),
            Self::PackageModules => npm::install_modules(&project.npm()),
            Self::TypesModules => npm::install_modules(&project.types()),
            Self::EndToEndModules => npm::install_modules(&project.end_to_end()),
            Self::BenchModules => npm::install_modules(&project.bench()),
            Self::Chromium | Self::Chromedriver => apt::install_chromium(),
            Self::Nginx => nginx::unpack(project),
        }
    }
}

/// Installs what is missing, one after the other.
pub fn ensure(needs: &[Need], project: &Project) -> Result<()> {
    for need in needs {
        if need.find(project)?.is_some() {
            continue;
        }
        report::step(&format!("Missing: {}", need.name()));
        need.install(project)
            .with_context(|| format!("{} is missing", need.name()))?;
        if need.find(project)?.is_none() {
            bail!(
                "{} was installed and still cannot be used; try `{}` by hand.",
                need.name(),
                need.remedy(project)?
            );
        }
    }
    Ok(())
}

/// The search path for programs that expect the pinned tools by name, such as trunk.
pub fn search_path(project: &Project) -> Result<OsString> {
    let tools = [cargo_tool::trunk()?, cargo_tool::wasm_bindgen(project)?];
    let own = iter::once(npm::programs(&project.npm()))
        .chain(tools.iter().filter_map(cargo_tool::CargoTool::own_folder));
    let given = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(own.chain(env::split_paths(&given)))?)
}

/// Whether the packages of a folder are the ones that its lock file names.
pub fn has_npm_modules(folder: &Path) -> bool {
    npm::modules(folder).is_some()
}

/// The program that writes what stands between the compiled widget and JavaScript.
pub fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    cargo_tool::wasm_bindgen(project)?.program("wasm-bindgen")
}

/// The program that runs compiled browser tests.
pub fn wasm_test_runner(project: &Project) -> Result<PathBuf> {
    cargo_tool::wasm_bindgen(project)?.program("wasm-bindgen-test-runner")
}

/// An installed program of Debian's Chromium packages.
pub fn browser_program(name: &str) -> Result<PathBuf> {
    apt::program_path(name)
}

/// The web server that the tests put before the sandbox.
pub fn nginx(project: &Project) -> Result<PathBuf> {
    nginx::program(project)
}
