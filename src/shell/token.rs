//! The access token: asked of the page once for each number, and kept in memory only.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::clock;
use crate::flow::Timestamp;
use crate::flow::call::{CALL_LIMIT, TokenNumber};

/// Asks the page for a token. The promise gives a text; anything else, and a rejection, means
/// that nobody is signed in.
pub type AskToken = Rc<dyn Fn() -> Promise>;

/// No server takes a longer header, in bytes: most end at half of it.
const LONGEST: usize = 16 * 1024;

pub struct Tokens {
    ask: AskToken,
    /// Calls that start together share one question.
    newest: RefCell<Option<Question>>,
}

#[derive(Clone)]
struct Question {
    number: TokenNumber,
    asked: Timestamp,
    promise: Promise,
    /// `None` in it means that nobody is signed in.
    answer: Rc<OnceCell<Option<String>>>,
}

impl Question {
    fn new(number: TokenNumber, promise: Promise) -> Question {
        Question {
            number,
            asked: clock::now(),
            promise,
            answer: Rc::default(),
        }
    }
}

impl Tokens {
    /// The page may have been asked for the first one already.
    pub fn new(ask: AskToken, first: Option<Promise>) -> Tokens {
        let first = first.map(|promise| Question::new(TokenNumber::default(), promise));
        Tokens {
            ask,
            newest: RefCell::new(first),
        }
    }

    /// The token with this number or a newer one. One that is known is there at once, without a turn
    /// of the browser in which something else could come first.
    pub async fn get(&self, number: TokenNumber) -> Option<String> {
        let question = self.question(number);
        if let Some(answer) = question.answer.get() {
            return answer.clone();
        }
        let answer = JsFuture::from(question.promise).await;
        let token = answer.ok().and_then(|answer| usable(&answer.as_string()?));
        question.answer.get_or_init(|| token).clone()
    }

    /// A question that the page leaves without an answer for longer than a call may take is
    /// asked again.
    fn question(&self, number: TokenNumber) -> Question {
        let now = clock::now();
        if let Some(newest) = &*self.newest.borrow()
            && newest.number >= number
            && (newest.answer.get().is_some() || now.since(newest.asked) < CALL_LIMIT)
        {
            return newest.clone();
        }
        let question = Question::new(number, (self.ask)());
        *self.newest.borrow_mut() = Some(question.clone());
        question
    }
}

fn usable(token: &str) -> Option<String> {
    let token = token.trim_ascii();
    // A line break in a header would make `fetch` throw.
    let is_usable =
        (1..=LONGEST).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_graphic());
    is_usable.then(|| token.to_owned())
}
