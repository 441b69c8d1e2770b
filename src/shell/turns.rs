//! One question after the other: none is asked twice within a second. The flow keeps a pace too,
//! but by what the page's clocks say.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::flow::call::TokenNumber;
use crate::issuer::Request;

/// Between two questions that are the same.
const PACE_MILLISECONDS: u32 = 1000;

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
        let question = format!("{} {} {}", request.method as u8, token.0, request.url);
        while !is_dropped.get()
            && let Some(end) = self.others_end(&question)
        {
            // It cannot be rejected.
            let _ = JsFuture::from(end).await;
        }
    }

    /// When whoever has the turn will have had it. `None` where nobody had it: now this one has.
    fn others_end(&self, question: &str) -> Option<Promise> {
        let mut taken = self.taken.borrow_mut();
        if let Some(turn) = taken.iter_mut().find(|turn| turn.question == question) {
            return Some(Promise::new(&mut |tell, _| turn.waiting.push(tell)));
        }
        let (turns, ended) = (Rc::downgrade(&self.taken), question.to_owned());
        let timer = Timeout::new(PACE_MILLISECONDS, move || {
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
        taken.push(Turn {
            question: question.to_owned(),
            waiting: Vec::new(),
            _timer: timer,
        });
        None
    }
}
