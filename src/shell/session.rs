//! The session: takes events one after the other, hands them to the flow, and carries out
//! what follows. No borrow is held while an effect runs, so an effect may cause the next event.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::{ReadUntracked, Set, Write};

use super::call::{IssuerClient, RequestGuard};
use super::host::Page;
use super::memory::{Change, Memory};
use super::secure_embed::SecureEmbed;
use super::signals::Signals;
use super::token::Tokens;
use super::watch::{Watch, watch};
pub use super::weak_session::WeakSession;
use super::window::IssuerWindow;
use super::{clock, seed};
use crate::config::Settings;
use crate::flow::answer::Fault;
use crate::flow::call::{CallId, TokenNumber};
use crate::flow::intent::Intent;
use crate::flow::profile::UserKey;
use crate::flow::{Answer, Call, Capabilities, Effect, Event, Flow};
use crate::issuer::Issuer;

/// One user's session with one issuer. Clones are the same session; when the last one is gone,
/// its requests, timers and listeners end.
#[derive(Clone)]
pub struct Session(pub(super) Rc<Inner>);

pub(super) struct Inner {
    flow: RefCell<Flow>,
    queue: RefCell<Vec<Event>>,
    is_draining: Cell<bool>,
    /// None where the settings are unusable.
    pub(super) client: Option<Rc<IssuerClient>>,
    page: Page,
    open_calls: RefCell<Vec<(CallId, RequestGuard)>>,
    timer: Cell<Option<Timeout>>,
    memory: RefCell<Option<Memory>>,
    watch: RefCell<Option<Watch>>,
    signals: Signals,
}

impl Session {
    /// Starts at once. Unusable settings give a session that says so and asks nothing.
    pub fn start(settings: &Settings, page: Page) -> Session {
        match settings.check() {
            Ok(config) => {
                let host = web_sys::window().and_then(|window| window.location().host().ok());
                let config = config.seen_from(host.unwrap_or_default());
                let capabilities = Issuer::capabilities(&config);
                Session::with(Some(Issuer::new(config)), capabilities, None, page)
            }
            Err(fault) => Session::faulty(fault, page),
        }
    }

    /// A session that only shows this fault.
    pub fn faulty(fault: Fault, page: Page) -> Session {
        Session::with(None, Capabilities::default(), Some(fault), page)
    }

    fn with(
        issuer: Option<Issuer>,
        capabilities: Capabilities,
        fault: Option<Fault>,
        page: Page,
    ) -> Session {
        let flow = Flow::new(capabilities, seed::seed(), fault);
        let signals = Signals::new(flow.view());
        let client = issuer.map(|issuer| {
            Rc::new(IssuerClient {
                issuer: RefCell::new(issuer),
                tokens: Tokens::new(page.ask_token.clone()),
                own_fetch: page.fetch.clone(),
                window: IssuerWindow::default(),
                embed: SecureEmbed::new(signals.embed.clone()),
            })
        });
        let session = Session(Rc::new(Inner {
            signals,
            flow: RefCell::new(flow),
            queue: RefCell::default(),
            is_draining: Cell::new(false),
            client,
            page,
            open_calls: RefCell::default(),
            timer: Cell::new(None),
            memory: RefCell::default(),
            watch: RefCell::default(),
        }));
        (session.0.page.show)(&session.0.signals.view.read_untracked());
        let watch = watch(&session);
        *session.0.watch.borrow_mut() = watch;
        session.dispatch(Event::Started);
        session
    }

    /// The page offers a (new) way to get tokens.
    pub fn sign_in(&self) {
        self.dispatch(Event::SignedIn);
    }

    /// Reads everything again.
    pub fn refresh(&self) {
        self.dispatch(Event::RefreshClicked);
    }

    /// What the components read.
    pub fn signals(&self) -> Signals {
        self.0.signals.clone()
    }

    /// The page's own texts, by their keys; what is drawn follows at once.
    pub fn set_messages(&self, overrides: Vec<(String, String)>) {
        self.0.signals.messages.write().overrides = overrides;
    }

    /// The language of amounts and dates, as a BCP 47 tag; `None` leaves it to the browser.
    pub fn set_language(&self, language: Option<String>) {
        self.0.signals.messages.write().language = language;
    }

    pub fn dispatch(&self, event: Event) {
        self.0.queue.borrow_mut().push(event);
        if self.0.is_draining.replace(true) {
            return;
        }
        loop {
            if self.0.queue.borrow().is_empty() {
                break;
            }
            let event = self.0.queue.borrow_mut().remove(0);
            #[cfg(feature = "trap")]
            super::trap::spring(&event);
            let effects = self.0.flow.borrow_mut().handle(event, clock::now());
            self.show();
            for effect in effects {
                self.carry_out(effect);
            }
        }
        self.0.is_draining.set(false);
    }

    /// The page is seen again: other tabs may have gone on unheard meanwhile.
    pub fn show_again(&self) {
        let stored = self.0.memory.borrow().as_ref().map(Memory::read);
        if let Some(intent) = stored {
            self.dispatch(Event::Recalled(intent));
        }
        self.dispatch(Event::Shown);
    }

    pub fn downgrade(&self) -> WeakSession {
        WeakSession::of(self)
    }

    /// The view goes out before the news, so that a page that hears of a state finds it reflected.
    fn show(&self) {
        let view = self.0.flow.borrow().view();
        if !self.0.signals.has_state_of(&view) {
            (self.0.page.show)(&view);
        }
        self.0.signals.view.set(view);
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Call { id, call, token } => self.start_call(id, call, token),
            Effect::Drop(id) => drop(self.close_call(id)),
            Effect::WakeAfter(duration) => {
                let session = self.downgrade();
                let milliseconds = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
                let milliseconds = milliseconds.min(i32::MAX as u32);
                let timeout = Timeout::new(milliseconds, move || session.dispatch(Event::Woke));
                self.0.timer.set(Some(timeout));
            }
            Effect::Recall(user) => self.recall(user),
            Effect::Reserve(intent) => self.reserve(intent),
            Effect::Remember(intent) => {
                if let Some(memory) = &*self.0.memory.borrow() {
                    memory.write(&intent);
                }
            }
            Effect::Forget(intent) => {
                if let Some(memory) = &*self.0.memory.borrow() {
                    memory.remove(&intent);
                }
            }
            Effect::OfferVerification => {
                let is_taken = (self.0.page.takes_verification)();
                self.dispatch(if is_taken {
                    Event::VerificationTaken
                } else {
                    Event::VerificationLeft
                });
            }
            Effect::Conceal => {
                if let Some(client) = &self.0.client {
                    client.embed.conceal();
                }
            }
            Effect::Tell(news) => (self.0.page.tell)(&news),
        }
    }

    fn start_call(&self, id: CallId, call: Call, token: TokenNumber) {
        let Some(client) = &self.0.client else { return };
        if call.opens_window() && !client.window.open() {
            self.dispatch(Event::Answered {
                id,
                answer: Answer::WindowBlocked,
            });
            return;
        }
        let session = self.downgrade();
        let open = RequestGuard::start(client.clone(), call, token, move |answer| {
            if let Some(session) = session.upgrade() {
                if let Some(call) = session.close_call(id) {
                    call.settle();
                }
                session.dispatch(Event::Answered { id, answer });
            }
        });
        self.0.open_calls.borrow_mut().push((id, open));
    }

    /// Takes the call out of the list before it is dropped: dropping may abort it, and the page
    /// may listen to that and call back.
    fn close_call(&self, id: CallId) -> Option<RequestGuard> {
        let mut open_calls = self.0.open_calls.borrow_mut();
        let place = open_calls.iter().position(|(open, _)| *open == id)?;
        Some(open_calls.swap_remove(place).1)
    }

    fn recall(&self, user: UserKey) {
        let scope = self
            .0
            .client
            .as_ref()
            .map_or(0, |client| client.issuer.borrow().scope());
        let session = self.downgrade();
        let memory = Memory::watch(scope, user, move |change| {
            session.dispatch(match change {
                Change::Stored(intent) => Event::Recalled(Some(intent)),
                Change::Forgotten(key) => Event::Forgotten(key),
            })
        });
        let intent = memory.read();
        *self.0.memory.borrow_mut() = Some(memory);
        self.dispatch(Event::Recalled(intent));
    }

    fn reserve(&self, intent: Intent) {
        let session = self.downgrade();
        if let Some(memory) = &*self.0.memory.borrow() {
            memory.reserve(&intent.clone(), move |outcome| {
                session.dispatch(match outcome {
                    Ok(()) => Event::Reserved(intent),
                    Err(other) => Event::ReservationRefused {
                        key: intent.key,
                        other,
                    },
                });
            });
        }
    }
}
