//! PintoPay, as a partner's backend serves it.

mod access;
mod card;
mod create;
mod freeze;
mod order;
