//! One call to the issuer that is out: token, request, answer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::Function;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Blob};

use super::first_reads::FirstRead;
use super::secure_embed::SecureEmbed;
use super::token::Tokens;
use super::turns::Turns;
use super::window::IssuerWindow;
use super::{file, http};
use crate::flow::answer::{Failure, Outage, Refusal, Window};
use crate::flow::call::TokenNumber;
use crate::flow::{Answer, Call};
use crate::issuer::{Entries, Issuer, ParsedResponse};

/// All that calls need; they do not keep the session itself alive.
pub struct IssuerClient {
    pub issuer: RefCell<Issuer>,
    pub tokens: Tokens,
    pub turns: Turns,
    /// The page's own transport in place of the browser's `fetch`.
    pub own_fetch: Option<Function>,
    /// See [`super::host::Page`].
    pub answering: Rc<dyn Fn()>,
    pub window: IssuerWindow,
    pub embed: SecureEmbed,
}

/// Aborts the call when dropped: what is not yet sent is never sent.
pub struct RequestGuard {
    is_dropped: Rc<Cell<bool>>,
    controller: Option<AbortController>,
}

impl Drop for RequestGuard {
    fn drop(&mut self) {
        self.is_dropped.set(true);
        if let Some(controller) = &self.controller {
            // Without a reason, so that a page's own `fetch` sees the `AbortError` it knows.
            controller.abort();
        }
    }
}

impl RequestGuard {
    /// The answer is here, so there is nothing to abort.
    pub fn settle(mut self) {
        self.controller = None;
    }

    /// `first_read` is the request itself, where it has left already. `tell` hears the answer,
    /// unless the call was dropped before.
    pub fn start(
        client: Rc<IssuerClient>,
        call: Call,
        token: TokenNumber,
        first_read: Option<FirstRead>,
        tell: impl FnOnce(Answer) + 'static,
    ) -> RequestGuard {
        let is_dropped = Rc::new(Cell::new(false));
        let own = first_read.as_ref().and_then(FirstRead::controller);
        let controller = own.or_else(|| AbortController::new().ok());
        let guard = RequestGuard {
            is_dropped: is_dropped.clone(),
            controller: controller.clone(),
        };
        spawn_local(async move {
            let answer = match controller {
                Some(controller) => {
                    let sending = Sending {
                        token,
                        controller,
                        is_dropped: is_dropped.clone(),
                        first_read,
                    };
                    client.run(&call, sending).await
                }
                None => Answer::Failed(Failure::Retry(Outage::Network)),
            };
            if !is_dropped.get() {
                (client.answering)();
                tell(answer);
            }
        });
        guard
    }
}

/// How one call is sent.
struct Sending {
    token: TokenNumber,
    controller: AbortController,
    is_dropped: Rc<Cell<bool>>,
    /// The first request of it, where it has left already.
    first_read: Option<FirstRead>,
}

impl IssuerClient {
    async fn run(&self, call: &Call, sending: Sending) -> Answer {
        let answer = self.exchange(call, sending).await;
        if call.opens_window() && answer != Answer::Window(Window::Opened) {
            self.window.close();
        }
        answer
    }

    async fn exchange(&self, call: &Call, sending: Sending) -> Answer {
        let is_dropped = sending.is_dropped;
        let Some(access) = self.tokens.get(sending.token).await else {
            return Answer::Failed(Failure::SignIn);
        };
        let Some(mut exchange) = self.issuer.borrow().exchange(call) else {
            return Answer::Failed(Failure::Stop(Refusal::NotAvailable));
        };
        if let Some(read) = &sending.first_read {
            let request = &exchange.request;
            self.turns.was_asked(request, sending.token, read.ago());
        }
        let mut sent = sending.first_read.and_then(|read| read.fetch());
        loop {
            let request = &exchange.request;
            let sent = sent.take();
            if sent.is_none() {
                self.turns.take(request, sending.token, &is_dropped).await;
            }
            if is_dropped.get() {
                return Answer::Failed(Failure::Retry(Outage::Timeout));
            }
            let fetch = sent.as_ref().or(self.own_fetch.as_ref());
            let sent = http::send(request, &access, fetch, &sending.controller).await;
            let received = match sent {
                Ok(received) => received,
                Err(outage) => return Answer::Failed(Failure::Retry(outage)),
            };
            if is_dropped.get() {
                return Answer::Failed(Failure::Retry(Outage::Timeout));
            }
            (self.answering)();
            let reply = (exchange.answer)(&mut self.issuer.borrow_mut(), &received.response);
            match reply {
                ParsedResponse::Answer(answer) => return answer,
                ParsedResponse::AskElsewhere(elsewhere) => exchange = elsewhere,
                ParsedResponse::Window(page) if self.window.show(&page) => {
                    return Answer::Window(Window::Opened);
                }
                ParsedResponse::Window(_) => return Answer::Window(Window::Blocked),
                ParsedResponse::Inset(address) => {
                    self.embed.show(address);
                    return Answer::Opened;
                }
                ParsedResponse::Transactions(entries) => {
                    return self.read_all(entries, &is_dropped).await;
                }
                ParsedResponse::File(name) => return save(received.file.as_ref(), name),
            }
        }
    }

    /// The page can do something else after each part, however long the list is.
    async fn read_all(&self, mut entries: Entries, is_dropped: &Cell<bool>) -> Answer {
        let mut transactions = Vec::new();
        while !is_dropped.get()
            && let Some(part) = entries.next_part()
        {
            transactions.extend(part);
            TimeoutFuture::new(0).await;
            (self.answering)();
        }
        Answer::Transactions(transactions)
    }
}

fn save(file: Option<&Blob>, name: &str) -> Answer {
    let Some(file) = file else {
        return Answer::Failed(Failure::Retry(Outage::Unreadable));
    };
    file::save(file, name);
    Answer::Saved
}
