//! Tells whether the last build still stands: a fingerprint of all that goes in and comes out.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::Result;

use crate::project::Project;
use crate::{file, process};

/// Folders at the top of the checkout that no build reads. All others count, so that a new folder
/// costs a build too many at worst.
const NOT_READ: &[&str] = &["bench", "examples", "tests", "sandbox", "target"];

/// Folders that are skipped wherever they are: installed packages, which the lock file stands for,
/// the results of the build, which are hashed on their own, and pictures of what was built.
const NEVER_READ: &[&str] = &["node_modules", "dist", "pictures"];

/// Variables that change what the compiler makes.
const VARIABLES: &[&str] = &[
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];

pub fn is_current(project: &Project) -> Result<bool> {
    let Ok(stamp) = fs::read_to_string(path(project)) else {
        return Ok(false);
    };
    Ok(stamp == fingerprint(project)?)
}

pub fn write(project: &Project) -> Result<()> {
    Ok(fs::write(path(project), fingerprint(project)?)?)
}

pub fn remove(project: &Project) -> Result<()> {
    file::remove(&path(project))
}

fn path(project: &Project) -> PathBuf {
    project.made("package.stamp")
}

fn fingerprint(project: &Project) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    process::probe("rustc", &["--version", "--verbose"]).hash(&mut hasher);
    for name in VARIABLES {
        env::var_os(name).hash(&mut hasher);
    }
    hash_folder(&project.root, &mut hasher, &|path| {
        is_read(&project.root, path) && path != project.target
    })?;
    for results in [project.package(), project.site()] {
        hash_folder(&results, &mut hasher, &|_| true)?;
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn is_read(root: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') {
        return name == ".cargo";
    }
    let at_the_top = path.parent() == Some(root);
    let skipped = NEVER_READ.contains(&&*name) || at_the_top && NOT_READ.contains(&&*name);
    !skipped
}

fn hash_folder(
    folder: &Path,
    hasher: &mut impl Hasher,
    is_wanted: &impl Fn(&Path) -> bool,
) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.sort();
    for path in paths.iter().filter(|path| is_wanted(path)) {
        if path.is_dir() {
            hash_folder(path, hasher, is_wanted)?;
        } else if path.is_file() {
            path.hash(hasher);
            fs::read(path)?.hash(hasher);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_counts_but_what_no_build_reads() {
        let is_read = |path: &str| is_read(Path::new("/top"), &Path::new("/top").join(path));
        for path in [
            "src",
            "index.html",
            "npm",
            "npm/src",
            "src/tests",
            "docs",
            ".cargo",
        ] {
            assert!(is_read(path), "{path} does not count");
        }
        let never = ["npm/dist", "npm/node_modules", "docs/pictures", ".git"];
        for path in never.into_iter().chain(["tests", "sandbox"]) {
            assert!(!is_read(path), "{path} counts");
        }
    }

    #[test]
    fn a_change_in_a_file_changes_the_fingerprint() {
        let folder = env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        let hash = || {
            let mut hasher = DefaultHasher::new();
            hash_folder(&folder, &mut hasher, &|_| true).unwrap();
            hasher.finish()
        };
        let empty = hash();
        fs::write(folder.join("inner/file"), "one").unwrap();
        let one = hash();
        fs::write(folder.join("inner/file"), "two").unwrap();
        let two = hash();
        fs::remove_dir_all(&folder).unwrap();
        assert!(empty != one && one != two && empty != two);
    }
}
