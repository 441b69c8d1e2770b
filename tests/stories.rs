//! What happens, told as stories of one user in one tab.
#![cfg(not(target_family = "wasm"))]

#[path = "stories/again.rs"]
mod again;
#[path = "stories/failure.rs"]
mod failure;
#[path = "stories/fresh.rs"]
mod fresh;
#[path = "stories/gate.rs"]
mod gate;
#[path = "stories/memory.rs"]
mod memory;
#[path = "stories/order.rs"]
mod order;
#[path = "stories/page.rs"]
mod page;
#[path = "stories/polling.rs"]
mod polling;
#[path = "stories/replacement.rs"]
mod replacement;
#[path = "stories/saying.rs"]
mod saying;
#[path = "stories/script.rs"]
mod script;
mod support;
#[path = "stories/user.rs"]
mod user;
#[path = "stories/verification.rs"]
mod verification;
