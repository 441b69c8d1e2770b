//! Builds the example in Rust, which uses the crate and not the package.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::build;
use crate::project::Project;

const MANIFEST: &str = "Cargo.toml";
const LOCK: &str = "Cargo.lock";

/// How the example names the crate, as a partner does.
const PUBLISHED: &str = "order-card = { version = \"0.1\",";

pub fn build(project: &Project, folder: &Path) -> Result<()> {
    let manifest = fs::read_to_string(folder.join(MANIFEST))?;
    fs::write(folder.join(MANIFEST), with_path(&manifest, &project.root)?)?;
    // The same crates as the widget's, which are compiled already and fit the pinned tools.
    fs::copy(project.root.join(LOCK), folder.join(LOCK))?;
    build::trunk(project, folder, &folder.join("dist"), None)
}

/// The manifest with this checkout in place of the published crate.
fn with_path(manifest: &str, root: &Path) -> Result<String> {
    if !manifest.contains(PUBLISHED) {
        bail!("The manifest of the example does not have `{PUBLISHED}`.");
    }
    let here = format!("order-card = {{ path = '{}',", root.display());
    Ok(manifest.replacen(PUBLISHED, &here, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checkout_takes_the_place_of_the_published_crate() {
        let manifest = "order-card = { version = \"0.1\", default-features = false }";
        let changed = with_path(manifest, Path::new("/top")).unwrap();
        assert_eq!(
            changed,
            "order-card = { path = '/top', default-features = false }"
        );
        assert!(with_path("", Path::new("/top")).is_err());
    }
}
