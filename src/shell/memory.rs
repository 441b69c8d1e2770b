//! What is remembered of a user's order, across reloads, tabs and elements: `localStorage`
//! keeps it, a lock guards it, and a channel tells its changes.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use serde::{Deserialize, Deserializer, Serialize};
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::*;

use super::channel::Channel;
use super::lock::{Lock, Locked, try_lock};
use super::{clock, storage};
use crate::flow::Timestamp;
use crate::flow::intent::{Intent, OrderKey};
use crate::flow::profile::UserKey;
use crate::json::{self, Unread};

/// Where there are no locks, two tabs may write at the same time; the later write stands,
/// and after this time both see it.
const SETTLING_MILLISECONDS: u32 = 100;

/// What another tab read of the card is older than this before it orders, or is read again.
const END_MILLISECONDS: u32 = 30_000;

/// What a tab or element did or heard, and tells the others: `{ stored: … }`, `{ forgotten: … }`
/// or `{ quiet: … }`.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    Stored(Intent),
    Forgotten(OrderKey),
    /// The issuer wants to be left alone for so many milliseconds.
    Quiet(u32),
}

/// The same as it is heard: from an object of the page's making, on which there may be more.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    #[serde(deserialize_with = "json::object")]
    stored: Option<Intent>,
    #[serde(deserialize_with = "verbatim")]
    forgotten: Option<String>,
    #[serde(deserialize_with = "json::integer")]
    quiet: Option<i64>,
}

impl Change {
    /// Nobody but other tabs speaks under the name of this memory, so what is not understood
    /// (another version of the widget may have told it) means that an order may be out.
    fn read(message: JsValue) -> Change {
        let told = from_value::<Unread>(message).ok();
        match told.and_then(|told| told.object()) {
            Some(Told {
                stored: Some(intent),
                forgotten: None,
                quiet: None,
            }) => Change::Stored(from_dates(intent.no_later_than(clock::date()))),
            Some(Told {
                stored: None,
                forgotten: Some(key),
                quiet: None,
            }) => Change::Forgotten(OrderKey(key)),
            Some(Told {
                stored: None,
                forgotten: None,
                quiet: Some(milliseconds),
            }) => Change::Quiet(u32::try_from(milliseconds).unwrap_or_default()),
            Some(_) | None => Change::Stored(Intent::not_understood(clock::now())),
        }
    }
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
    /// None where the browser has no channels: other tabs then hear of nothing, and the lock
    /// and the storage alone keep them apart.
    channel: Option<Channel>,
}

impl Memory {
    /// `scope` names issuer and account. `changed` hears of changes made elsewhere.
    pub fn watch(scope: u64, user: UserKey, changed: impl Fn(Change) + 'static) -> Memory {
        let name = format!("order-card/{scope:016x}/{:016x}", user.0);
        let channel = Channel::open(&name, move |message| changed(Change::read(message)));
        Memory {
            place: Rc::new(Place { name, channel }),
            lock: Rc::default(),
        }
    }

    pub fn read(&self) -> Option<Intent> {
        self.place.intent()
    }

    /// The order of another tab or element that ended just now, perhaps before this one began to
    /// listen.
    pub fn just_ended(&self) -> Option<OrderKey> {
        storage::read(&self.place.ended_name()).map(OrderKey)
    }

    /// For how long the issuer still wants to be left alone, as far as another tab was told.
    pub fn quiet(&self) -> Option<Duration> {
        let text = storage::read(&self.place.quiet_name())?;
        json::read::<Quiet>(&text)?.left(clock::date())
    }

    pub fn share_quiet(&self, quiet: Duration) {
        let milliseconds = u32::try_from(quiet.as_millis()).unwrap_or(u32::MAX);
        let text = json::write(&Quiet {
            since: clock::date().0,
            milliseconds,
        });
        storage::write(&self.place.quiet_name(), Some(&text));
        self.place.tell(&Change::Quiet(milliseconds));
    }

    /// Stores the intent if nobody else has one, and calls `tell` once: with `Err` where somebody
    /// has, and with their intent where that can be read.
    pub fn reserve(
        &self,
        intent: &Intent,
        tell: impl FnOnce(Result<(), Option<Intent>>) + 'static,
    ) {
        let place = self.place.clone();
        let slot = self.lock.clone();
        let intent = intent.clone();
        try_lock(&self.place.name, move |locked| {
            let is_taken = matches!(locked, Locked::Taken);
            let other = place.intent();
            if !is_taken && other.is_some() {
                return tell(Err(other));
            }
            let written = if is_taken {
                None
            } else {
                Some(place.write(&intent))
            };
            if let Locked::Mine(lock) = locked {
                *slot.borrow_mut() = Some(lock);
                return tell(Ok(()));
            }
            // Without a lock of its own this tab waits until every writer has written: whose
            // intent then stands was first, or, where there are no locks, last.
            Timeout::new(SETTLING_MILLISECONDS, move || {
                let is_mine = written.is_some_and(|text| place.read() == Some(text));
                tell(if is_mine { Ok(()) } else { Err(place.intent()) });
            })
            .forget();
        });
    }

    pub fn write(&self, intent: &Intent) {
        self.place.write(intent);
    }

    /// Removes the intent, unless another tab has gone on with it.
    pub fn remove(&self, intent: &Intent) {
        let is_same = |stored: Intent| stored.key == intent.key && stored.stage == intent.stage;
        if self.read().is_none_or(is_same) {
            self.place.clear(&intent.key);
            self.place.remember_end(&intent.key);
            self.lock.borrow_mut().take();
        }
    }
}

/// As it is stored.
#[derive(Serialize, Deserialize)]
struct Quiet {
    since: u64,
    milliseconds: u32,
}

impl Quiet {
    /// `None` where it is over, or was told by a clock that is not to be relied on.
    fn left(&self, now: Timestamp) -> Option<Duration> {
        let quiet = Duration::from_millis(self.milliseconds.into());
        let since = Timestamp(self.since);
        let left = quiet.saturating_sub(now.since(since));
        (since <= now && !left.is_zero()).then_some(left)
    }
}

impl Place {
    /// By the count of this page and not by a clock: where the page is closed before, others read
    /// the card once more than they have to, until another order has ended.
    fn remember_end(&self, key: &OrderKey) {
        let (name, key) = (self.ended_name(), key.0.clone());
        storage::write(&name, Some(&key));
        Timeout::new(END_MILLISECONDS, move || {
            if storage::read(&name) == Some(key) {
                storage::write(&name, None);
            }
        })
        .forget();
    }

    fn ended_name(&self) -> String {
        format!("{}/ended", self.name)
    }

    fn quiet_name(&self) -> String {
        format!("{}/quiet", self.name)
    }

    fn intent(&self) -> Option<Intent> {
        let intent = Intent::decode(&self.read()?, clock::date());
        Some(from_dates(intent))
    }

    fn read(&self) -> Option<String> {
        storage::read(&self.name)
    }

    /// Gives what is written.
    fn write(&self, intent: &Intent) -> String {
        let intent = Intent {
            at: clock::to_date(intent.at),
            ..intent.clone()
        };
        let text = intent.encode();
        storage::write(&self.name, Some(&text));
        self.tell(&Change::Stored(intent));
        text
    }

    fn clear(&self, key: &OrderKey) {
        storage::write(&self.name, None);
        self.tell(&Change::Forgotten(key.clone()));
    }

    fn tell(&self, change: &Change) {
        let message = change.serialize(&Serializer::json_compatible());
        if let (Some(channel), Ok(message)) = (&self.channel, message) {
            channel.post(&message);
        }
    }
}

/// Pages have dates in common, and each its own time.
fn from_dates(intent: Intent) -> Intent {
    Intent {
        at: clock::from_date(intent.at),
        ..intent
    }
}

fn verbatim<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Unread::deserialize(from)?.verbatim())
}
