//! Kulipa, as a partner's backend serves it.

mod access;
mod cards;
mod change;
mod create;
mod idempotency;
mod payments;
mod reissue;
