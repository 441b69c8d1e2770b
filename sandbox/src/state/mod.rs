//! What the sandbox remembers while it runs: users, their cards and tokens. No HTTP in here.
//!
//! Time comes in as an argument, and nothing runs by a timer:
//! a card that is being made becomes visible when somebody looks.

mod card;
mod choice;
mod freeze;
pub mod kulipa;
mod log;
mod moment;
pub mod pintopay;
mod provisioning;
mod scenario;
mod secure_link;
mod tokens;
mod told;
mod user;
mod users;
mod verification_session;
mod wallet;

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

pub use card::{Card, CardChange};
pub use choice::{AbortShape, Framing, Missing, PastEnd, ProfileField, ProfilePaths, Tenant};
pub use freeze::FreezeRefused;
pub use log::LogEntry;
pub use moment::moment;
pub use scenario::{Scenario, ScenarioChange};
pub use secure_link::{Behind, PinPage, SecureLinks};
pub use tokens::{Tokens, TooManyTokens};
pub use told::told;
pub use user::{OrderRefused, User};
pub use users::Users;
pub use verification_session::{Decision, VerificationSessions};

use log::Log;

/// Everything that requests share.
#[derive(Debug)]
pub struct Sandbox {
    started: Instant,
    address: SocketAddr,
    users: Mutex<Users>,
    log: Mutex<Log>,
}

impl Sandbox {
    /// An empty sandbox that listens on `address`.
    pub fn new(address: SocketAddr) -> Self {
        Self {
            started: Instant::now(),
            address,
            users: Mutex::default(),
            log: Mutex::default(),
        }
    }

    /// When the server started.
    pub fn started(&self) -> Instant {
        self.started
    }

    /// Where the server listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The users, for as long as the guard lives. It must not live across an `await`.
    pub fn users(&self) -> MutexGuard<'_, Users> {
        // Every change of the users is complete before anything that could panic,
        // so a poisoned lock holds sound data.
        self.users.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The log, for as long as the guard lives. It must not live across an `await`.
    pub fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
