//! The command line.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::Parser;

use crate::server::Options;

/// A local server that speaks the card issuers' HTTP APIs.
#[derive(Debug, Parser)]
#[command(name = "sandbox", version)]
pub struct Arguments {
    /// The address to listen on; only this machine can reach the default
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The port to listen on; 0 picks a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A folder to serve at /, such as the built demo page
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// A folder to serve at /order-card/, such as the built npm package
    #[arg(long, value_name = "DIR")]
    package: Option<PathBuf>,
}

impl Arguments {
    /// What the server needs to know of them.
    pub fn into_options(self) -> Options {
        Options {
            host: self.host,
            port: self.port,
            site: self.site,
            package: self.package,
        }
    }
}
