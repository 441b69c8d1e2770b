//! The page around the widget, as the session knows it.

use std::rc::Rc;

use js_sys::Function;

use super::token::AskToken;
use crate::flow::{News, View};

/// What the page has to say and to hear.
pub struct Page {
    pub ask_token: AskToken,
    /// The page's own transport in place of the browser's `fetch`.
    pub fetch: Option<Function>,
    pub tell: Box<dyn Fn(&News)>,
    /// The view that now stands.
    pub show: Box<dyn Fn(&View)>,
    /// An answer of the issuer is read now: if that makes the WebAssembly trap, it is for this page
    /// to know whose it was.
    pub answering: Rc<dyn Fn()>,
    /// Asked when the user wants to verify; true if the page runs its own check.
    pub takes_verification: Box<dyn Fn() -> bool>,
    /// It hears that the user wants to add a way to pay. To one that does not, nothing of what a card
    /// is paid from is of use.
    pub hears_fund: bool,
}

impl Page {
    /// A page that gives tokens and does not listen.
    pub fn quiet(ask_token: AskToken) -> Page {
        Page {
            ask_token,
            fetch: None,
            tell: Box::new(|_| {}),
            show: Box::new(|_| {}),
            answering: Rc::new(|| {}),
            takes_verification: Box::new(|| false),
            hears_fund: false,
        }
    }
}
