//! Talks real HTTP to a real server, which each test starts for itself on a free port.

mod backend;
mod bounds;
mod card;
mod control;
mod cors;
mod fault;
mod fault_connection;
mod fault_rule;
mod freeze;
mod helper;
mod identity;
mod image;
mod kulipa;
mod log;
mod pintopay;
mod profile;
mod program;
mod scenario;
mod set_pin;
mod site;
mod statement;
mod transactions;
mod wallets;
