//! Takes the compiled widget apart: what has to arrive first, and what `src/ui/component/later.rs`
//! loads afterwards. Nothing here knows what that is; the crate that does it finds it in the library.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_split_cli_support::{Options, transform};

/// What the first file imports its loader from; `glue.mjs` has a loader of ours for it.
const LOADER: &str = "./__wasm_split.js";

/// The two files, as wasm-bindgen and `bundle.mjs` take them.
pub struct Parts {
    pub first: PathBuf,
    pub later: PathBuf,
}

/// Writes the parts of `library` into `folder`.
pub fn split(library: &Path, folder: &Path) -> Result<Parts> {
    let parts = Parts {
        first: folder.join("first.wasm"),
        later: folder.join("later.wasm"),
    };
    let bytes = fs::read(library).with_context(|| format!("{} is missing", library.display()))?;
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &parts.first;
    options.link_name = LOADER;
    options.target.bundler();
    let made = match transform(options) {
        Ok(made) => made.split_modules,
        Err(error) => bail!("The WebAssembly could not be taken apart: {error:#}."),
    };
    let [later] = &made[..] else {
        bail!(
            "The WebAssembly came apart into {} files besides the first one, and one is expected: \
             `later.rs` is the only place that may ask for one.",
            made.len()
        );
    };
    fs::rename(later, &parts.later)?;
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_library_of_ours_is_refused() {
        let folder = std::env::temp_dir().join(format!("xtask-split-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let library = folder.join("library.wasm");
        let error = |library: &Path| split(library, &folder).err().unwrap().to_string();
        assert!(error(&library).contains("library.wasm is missing"));
        // WebAssembly in which the linker has left nothing of what uses what.
        fs::write(&library, b"\0asm\x01\0\0\0").unwrap();
        assert!(error(&library).contains("apart"), "{}", error(&library));
        fs::remove_dir_all(&folder).unwrap();
    }
}
