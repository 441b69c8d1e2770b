//! Two things at the same time: the work, and something small beside it.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// Does the work, and takes a turn after each pause until the work is done.
pub fn repeat<T>(pause: Duration, mut turn: impl FnMut() + Send, work: impl FnOnce() -> T) -> T {
    let (working, done) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while let Err(RecvTimeoutError::Timeout) = done.recv_timeout(pause) {
                turn();
            }
        });
        let outcome = work();
        drop(working);
        outcome
    })
}
