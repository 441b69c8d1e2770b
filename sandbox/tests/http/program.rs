//! The program itself: its one line, its exit codes, its end.

use std::io::{BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

fn program(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_sandbox"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Starts the program and reads its line.
fn started() -> (Child, String) {
    let mut child = program(&["--port", "0"]);
    let mut line = String::new();
    let out = child.stdout.as_mut().unwrap();
    BufReader::new(out).read_line(&mut line).unwrap();
    let start = "sandbox listening on http://";
    let address = line.trim_end().strip_prefix(start).unwrap().to_owned();
    (child, address)
}

fn stderr(child: &mut Child) -> String {
    let mut text = String::new();
    let error = child.stderr.as_mut().unwrap();
    error.read_to_string(&mut text).unwrap();
    text
}

fn ended(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if start.elapsed() > Duration::from_secs(5) {
            child.kill().unwrap();
            panic!("the program does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(unix)]
fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    let status = Command::new("kill").args(["-s", name, &id]).status();
    assert!(status.unwrap().success());
}

#[test]
#[cfg(unix)]
fn it_says_where_it_listens_and_ends_cleanly_on_a_signal() {
    for name in ["TERM", "INT"] {
        let (mut child, address) = started();
        assert!(address.starts_with("127.0.0.1:"));
        let idle = TcpStream::connect(&address).unwrap();
        signal(&child, name);
        assert_eq!(ended(&mut child).code(), Some(0));
        assert_eq!(stderr(&mut child), "");
        drop(idle);
    }
}

#[test]
fn a_taken_port_is_said_in_one_sentence_that_names_the_option() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let mut child = program(&["--port", &port]);
    assert_eq!(ended(&mut child).code(), Some(2));
    let error = stderr(&mut child);
    assert!(error.contains(&port) && error.contains("taken") && error.contains("--port"));
    assert_eq!(error.lines().count(), 1);
}

#[test]
fn an_address_that_is_not_ours_is_said() {
    let mut child = program(&["--host", "192.0.2.1", "--port", "0"]);
    assert_eq!(ended(&mut child).code(), Some(2));
    assert!(stderr(&mut child).contains("--host"));
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    for option in ["--site", "--package"] {
        let mut child = program(&["--port", "0", option, "no/such/folder"]);
        assert_eq!(ended(&mut child).code(), Some(2));
        let error = stderr(&mut child);
        assert!(error.contains(option) && error.contains("no/such/folder"));
    }
}

#[test]
fn an_unknown_option_is_refused() {
    let mut child = program(&["--prot", "1"]);
    assert_eq!(ended(&mut child).code(), Some(2));
    assert!(stderr(&mut child).contains("--prot"));
}
