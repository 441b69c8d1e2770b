//! What happens, told as stories of one user in one tab.
#![cfg(not(target_family = "wasm"))]

#[path = "stories/activation.rs"]
mod activation;
#[path = "stories/adding.rs"]
mod adding;
#[path = "stories/again.rs"]
mod again;
#[path = "stories/card_at_once.rs"]
mod card_at_once;
#[path = "stories/card_pages.rs"]
mod card_pages;
#[path = "stories/caring.rs"]
mod caring;
#[path = "stories/crossing.rs"]
mod crossing;
#[path = "stories/days.rs"]
mod days;
#[path = "stories/declined.rs"]
mod declined;
#[path = "stories/ended.rs"]
mod ended;
#[path = "stories/failure.rs"]
mod failure;
#[path = "stories/filter.rs"]
mod filter;
#[path = "stories/first_reads.rs"]
mod first_reads;
#[path = "stories/freeze.rs"]
mod freeze;
#[path = "stories/freeze_polled.rs"]
mod freeze_polled;
#[path = "stories/fresh.rs"]
mod fresh;
#[path = "stories/funding.rs"]
mod funding;
#[path = "stories/gate.rs"]
mod gate;
#[path = "stories/held.rs"]
mod held;
#[path = "stories/help.rs"]
mod help;
#[path = "stories/history.rs"]
mod history;
#[path = "stories/in_part.rs"]
mod in_part;
#[path = "stories/listing.rs"]
mod listing;
#[path = "stories/meanwhile.rs"]
mod meanwhile;
#[path = "stories/memory.rs"]
mod memory;
#[path = "stories/newest.rs"]
mod newest;
#[path = "stories/offers.rs"]
mod offers;
#[path = "stories/order.rs"]
mod order;
#[path = "stories/order_polled.rs"]
mod order_polled;
#[path = "stories/ordering.rs"]
mod ordering;
#[path = "stories/page.rs"]
mod page;
#[path = "stories/paging.rs"]
mod paging;
#[path = "stories/pin_page.rs"]
mod pin_page;
#[path = "stories/polling.rs"]
mod polling;
#[path = "stories/quiet.rs"]
mod quiet;
#[path = "stories/readiness.rs"]
mod readiness;
#[path = "stories/refusal.rs"]
mod refusal;
#[path = "stories/renewed.rs"]
mod renewed;
#[path = "stories/repeat.rs"]
mod repeat;
#[path = "stories/repeat_refused.rs"]
mod repeat_refused;
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
#[path = "stories/setup.rs"]
mod setup;
#[path = "stories/signing_in.rs"]
mod signing_in;
#[path = "stories/spoken.rs"]
mod spoken;
#[path = "stories/statement.rs"]
mod statement;
mod support;
#[path = "stories/token.rs"]
mod token;
#[path = "stories/unfinished.rs"]
mod unfinished;
#[path = "stories/unwatched.rs"]
mod unwatched;
#[path = "stories/user.rs"]
mod user;
#[path = "stories/verification.rs"]
mod verification;
#[path = "stories/wallets.rs"]
mod wallets;
#[path = "stories/wallets_refused.rs"]
mod wallets_refused;
#[path = "stories/word.rs"]
mod word;
#[path = "stories/written.rs"]
mod written;
