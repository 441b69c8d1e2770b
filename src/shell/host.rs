//! The page around the widget, as the session knows it.

use std::rc::Rc;

use js_sys::Function;

use super::first_reads::FirstReads;
use super::token::AskToken;
use crate::flow::{News, PageStep, View};

/// What the page has to say and to hear.
pub struct Page {
    pub ask_token: AskToken,
    /// The page's own transport in place of the browser's `fetch`.
    pub fetch: Option<Function>,
    /// What the page has asked the issuer already, for this session.
    pub first_reads: Option<FirstReads>,
    pub tell: Box<dyn Fn(&News)>,
    /// The view that now stands.
    pub show: Box<dyn Fn(&View)>,
    /// An answer of the issuer is read now: if that makes the WebAssembly trap, it is for this page
    /// to know whose it was.
    pub answering: Rc<dyn Fn()>,
    /// Asked when the user wants what may be the page's own to do; true if the page does it.
    pub takes: Box<dyn Fn(PageStep) -> bool>,
}

impl Page {
    /// A page that gives tokens and does not listen.
    pub fn quiet(ask_token: AskToken) -> Page {
        Page {
            ask_token,
            fetch: None,
            first_reads: None,
            tell: Box::new(|_| {}),
            show: Box::new(|_| {}),
            answering: Rc::new(|| {}),
            takes: Box::new(|_| false),
        }
    }
}
