//! What the standard library does to files, but for the usual exception.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Result;

/// Removes a file that may be absent.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
