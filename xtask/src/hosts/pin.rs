//! An example names the package as a partner does. Here that name becomes the packed file, in its
//! manifest and in its lock file, and in a new lock file the packed file becomes the name again.

use anyhow::{Context, Result, bail};

use super::tarball::Tarball;

const MANIFEST_KEY: &str = "\"order-card\": \"";
const LOCK_ENTRY: &str = "\"node_modules/order-card\": {\n";

/// The version that a manifest asks for.
pub fn wanted(manifest: &str) -> Result<&str> {
    let absent = "The manifest does not depend on order-card.";
    let (_, rest) = manifest.split_once(MANIFEST_KEY).context(absent)?;
    rest.split('"').next().context(absent)
}

/// The manifest with the file in place of the version.
pub fn manifest(text: &str, tarball: &Tarball) -> Result<String> {
    Ok(text.replacen(&key(wanted(text)?), &key(&tarball.specifier()), 1))
}

/// The lock file, likewise; `wanted` is the version in the manifest.
pub fn lock(text: &str, wanted: &str, tarball: &Tarball) -> Result<String> {
    let text = text.replacen(&key(wanted), &key(&tarball.specifier()), 1);
    let absent = "The lock file has no order-card.";
    let (before, entry) = text.split_once(LOCK_ENTRY).context(absent)?;
    let (version, after) = entry.split_once('\n').context(absent)?;
    let origin = origin(tarball);
    Ok(format!("{before}{LOCK_ENTRY}{version}\n{origin}{after}"))
}

/// A lock file that npm has written for the file, as a partner's would be.
pub fn unlock(text: &str, wanted: &str, tarball: &Tarball) -> Result<String> {
    let origin = origin(tarball);
    if !text.contains(&origin) {
        bail!("npm has locked another order-card than the one that is packed.");
    }
    let unlocked = text.replacen(&key(&tarball.specifier()), &key(wanted), 1);
    Ok(unlocked.replacen(&origin, "", 1))
}

fn key(version: &str) -> String {
    format!("{MANIFEST_KEY}{version}\"")
}

fn origin(tarball: &Tarball) -> String {
    let Tarball { integrity, .. } = tarball;
    let resolved = tarball.specifier();
    format!("      \"resolved\": \"{resolved}\",\n      \"integrity\": \"{integrity}\",\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"{
  "packages": {
    "": {
      "dependencies": {
        "order-card": "^0.1.0"
      }
    },
    "node_modules/order-card": {
      "version": "0.1.0",
      "license": "MIT OR Apache-2.0"
    }
  }
}"#;

    fn tarball() -> Tarball {
        Tarball {
            path: "hosts/order-card-0.1.0.tgz".into(),
            integrity: "sha512-x".into(),
        }
    }

    #[test]
    fn the_manifest_names_the_file() {
        let text = r#"{ "dependencies": { "order-card": "^0.1.0" } }"#;
        assert_eq!(wanted(text).unwrap(), "^0.1.0");
        let pinned = manifest(text, &tarball()).unwrap();
        assert_eq!(wanted(&pinned).unwrap(), "file:../order-card-0.1.0.tgz");
        assert!(manifest("{}", &tarball()).is_err());
    }

    #[test]
    fn the_lock_file_pins_the_file_and_can_be_turned_back() {
        let pinned = lock(LOCK, "^0.1.0", &tarball()).unwrap();
        let read: serde_json::Value = serde_json::from_str(&pinned).unwrap();
        let entry = &read["packages"]["node_modules/order-card"];
        assert_eq!(entry["resolved"], "file:../order-card-0.1.0.tgz");
        assert_eq!(entry["integrity"], "sha512-x");
        assert_eq!(entry["version"], "0.1.0");
        assert_eq!(unlock(&pinned, "^0.1.0", &tarball()).unwrap(), LOCK);
        assert!(unlock(LOCK, "^0.1.0", &tarball()).is_err());
        assert!(lock("{}", "^0.1.0", &tarball()).is_err());
    }
}
