//! One question after the other: none is asked twice within a second. The flow keeps a pace too,
//! but by what the page's clocks say.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::flow::call::TokenNumber;
use crate::issuer::Request;

/// Between two questions that are the same.
const PACE: Duration = Duration::from_secs(1);

/// Of one session. Its timers end when it is dropped.
#[derive(Default)]
pub struct Turns {
    taken: Rc<RefCell<Vec<Turn>>>,
}

/// It lasts until its timer ends it.
struct Turn {
    question: String,
    /// What tells those who wait that they may try again.
    waiting: Vec<Function>,
    _timer: Timeout,
}

impl Turns {
    /// Waits until it may be asked. With another token it is another question.
    /// A call that was dropped meanwhile takes none.
    pub async fn take(&self, request: &Request, token: TokenNumber, is_dropped: &Cell<bool>) {
        let question = question(request, token);
        while !is_dropped.get() {
            let Some(end) = self.others_end(&question) else {
                return self.begin(question, PACE);
            };
            // It cannot be rejected.
            let _ = JsFuture::from(end).await;
        }
    }

    /// It was asked so long ago, before there was a session.
    pub fn was_asked(&self, request: &Request, token: TokenNumber, ago: Duration) {
        if let Some(left) = PACE.checked_sub(ago) {
            self.begin(question(request, token), left);
        }
    }

    /// When whoever has the turn will have had it. `None` where nobody has.
    fn others_end(&self, question: &str) -> Option<Promise> {
        let mut taken = self.taken.borrow_mut();
        let turn = taken.iter_mut().find(|turn| turn.question == question)?;
        Some(Promise::new(&mut |tell, _| turn.waiting.push(tell)))
    }

    fn begin(&self, question: String, lasting: Duration) {
        let (turns, ended) = (Rc::downgrade(&self.taken), question.clone());
        let timer = Timeout::new(lasting.as_millis() as u32, move || {
            let Some(turns) = turns.upgrade() else { return };
            let mut turns = turns.borrow_mut();
            let place = turns.iter().position(|turn| turn.question == ended);
            let turn = place.map(|place| turns.swap_remove(place));
            drop(turns);
            for tell in turn.into_iter().flat_map(|turn| turn.waiting) {
                // Keeping a promise cannot throw.
                let _ = tell.call0(&JsValue::UNDEFINED);
            }
        });
        self.taken.borrow_mut().push(Turn {
            question,
            waiting: Vec::new(),
            _timer: timer,
        });
    }
}

fn question(request: &Request, token: TokenNumber) -> String {
    format!("{} {} {}", request.method as u8, token.0, request.url)
}
