//! What a card was used for: made up when it is asked for, and stored nowhere.
//!
//! | file | subject |
//! | --- | --- |
//! | `transactions.rs` | `GET /v1/card/transactions` |
//! | `statement.rs`, `pdf.rs` | `GET /v1/card/transactions/statement` |
//! | `query.rs` | dates, words, categories and the page |
//! | `timeline.rs` | which transactions a user has, and when they were |
//! | `transaction.rs`, `funding.rs` | one transaction as the wire has it |
//! | `kind.rs`, `merchant.rs` | what is made up |

mod funding;
mod kind;
mod merchant;
mod pdf;
mod query;
pub mod statement;
mod timeline;
mod transaction;
pub mod transactions;
