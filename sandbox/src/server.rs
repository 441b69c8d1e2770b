//! Connections: opening the port, serving, dropping on purpose, and stopping.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use crate::fault::DropConnection;
use crate::router;
use crate::state::Sandbox;

/// How long requests that are under way have when the server stops.
const GRACE: Duration = Duration::from_secs(1);

/// How long to wait when the system has no more connections to give.
const EXHAUSTED: Duration = Duration::from_millis(50);

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port to listen on; 0 picks a free one.
    pub port: u16,
    /// The folder at `/`.
    pub site: Option<PathBuf>,
    /// The folder at `/order-card/`.
    pub package: Option<PathBuf>,
}

/// A server that has its port.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
}

/// Why the server cannot start.
#[derive(Debug)]
pub enum StartError {
    /// Another program listens there.
    PortTaken(SocketAddr),
    /// The system does not let us listen there.
    CannotListen(SocketAddr, io::Error),
    /// The system does not let us listen for signals.
    CannotBeStopped(io::Error),
    /// An option names a folder that is not there.
    NoFolder(&'static str, PathBuf),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken(address) => write!(
                f,
                "port {} of {} is taken by another program; choose another one with --port, or --port 0 for any free one",
                address.port(),
                address.ip()
            ),
            Self::CannotListen(address, error) => write!(
                f,
                "cannot listen on {address} ({error}); choose another address with --host or port with --port"
            ),
            Self::CannotBeStopped(error) => {
                write!(f, "cannot listen for Ctrl-C ({error}); start it again")
            }
            Self::NoFolder(option, path) => {
                write!(f, "{option} names {}, which is no folder", path.display())
            }
        }
    }
}

impl Server {
    /// Opens the port.
    ///
    /// # Errors
    ///
    /// When the port cannot be had or a folder is not there.
    pub async fn bind(options: &Options) -> Result<Self, StartError> {
        check_folder("--site", options.site.as_ref())?;
        check_folder("--package", options.package.as_ref())?;
        let wanted = SocketAddr::new(options.host, options.port);
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::AddrInUse => StartError::PortTaken(wanted),
            _ => StartError::CannotListen(wanted, error),
        };
        let listener = TcpListener::bind(wanted).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let sandbox = Arc::new(Sandbox::new(address));
        let router = router::build(
            &sandbox,
            options.site.as_deref(),
            options.package.as_deref(),
        );
        Ok(Self {
            listener,
            address,
            router,
        })
    }

    /// Where it listens, with the real port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` is over, and then a moment longer for what is under way.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let graceful = GracefulShutdown::new();
        let mut stop = std::pin::pin!(stop);
        loop {
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = &mut stop => break,
            };
            match accepted {
                Ok((stream, _)) => serve(stream, self.router.clone(), &graceful),
                Err(_) => tokio::time::sleep(EXHAUSTED).await,
            }
        }
        drop(self.listener);
        // What is not over by now ends with the process.
        let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
    }
}

/// Serves one request on a connection of its own.
///
/// A browser repeats a request by itself, orders too, when a connection that it had used before
/// is dropped without an answer. A fault would then be used up unseen,
/// so no connection is used twice.
fn serve(stream: TcpStream, router: Router, graceful: &GracefulShutdown) {
    let service = service_fn(move |request| answer(router.clone(), request));
    let connection = http1::Builder::new()
        .keep_alive(false)
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // It fails when either side breaks off, which is the client's right and the faults' work.
        let _ = connection.await;
    });
}

/// An error makes hyper drop the connection without a word.
async fn answer(
    router: Router,
    request: axum::http::Request<Incoming>,
) -> Result<Response, io::Error> {
    let response = match router.oneshot(request.map(Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    if response.extensions().get::<DropConnection>().is_some() {
        Err(io::Error::other("a fault drops the connection here"))
    } else {
        Ok(response)
    }
}

fn check_folder(option: &'static str, path: Option<&PathBuf>) -> Result<(), StartError> {
    match path {
        Some(path) if !path.is_dir() => Err(StartError::NoFolder(option, path.clone())),
        Some(_) | None => Ok(()),
    }
}
