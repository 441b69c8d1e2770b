//! The access token: asked of the page once for each number, and kept in memory only.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use crate::flow::call::TokenNumber;

/// Asks the page for a token. The promise gives a text; anything else, and a rejection, means
/// that nobody is signed in.
pub type AskToken = Rc<dyn Fn() -> Promise>;

pub struct Tokens {
    ask: AskToken,
    /// The newest token, or the promise of it: calls that start together share one question.
    newest: RefCell<Option<(TokenNumber, Promise)>>,
}

impl Tokens {
    pub fn new(ask: AskToken) -> Tokens {
        Tokens {
            ask,
            newest: RefCell::new(None),
        }
    }

    /// The token with this number or a newer one.
    pub async fn get(&self, number: TokenNumber) -> Option<String> {
        let promise = self.promise(number);
        let token = JsFuture::from(promise).await.ok()?.as_string()?;
        let token = token.trim_ascii();
        // A line break in a header would make `fetch` throw.
        let is_usable = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        is_usable.then(|| token.to_owned())
    }

    fn promise(&self, number: TokenNumber) -> Promise {
        if let Some((newest, promise)) = &*self.newest.borrow()
            && *newest >= number
        {
            return promise.clone();
        }
        let promise = (self.ask)();

        *self.newest.borrow_mut() = Some((number, promise.clone()));
        promise
    }
}
