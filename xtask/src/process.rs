//! Runs other programs: shows what they print, or reads it, and turns a bad end into a sentence.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::meanwhile;

/// How often a line shows that long work is still going on.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Runs a program that prints straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    judge(command, status)
}

/// Runs a program that prints to the terminal, and hands over each line of its standard output.
pub fn run_lines(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    let mut child = spawn_piped(command)?;
    let output = child.stdout.take().context("The output was not piped.")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        each(&line);
    }
    judge(command, child.wait()?)
}

/// Starts a program whose standard output the caller reads.
pub fn spawn_piped(command: &mut Command) -> Result<Child> {
    command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| not_started(command))
}

/// Runs a program silently and returns its standard output without the outer white space.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| not_started(command))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
    }
    judge(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program silently and returns its standard output, or nothing if it cannot be run well.
pub fn probe(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The file that the shell would run for this name.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| is_executable(path))
}

/// Says what the work is, does it, and shows every few seconds that it is still going on.
pub fn with_heartbeat<T>(what: &str, work: impl FnOnce() -> T) -> T {
    println!("    {what}");
    let started = Instant::now();
    let show = || eprintln!("    … {} s so far", started.elapsed().as_secs());
    meanwhile::repeat(HEARTBEAT, show, work)
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}

fn judge(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status}).", line(command));
    }
    Ok(())
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started", line(command))
}

/// The command as a person would type it, with the program's name instead of its path.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    let words: Vec<_> = [program]
        .into_iter()
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_without_its_folder() {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "exit 3"]);
        let error = run(&mut command).unwrap_err().to_string();
        assert_eq!(error, "`sh -c exit 3` failed (exit status: 3).");
    }

    #[test]
    fn every_line_is_handed_over() {
        let mut lines = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "printf 'one\ntwo'"]);
        run_lines(&mut command, |line| lines.push(line.to_owned())).unwrap();
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(find_on_path("a-program-that-nobody-has"), None);
        assert_eq!(probe("a-program-that-nobody-has", &[]), None);
    }
}
