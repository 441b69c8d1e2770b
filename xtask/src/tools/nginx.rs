//! nginx, before which the tests put the example for it: the one of the system, or Debian's package
//! unpacked beside the build. Installed, it would start a web server on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Found, apt};
use crate::process;
use crate::project::Project;

const PACKAGE: &str = "nginx";
/// Where packages have it, which is on the search path of few users.
const PROGRAM: &str = "usr/sbin/nginx";

pub fn find(project: &Project) -> Option<Found> {
    let path = program(project).ok()?;
    Some(Found {
        version: version(&path)?,
        place: path.display().to_string(),
    })
}

pub fn program(project: &Project) -> Result<PathBuf> {
    process::find_on_path("nginx")
        .into_iter()
        .chain([Path::new("/").join(PROGRAM), folder(project).join(PROGRAM)])
        .find(|path| version(path).is_some())
        .with_context(|| format!("nginx is missing: {}.", remedy(project)))
}

pub fn remedy(project: &Project) -> String {
    if apt::is_debian_like() {
        let folder = folder(project);
        let folder = folder.display();
        return format!("apt-get download {PACKAGE} && dpkg-deb -x {PACKAGE}_*.deb {folder}");
    }
    "install nginx, so that `nginx` is on PATH".into()
}

pub fn unpack(project: &Project) -> Result<()> {
    let folder = folder(project);
    // What an earlier try has left may be half of it, or another version.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    apt::unpack(PACKAGE, &folder)
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("nginx")
}

/// It says `nginx version: nginx/1.2.3`, and says it where errors are said.
fn version(path: &Path) -> Option<String> {
    let output = Command::new(path).arg("-v").output().ok()?;
    let text = String::from_utf8_lossy(&output.stderr);
    let (_, version) = text.trim().rsplit_once('/')?;
    output.status.success().then(|| version.to_owned())
}
