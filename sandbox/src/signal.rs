//! When to stop: Ctrl-C anywhere, and SIGTERM where it exists.

use std::io;

/// Begins to listen at once, so that no signal from now on ends the process in its default way.
/// The future that is returned is over when the process is asked to stop.
///
/// # Errors
///
/// When the system has no handler to give.
#[cfg(unix)]
pub fn stop() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Begins to listen at once, so that no Ctrl-C from now on ends the process in its default way.
/// The future that is returned is over when the process is asked to stop.
///
/// # Errors
///
/// When the system has no handler to give.
#[cfg(windows)]
pub fn stop() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
