//! A local server that speaks the card issuers' HTTP APIs.
//!
//! It is for the demo page, for end-to-end tests and for partners' engineers.
//! It is written from the issuers' documentation alone and shares no type with the widget,
//! so that one mistake cannot cancel another.
//!
//! | module | subject |
//! | --- | --- |
//! | [`arguments`], [`signal`] | the command line, and when to stop |
//! | [`server`], [`router`] | connections, and which path leads where |
//! | [`baanx`] | the Baanx API under `/baanx` |
//! | [`kulipa`] | Kulipa under `/kulipa`, as a partner's backend serves it |
//! | [`pintopay`] | PintoPay under `/pintopay`, likewise |
//! | [`control`] | the scenario API under `/control` |
//! | [`site`] | the demo page and the npm package as files |
//! | [`state`] | users, their cards and tokens: no HTTP in there |
//! | [`fault`] | answers that go wrong on purpose |
//! | [`caller`] | whose request it is |
//! | [`log`] | what was asked of the issuers' APIs |
//! | [`cors`], [`headers`] | what browsers need to be told |
//! | [`seed`], [`decimal`] | what is made up and stays the same, and amounts of money |
//! | [`bounds`] | how much of everything there may be |

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    warn(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unwrap_used
    )
)]

pub mod arguments;
pub mod baanx;
pub mod bounds;
pub mod caller;
pub mod control;
pub mod cors;
pub mod decimal;
pub mod fault;
pub mod headers;
pub mod kulipa;
pub mod log;
pub mod pintopay;
pub mod router;
pub mod seed;
pub mod server;
pub mod signal;
pub mod site;
pub mod state;
