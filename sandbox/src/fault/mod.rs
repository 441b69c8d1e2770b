//! Answers that go wrong on purpose.
//!
//! | file | subject |
//! | --- | --- |
//! | `endpoint.rs` | where a fault may wait |
//! | `rule.rs` | what one fault says, and which combinations make no sense |
//! | `queue.rs` | the faults that wait at a user's endpoints |
//! | `mark.rs` | what a fault leaves on requests and responses, for others to find |
//! | `apply.rs` | carries a fault out around the real answer |
//! | `answer.rs` | builds the answer that a fault wants |

mod answer;
mod apply;
mod endpoint;
mod mark;
mod queue;
mod rule;

pub use apply::faulty;
pub use endpoint::Endpoint;
pub use mark::{DropConnection, FaultFlag, WithoutCors};
pub use queue::{Faults, TooManyFaults};
pub use rule::Fault;
