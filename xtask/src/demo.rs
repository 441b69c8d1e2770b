//! `cargo xtask demo`: builds everything, then serves the demo page with the sandbox until Ctrl-C.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{ChildStdout, Command, ExitCode};
use std::sync::mpsc::{self, Sender};
use std::thread;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{build, process, report};

/// What the sandbox prints when it is ready, followed by its address.
const LISTENING: &str = "sandbox listening on ";

/// What the sandbox returns for a port that is taken.
const PORT_TAKEN: u8 = 2;

enum Happening {
    Line(String),
    OutputEnded,
    Interrupted,
}

pub fn run(project: &Project, port: u16) -> Result<ExitCode> {
    // A taken port is said now, and not after the long first build.
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        eprintln!(
            "error: port {port} cannot be used ({error}): choose another with `cargo xtask demo --port N`."
        );
        return Ok(ExitCode::from(PORT_TAKEN));
    }
    build::make(project)?;
    build_sandbox(project)?;
    serve(project, port)
}

pub fn build_sandbox(project: &Project) -> Result<()> {
    report::step("Building the sandbox");
    process::run(
        Command::new("cargo")
            .args(["build", "--package", "sandbox"])
            .current_dir(&project.root),
    )
}

fn serve(project: &Project, port: u16) -> Result<ExitCode> {
    let (happened, happenings) = mpsc::channel();
    let interrupted = happened.clone();
    // A terminal sends Ctrl-C to both programs, `kill` only to this one: the sandbox must not stay.
    ctrlc::set_handler(move || {
        let _ = interrupted.send(Happening::Interrupted);
    })?;
    report::step("Starting the sandbox");
    let mut command = Command::new(project.sandbox());
    command
        .args(["--port", &port.to_string(), "--site"])
        .arg(project.site())
        .arg("--package")
        .arg(project.package());
    let mut sandbox = process::spawn_piped(&mut command)?;
    let output = sandbox.stdout.take().context("The output was not piped.")?;
    thread::spawn(move || read_lines(output, &happened));

    let mut ended_by_person = false;
    for happening in happenings {
        match happening {
            Happening::Line(line) => show(&line),
            Happening::OutputEnded => break,
            Happening::Interrupted => {
                ended_by_person = true;
                // It may have ended by itself already, from the same Ctrl-C.
                let _ = sandbox.kill();
                break;
            }
        }
    }
    let status = sandbox.wait()?;
    if ended_by_person || status.success() {
        println!("\nThe demo has ended.");
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("error: the sandbox ended by itself ({status}).");
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn read_lines(output: ChildStdout, happened: &Sender<Happening>) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        if happened.send(Happening::Line(line)).is_err() {
            return;
        }
    }
    let _ = happened.send(Happening::OutputEnded);
}

fn show(line: &str) {
    match address(line) {
        Some(address) => {
            println!("\n    The demo page is at  {address}\n    Ctrl-C ends it.\n")
        }
        None => println!("{line}"),
    }
}

fn address(line: &str) -> Option<&str> {
    line.split_once(LISTENING)
        .map(|(_, address)| address.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_line_of_the_sandbox() {
        let line = "sandbox listening on http://127.0.0.1:8080/";
        assert_eq!(address(line), Some("http://127.0.0.1:8080/"));
        assert_eq!(address("GET /v1/card/status 404"), None);
    }
}
