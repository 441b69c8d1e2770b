//! Keeps the web server of `wasm-bindgen-test-runner` from leaving Chromium without an answer.
//!
//! The runner serves its page with tiny_http 0.12. That has four threads, adds one for a
//! connection that finds all of them busy, and queues one that finds a thread waiting. When
//! several connections come at the same moment, more are queued than threads wait, and the last
//! ones are not read until another connection ends; Chromium keeps its own open for five
//! minutes. Five runs of eighteen stood still that way. So the four threads are given connections on
//! which nothing is ever asked, and each connection of Chromium gets a thread of its own.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::ops::Range;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::meanwhile;

/// Twice the threads that the server starts with, as the first ones may come before those wait.
const SEATS: usize = 8;

/// Between two seats, so that they themselves do not come at the same moment.
const PAUSE: Duration = Duration::from_millis(10);

/// Below the ports that the system gives to clients, Linux from 32768 on: who asks for such a port
/// again and again while nobody listens is one day connected with himself.
const PORTS: Range<u16> = 20_000..32_768;

/// An address of this machine at which nobody listens.
pub fn free_address() -> Result<SocketAddr> {
    PORTS
        .map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .find(|address| TcpListener::bind(address).is_ok())
        .context("No port is free for the server of the browser tests.")
}

/// Holds the seats at every server that listens at this address during the work.
pub fn hold<T>(address: SocketAddr, work: impl FnOnce() -> T) -> T {
    let mut seats = Vec::new();
    let take = || {
        seats.retain(is_open);
        if seats.len() < SEATS
            && let Ok(seat) = TcpStream::connect(address)
            && seat.set_nonblocking(true).is_ok()
        {
            seats.push(seat);
        }
    };
    meanwhile::repeat(PAUSE, take, work)
}

fn is_open(seat: &TcpStream) -> bool {
    let answer = seat.peek(&mut [0]);
    answer.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn accept_all(server: &TcpListener) -> Vec<TcpStream> {
        let accept = |_| server.accept().expect("a seat is taken").0;
        (0..SEATS).map(accept).collect()
    }

    #[test]
    fn seats_are_held_at_each_server_until_the_work_is_done() {
        let address = free_address().expect("a port is free");
        let mut last = hold(address, || {
            let first = TcpListener::bind(address).expect("the port is free");
            drop(accept_all(&first));
            drop(first);
            let second = TcpListener::bind(address).expect("the port is free again");
            accept_all(&second)
        });
        for seat in &mut last {
            assert_eq!(seat.read(&mut [0]).expect("the seat ends well"), 0);
        }
    }
}
