//! What a fault leaves on requests and responses, for others to find.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Marks a response in place of which the connection is dropped.
#[derive(Clone, Copy, Debug)]
pub struct DropConnection;

/// Marks a response that goes without the headers that let another origin read it.
#[derive(Clone, Copy, Debug)]
pub struct WithoutCors;

/// Says that a fault met the request, from wherever that is found out.
#[derive(Clone, Debug, Default)]
pub struct FaultFlag(Arc<AtomicBool>);

impl FaultFlag {
    /// A fault met the request.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether a fault met the request.
    pub fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
