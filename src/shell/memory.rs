//! What is remembered of a user's order, across reloads, tabs and elements: `localStorage`
//! keeps it, a lock guards it, and a `BroadcastChannel` tells its changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::clock;
use super::listener::{Listener, Tell};
use super::lock::{Lock, Locked, try_lock};
use crate::flow::intent::{Intent, OrderKey};
use crate::flow::profile::UserKey;

/// Stands before the key of an intent that was removed. No stored intent begins like this.
const FORGOTTEN: &str = "forgotten ";

/// Where there are no locks, two tabs may write at the same time; the later write stands,
/// and after this time both see it.
const SETTLING_MILLISECONDS: u32 = 100;

#[wasm_bindgen(module = "/src/shell/memory.js")]
extern "C" {
    fn read(name: &str) -> Option<String>;
    fn write(name: &str, text: Option<&str>);
    fn listen(name: &str, tell: &Tell) -> Function;
}

/// What another tab or element did.
pub enum Change {
    Stored(Intent),
    Forgotten(OrderKey),
}

/// The memory of one user's order. Dropping it ends the watching; what is stored stays.
pub struct Memory {
    place: Rc<Place>,
    /// Held from the reservation until the end of the order, so that no other tab can
    /// reserve even while its own view of the storage lags behind.
    lock: Rc<RefCell<Option<Lock>>>,
}

struct Place {
    name: String,
    /// Called with a text, it tells the others.
    channel: Listener,
}

impl Memory {
    /// `scope` names issuer and account. `changed` hears of changes made elsewhere.
    pub fn watch(scope: u64, user: UserKey, changed: impl Fn(Change) + 'static) -> Memory {
        let name = format!("order-card/{scope:016x}/{:016x}", user.0);
        let tell = Tell::new(move |text: String| {
            changed(match text.strip_prefix(FORGOTTEN) {
                Some(key) => Change::Forgotten(OrderKey(key.to_owned())),
                None => Change::Stored(Intent::decode(&text, clock::now())),
            });
        });
        let channel = Listener::start(tell, |tell| listen(&name, tell));
        Memory {
            place: Rc::new(Place { name, channel }),
            lock: Rc::default(),
        }
    }

    pub fn read(&self) -> Option<Intent> {
        self.place.intent()
    }

    /// Stores the intent if nobody else has one. The answer is `Err` with the other's intent,
    /// where that can be read.
    pub fn reserve(
        &self,
        intent: &Intent,
        tell: impl FnOnce(Result<(), Option<Intent>>) + 'static,
    ) {
        let place = self.place.clone();
        let slot = self.lock.clone();
        let text = intent.encode();
        try_lock(&self.place.name, move |locked| {
            let is_taken = matches!(locked, Locked::Taken);
            let other = place.intent();
            if !is_taken && other.is_some() {
                return tell(Err(other));
            }
            if !is_taken {
                place.write(&text);
            }
            if let Locked::Mine(lock) = locked {
                *slot.borrow_mut() = Some(lock);
                return tell(Ok(()));
            }
            // Without a lock of its own this tab waits until every writer has written: whose
            // intent then stands was first, or, where there are no locks, last.
            Timeout::new(SETTLING_MILLISECONDS, move || {
                let is_mine = place.read() == Some(text);
                tell(if is_mine { Ok(()) } else { Err(place.intent()) });
            })
            .forget();
        });
    }

    pub fn write(&self, intent: &Intent) {
        self.place.write(&intent.encode());
    }

    /// Removes the intent, unless another tab has gone on with it.
    pub fn remove(&self, intent: &Intent) {
        let is_same = |stored: Intent| stored.key == intent.key && stored.stage == intent.stage;
        if self.read().is_none_or(is_same) {
            self.place.clear(&intent.key);
            self.lock.borrow_mut().take();
        }
    }
}

impl Place {
    fn intent(&self) -> Option<Intent> {
        self.read().map(|text| Intent::decode(&text, clock::now()))
    }

    fn read(&self) -> Option<String> {
        read(&self.name)
    }

    fn write(&self, text: &str) {
        write(&self.name, Some(text));
        self.tell(text);
    }

    fn clear(&self, key: &OrderKey) {
        write(&self.name, None);
        self.tell(&format!("{FORGOTTEN}{}", key.0));
    }

    fn tell(&self, text: &str) {
        self.channel.call(text);
    }
}
