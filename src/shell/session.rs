//! The session: takes events one after the other, hands them to the flow, and carries out
//! what follows. No borrow is held while an effect runs, so an effect may cause the next event.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use gloo_timers::callback::Timeout;
use leptos::prelude::{ArcRwSignal, ReadUntracked, Set, Write};
use web_sys::HtmlIFrameElement;

use super::call::{IssuerClient, RequestGuard};
use super::first_reads::{FirstRead, FirstReads};
use super::host::Page;
use super::memory::Memory;
use super::secure_embed::SecureEmbed;
use super::signals::Signals;
use super::token::Tokens;
use super::turns::Turns;
use super::watch::{self, Watch};
use super::window::IssuerWindow;
use super::{clock, seed};
use crate::config::Settings;
use crate::flow::answer::Fault;
use crate::flow::call::CallId;
use crate::flow::{Call, Capabilities, Effect, Event, Flow, View};
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
    pub(super) page: Page,
    /// Until the session has begun.
    first_reads: RefCell<Option<FirstReads>>,
    pub(super) open_calls: RefCell<Vec<(CallId, RequestGuard)>>,
    pub(super) timer: Cell<Option<Timeout>>,
    pub(super) memory: RefCell<Option<Memory>>,
    watch: RefCell<Option<Watch>>,
    /// Those of the page that the flow has heard of.
    sleeps: Cell<u32>,
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
                let support_url = config.support_url.clone();
                Session::with(
                    Some(Issuer::new(config)),
                    capabilities,
                    None,
                    support_url,
                    page,
                )
            }
            Err(fault) => Session::faulty(fault, page),
        }
    }

    /// A session that only shows this fault.
    pub fn faulty(fault: Fault, page: Page) -> Session {
        Session::with(None, Capabilities::default(), Some(fault), None, page)
    }

    fn with(
        issuer: Option<Issuer>,
        capabilities: Capabilities,
        fault: Option<Fault>,
        support_url: Option<String>,
        mut page: Page,
    ) -> Session {
        let first_reads = page.first_reads.take();
        let flow = Flow::new(capabilities, seed::seed(), fault);
        let signals = Signals::new(flow.view(), support_url);
        let client = issuer.map(|issuer| {
            Rc::new(IssuerClient {
                issuer: RefCell::new(issuer),
                tokens: Tokens::new(
                    page.ask_token.clone(),
                    first_reads.as_ref().map(FirstReads::token),
                ),
                turns: Turns::default(),
                own_fetch: page.fetch.clone(),
                answering: page.answering.clone(),
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
            first_reads: RefCell::new(first_reads),
            page,
            open_calls: RefCell::default(),
            timer: Cell::new(None),
            memory: RefCell::default(),
            watch: RefCell::default(),
            sleeps: Cell::new(clock::sleeps()),
        }));
        (session.0.page.show)(&session.0.signals.view.read_untracked());
        let weak = session.downgrade();
        let watch = Watch::start(move |event| weak.take(event));
        *session.0.watch.borrow_mut() = watch;
        session.begin();
        session
    }

    /// What has left before there was a session is for the reads that it begins with.
    fn begin(&self) {
        let ago = match &*self.0.first_reads.borrow() {
            Some(reads) => reads.ago(),
            None => Duration::ZERO,
        };
        self.dispatch(Event::Started { ago });
        if let Some(reads) = self.0.first_reads.take() {
            reads.end();
        }
    }

    /// The request of this call, where it has left already.
    pub(super) fn take_first_read(&self, call: &Call) -> Option<FirstRead> {
        let client = self.0.client.as_ref()?;
        let reads = self.0.first_reads.borrow();
        reads.as_ref()?.read(&client.issuer.borrow(), call)
    }

    /// The page offers a (new) way to get tokens.
    pub fn sign_in(&self) {
        self.dispatch(Event::SignedIn);
    }

    /// Reads everything again.
    pub fn refresh(&self) {
        self.dispatch(Event::RefreshClicked);
    }

    /// What is to be seen now, for an app in Rust.
    pub fn view(&self) -> ArcRwSignal<View> {
        self.0.signals.view.clone()
    }

    /// What the components read.
    pub(crate) fn signals(&self) -> Signals {
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

    /// How users know the issuer, for the texts that name it.
    pub fn set_issuer_name(&self, name: Option<String>) {
        self.0.signals.messages.write().issuer_name = name;
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
            self.wake();
            let event = self.0.queue.borrow_mut().remove(0);
            #[cfg(feature = "trap")]
            super::trap::spring(&event);
            let effects = self.0.flow.borrow_mut().handle(event, clock::now());
            let (heard, unheard): (Vec<_>, Vec<_>) =
                effects.into_iter().partition(Effect::reaches_page);
            // Requests leave before anything is drawn, which takes a slow phone some 30 ms.
            for effect in unheard {
                self.carry_out(effect);
            }
            self.show();
            for effect in heard {
                self.carry_out(effect);
            }
        }
        self.0.is_draining.set(false);
    }

    /// The page is seen again: other tabs may have gone on unheard meanwhile.
    fn show_again(&self) {
        for event in self.shown_again() {
            self.dispatch(event);
        }
    }

    fn shown_again(&self) -> Vec<Event> {
        let stored = self.0.memory.borrow().as_ref().map(Memory::read);
        let recalled = stored.map(Event::Recalled);
        recalled.into_iter().chain([Event::Shown]).collect()
    }

    /// Nothing that was known before a sleep is fresh, although no clock of the page may say so; so
    /// the page was away before whatever comes now.
    fn wake(&self) {
        let sleeps = clock::sleeps();
        if self.0.sleeps.replace(sleeps) == sleeps {
            return;
        }
        let shown = if watch::is_seen() {
            self.shown_again()
        } else {
            Vec::new()
        };
        let away = [Event::Hidden].into_iter().chain(shown);
        self.0.queue.borrow_mut().splice(0..0, away);
    }

    pub fn downgrade(&self) -> WeakSession {
        WeakSession(Rc::downgrade(&self.0))
    }

    /// The page of the issuer has loaded into this frame.
    pub fn watch_frame(&self, frame: &HtmlIFrameElement) {
        let Some(client) = &self.0.client else { return };
        let session = self.downgrade();
        client.embed.watch(frame, move |origin, message| {
            if let Some(session) = session.upgrade()
                && session.ends_embed(origin, message)
            {
                session.dispatch(Event::PinPageEnded);
            }
        });
    }

    /// Whether a message of this origin says that the page in the frame is over.
    fn ends_embed(&self, origin: &str, message: &str) -> bool {
        let client = self.0.client.as_ref();
        client.is_some_and(|client| {
            client.embed.is_of(origin) && client.issuer.borrow().ends_page(message)
        })
    }

    /// Before the page hears of anything, so that it finds in the view what it hears of.
    fn show(&self) {
        let view = self.0.flow.borrow().view();
        if !self.0.signals.has_state_of(&view) {
            (self.0.page.show)(&view);
        }
        self.0.signals.view.set(view);
    }
}

/// The session as its parts, timers and listeners hold it: it does not keep the session alive, and
/// does nothing once that is gone.
#[derive(Clone)]
pub struct WeakSession(Weak<Inner>);

impl WeakSession {
    pub fn upgrade(&self) -> Option<Session> {
        self.0.upgrade().map(Session)
    }

    pub fn dispatch(&self, event: Event) {
        if let Some(session) = self.upgrade() {
            session.dispatch(event);
        }
    }

    /// What the browser tells of the page.
    fn take(&self, event: Event) {
        match self.upgrade() {
            Some(session) if event == Event::Shown => session.show_again(),
            Some(session) => session.dispatch(event),
            None => {}
        }
    }
}
