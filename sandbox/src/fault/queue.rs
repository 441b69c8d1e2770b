//! The faults that wait at a user's endpoints.

use std::collections::{BTreeMap, VecDeque};

use serde::Serialize;

use super::endpoint::Endpoint;
use super::rule::Fault;
use crate::bounds;

/// One queue for each endpoint; no queue is empty.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Faults(BTreeMap<Endpoint, VecDeque<Fault>>);

/// More faults than an endpoint may have.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TooManyFaults;

impl Faults {
    /// Replaces what waits at an endpoint.
    ///
    /// # Errors
    ///
    /// When there are more than [`bounds::FAULTS`].
    pub fn put(&mut self, endpoint: Endpoint, faults: Vec<Fault>) -> Result<(), TooManyFaults> {
        if faults.len() > bounds::FAULTS {
            return Err(TooManyFaults);
        }
        if faults.is_empty() {
            self.0.remove(&endpoint);
        } else {
            self.0.insert(endpoint, faults.into());
        }
        Ok(())
    }

    /// The fault for the next request at an endpoint; it is used up by that as far as it can be.
    pub fn take(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let queue = self.0.get_mut(&endpoint)?;
        let fault = queue.front_mut()?;
        let taken = fault.clone();
        match &mut fault.times {
            None => {}
            Some(times) if *times > 1 => *times -= 1,
            Some(_) => {
                queue.pop_front();
            }
        }
        if queue.is_empty() {
            self.0.remove(&endpoint);
        }
        Some(taken)
    }

    /// Ends the faults of one endpoint.
    pub fn clear_endpoint(&mut self, endpoint: Endpoint) {
        self.0.remove(&endpoint);
    }

    /// Ends all faults.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
