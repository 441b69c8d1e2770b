//! What happens, told as stories of one user in one tab.
#![cfg(not(target_family = "wasm"))]

#[path = "stories/again.rs"]
mod again;
#[path = "stories/caring.rs"]
mod caring;
#[path = "stories/failure.rs"]
mod failure;
#[path = "stories/filter.rs"]
mod filter;
#[path = "stories/freeze.rs"]
mod freeze;
#[path = "stories/fresh.rs"]
mod fresh;
#[path = "stories/gate.rs"]
mod gate;
#[path = "stories/history.rs"]
mod history;
#[path = "stories/listing.rs"]
mod listing;
#[path = "stories/meanwhile.rs"]
mod meanwhile;
#[path = "stories/memory.rs"]
mod memory;
#[path = "stories/offers.rs"]
mod offers;
#[path = "stories/order.rs"]
mod order;
#[path = "stories/page.rs"]
mod page;
#[path = "stories/paging.rs"]
mod paging;
#[path = "stories/pin_page.rs"]
mod pin_page;
#[path = "stories/polling.rs"]
mod polling;
#[path = "stories/readiness.rs"]
mod readiness;
#[path = "stories/refusal.rs"]
mod refusal;
#[path = "stories/replacement.rs"]
mod replacement;
#[path = "stories/reveal.rs"]
mod reveal;
#[path = "stories/saying.rs"]
mod saying;
#[path = "stories/script.rs"]
mod script;
#[path = "stories/seen.rs"]
mod seen;
#[path = "stories/statement.rs"]
mod statement;
mod support;
#[path = "stories/token.rs"]
mod token;
#[path = "stories/unwatched.rs"]
mod unwatched;
#[path = "stories/user.rs"]
mod user;
#[path = "stories/verification.rs"]
mod verification;
