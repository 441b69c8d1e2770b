//! What is between the machines: each is told what it has to know of the others, and what follows
//! from it reaches them. No machine knows another one.

mod advance;
mod answered;
mod button;
mod card_action;
mod follow_up;
mod newest;
mod order;
mod page_step;
mod reading;
mod session;
mod state;
mod view;
mod wallets;
