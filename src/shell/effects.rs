//! What the flow orders, carried out. An effect may cause the next event.

use std::time::Duration;

use gloo_timers::callback::Timeout;

use super::call::RequestGuard;
use super::clock;
use super::memory::{Change, Memory};
use super::session::Session;
use crate::flow::answer::Window;
use crate::flow::call::{CallId, TokenNumber};
use crate::flow::intent::Intent;
use crate::flow::profile::UserKey;
use crate::flow::{Answer, Call, Effect, Event};

impl Session {
    pub(super) fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Call { id, call, token } => self.start_call(id, call, token),
            Effect::Drop(id) => drop(self.close_call(id)),
            Effect::WakeAfter(duration) => {
                let session = self.downgrade();
                let milliseconds = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
                let milliseconds = milliseconds.min(i32::MAX as u32);
                let due = clock::now() + Duration::from_millis(milliseconds.into());
                let timeout = Timeout::new(milliseconds, move || {
                    clock::reach(due);
                    session.dispatch(Event::Woke);
                });
                self.0.timer.set(Some(timeout));
            }
            Effect::Recall(user) => self.recall(user),
            Effect::ShareQuiet(quiet) => {
                if let Some(memory) = &*self.0.memory.borrow() {
                    memory.share_quiet(quiet);
                }
            }
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
            Effect::AskPage(step) => {
                let is_taken = (self.0.page.takes)(step);
                self.dispatch(Event::PageAnswered { step, is_taken });
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
                answer: Answer::Window(Window::Blocked),
            });
            return;
        }
        let session = self.downgrade();
        let first_read = self.take_first_read(&call);
        let open = RequestGuard::start(client.clone(), call, token, first_read, move |answer| {
            if let Some(session) = session.upgrade() {
                if let Some(call) = session.close_call(id) {
                    call.settle();
                }
                if answer == Answer::Window(Window::Opened) {
                    session.watch_window();
                }
                session.dispatch(Event::Answered { id, answer });
            }
        });
        self.0.open_calls.borrow_mut().push((id, open));
    }

    fn watch_window(&self) {
        let Some(client) = &self.0.client else { return };
        let session = self.downgrade();
        client.window.watch(move || {
            if let Some(session) = session.upgrade() {
                if let Some(client) = &session.0.client {
                    client.window.end_watch();
                }
                session.dispatch(Event::IssuerWindowClosed);
            }
        });
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
                Change::Quiet(milliseconds) => {
                    Event::QuietAsked(Duration::from_millis(milliseconds.into()))
                }
            })
        });
        let (intent, quiet) = (memory.read(), memory.quiet());
        let just_ended = memory.just_ended();
        *self.0.memory.borrow_mut() = Some(memory);
        if let Some(quiet) = quiet {
            self.dispatch(Event::QuietAsked(quiet));
        }
        self.dispatch(Event::Recalled(intent));
        if let Some(key) = just_ended {
            self.dispatch(Event::Forgotten(key));
        }
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
