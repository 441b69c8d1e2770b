//! The program: reads the command line, serves until it is told to stop.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use sandbox::arguments::Arguments;
use sandbox::server::{Options, Server, StartError};
use sandbox::signal;

/// The exit code of a start that cannot work with the arguments that were given.
const CANNOT_START: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    let options = Arguments::parse().into_options();
    match start(&options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sandbox: {error}");
            ExitCode::from(CANNOT_START)
        }
    }
}

/// Serves until it is told to stop.
async fn start(options: &Options) -> Result<(), StartError> {
    let server = Server::bind(options).await?;
    // Whoever reads the line may send a signal right away.
    let stop = signal::stop().map_err(StartError::CannotBeStopped)?;
    announce(&server);
    server.run(stop).await;
    Ok(())
}

/// Says where the server listens, for people and for programs that started it.
fn announce(server: &Server) {
    let mut out = std::io::stdout();
    // Whoever started the server may have closed its end of the pipe; that is no reason to stop.
    let _ = writeln!(out, "sandbox listening on http://{}", server.address());
    let _ = out.flush();
}
