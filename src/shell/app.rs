//! A session for an app in Rust, without element classes around it.

use std::rc::Rc;

use wasm_bindgen_futures::future_to_promise;

use super::host::Page;
use super::session::Session;
use crate::config::Settings;

impl Session {
    /// A session for an app in Rust. `ask_token` gives the user's access token, or `None`
    /// where nobody is signed in; it is asked once, and again when a token has expired.
    pub fn new<F, T>(settings: &Settings, ask_token: F) -> Session
    where
        F: Fn() -> T + 'static,
        T: Future<Output = Option<String>> + 'static,
    {
        let ask_token = move || {
            let token = ask_token();
            future_to_promise(async move { Ok(token.await.into()) })
        };
        Session::start(settings, Page::quiet(Rc::new(ask_token)))
    }
}
