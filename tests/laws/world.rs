//! A browser with two tabs, its storage and locks, and an issuer behind them.

use std::time::Duration;

use order_card::flow::call::CallId;
use order_card::flow::intent::{Intent, OrderKey};
use order_card::flow::{Call, Effect, Event, Timestamp};

use crate::hand::HandStep;
use crate::issuer::Issuer;
use crate::keys::Keys;
use crate::reached::Reached;
use crate::step::{Outcome, Step};
use crate::support::NOON;
use crate::tab::Tab;
use crate::traffic::Notification;

pub struct World {
    pub now: Timestamp,
    pub seed: u64,
    pub tabs: Vec<Tab>,
    pub stored: Option<Intent>,
    pub lock: Option<usize>,
    /// When the last order's end became known.
    ended: Option<(OrderKey, Timestamp)>,
    pub issuer: Issuer,
    effects: Vec<Effect>,
    pub reached: Reached,
    pub keys: Keys,
}

impl World {
    pub fn new(seed: u64) -> World {
        let mut world = World {
            now: NOON,
            seed,
            tabs: Vec::new(),
            stored: None,
            lock: None,
            ended: None,
            issuer: Issuer::new(seed),
            effects: Vec::new(),
            reached: Reached::default(),
            keys: Keys::default(),
        };
        for tab in 0..2 {
            world.tabs.push(Tab::open(world.issuer.shape, seed ^ tab));
            world.happens(
                tab as usize,
                Event::Started {
                    ago: Duration::ZERO,
                },
            );
        }
        // Three of four stories begin where something can be ordered or done with a card.
        if seed % 4 != 3 {
            for tab in [0, 0, 1, 1] {
                world.deliver(tab, 0, Outcome::Truth);
            }
        }
        world
    }

    pub fn effects(self) -> Vec<Effect> {
        self.effects
    }

    pub fn take(&mut self, step: &Step) {
        if let Some(tab) = step.tab() {
            self.finish_loading(tab);
        }
        match *step {
            Step::Wait { milliseconds } => self.wait(Duration::from_millis(milliseconds)),
            Step::Click { tab } => self.click_order(tab),
            Step::Refresh { tab } => self.happens(tab, Event::RefreshClicked),
            Step::Verify { tab } => self.happens(tab, Event::VerifyClicked),
            Step::SignIn { tab } => self.happens(tab, Event::SignedIn),
            Step::Show { tab, shown } => {
                self.tabs[tab].shown = shown;
                self.happens(tab, if shown { Event::Shown } else { Event::Hidden });
            }
            Step::Connect { tab, online } => {
                self.tabs[tab].online = online;
                self.happens(
                    tab,
                    if online {
                        Event::WentOnline
                    } else {
                        Event::WentOffline
                    },
                );
            }
            Step::Reload { tab, arrived } => self.reload(tab, arrived),
            Step::Deliver {
                tab,
                which,
                outcome,
            } => self.deliver(tab, which, outcome),
            Step::Repeat { tab, which } => self.repeat(tab, which),
            Step::Notify { tab } => self.notify(tab),
            Step::Hand { tab, step } => {
                self.happens(tab, step.event());
                if let HandStep::Activate = step {
                    self.happens(tab, Event::CodeTyped("4821".into()));
                    self.happens(tab, Event::ActivationConfirmed);
                }
            }
            Step::Issuer(step) => self.issuer.change(step, self.now),
        }
        let orders_out = self.tabs.iter().flat_map(|tab| &tab.out);
        let orders_out = orders_out
            .filter(|out| matches!(out.call, Call::Order(_)))
            .count();
        assert!(orders_out <= 1, "law 1: {orders_out} orders are out");
    }

    pub fn happens(&mut self, tab: usize, event: Event) {
        if let Event::Answered { answer, .. } = &event {
            self.reached.hear(answer);
        }
        let effects = self.tabs[tab].handle(event, self.now);
        self.reached.see(&self.tabs[tab].flow.view());
        let unseen = !self.tabs[tab].shown && effects.contains(&Effect::Conceal);
        self.reached.concealed_unseen += u32::from(unseen);
        for effect in effects {
            self.carry_out(tab, effect);
        }
    }

    fn carry_out(&mut self, tab: usize, effect: Effect) {
        self.effects.push(effect.clone());
        self.reached.count(&effect, self.issuer.shape);
        match effect {
            Effect::Recall(_) => {
                self.tabs[tab].recalled = Some(self.now);
                self.lock = self.lock.filter(|holder| *holder != tab);
                self.happens(tab, Event::Recalled(self.stored.clone()));
                if let Some((key, _)) = self
                    .ended
                    .clone()
                    .filter(|(_, ended)| self.now.since(*ended) <= Duration::from_secs(30))
                {
                    self.happens(tab, Event::Forgotten(key));
                }
            }
            Effect::Reserve(intent) => self.reserve(tab, intent),
            Effect::Remember(intent) => self.store(tab, intent),
            Effect::Forget(intent) => {
                let is_same =
                    |stored: &Intent| stored.key == intent.key && stored.stage == intent.stage;
                if self.stored.as_ref().is_none_or(is_same) {
                    if self.lock == Some(tab) {
                        self.lock = None;
                    }
                    self.stored = None;
                    self.ended = Some((intent.key.clone(), self.now));
                    self.tell_others(tab, || Notification::Forgotten(intent.key.clone()));
                }
            }
            Effect::AskPage(step) => {
                let is_taken = self.issuer.page_takes(step);
                self.happens(tab, Event::PageAnswered { step, is_taken });
            }
            Effect::Call { id, call, .. } => self.goes_out(tab, id, &call),
            Effect::Drop(id) => self.order_is_dropped(tab, id),
            Effect::ShareQuiet(quiet) => self.tell_others(tab, || Notification::Quiet(quiet)),
            Effect::WakeAfter(_) | Effect::Conceal | Effect::Tell(_) => {}
        }
    }

    fn goes_out(&mut self, tab: usize, id: CallId, call: &Call) {
        match call {
            Call::Order(key) => self.order_goes_out(tab, key),
            Call::ReadProfile | Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_) => {
                let reads = self.tabs[tab].first_reads.as_ref();
                let early = reads.and_then(|reads| reads.answer(call)).cloned();
                let early = early.unwrap_or_else(|| self.issuer.answer(call, self.now));
                let mut out = self.tabs[tab].out.iter_mut();
                if let Some(out) = out.find(|out| out.id == id) {
                    out.early = Some(early);
                }
            }
            Call::StartVerification | Call::Card(_) | Call::History(_) | Call::ReadWallets => {}
        }
    }

    fn store(&mut self, tab: usize, intent: Intent) {
        self.stored = Some(intent.clone());
        self.tell_others(tab, || Notification::Changed(intent.clone()));
    }

    /// The browser decides at once, and its word comes later.
    fn reserve(&mut self, tab: usize, intent: Intent) {
        let word = if self.lock.is_none() && self.stored.is_none() {
            self.lock = Some(tab);
            self.store(tab, intent.clone());
            Notification::Reserved(intent)
        } else {
            Notification::Refused(intent)
        };
        self.tabs[tab].inbox.push(word);
    }

    /// Word of the end of another tab's order takes milliseconds. A person's hand takes longer, so
    /// nobody presses in between.
    fn click_order(&mut self, tab: usize) {
        let is_end = |word: &Notification| matches!(word, Notification::Forgotten(_));
        if !self.tabs[tab].inbox.iter().any(is_end) {
            self.happens(tab, Event::OrderClicked);
        }
    }

    fn tell_others(&mut self, tab: usize, notification: impl Fn() -> Notification) {
        for (other, neighbour) in self.tabs.iter_mut().enumerate() {
            if other != tab && neighbour.recalled.is_some() {
                neighbour.inbox.push(notification());
            }
        }
    }

    pub fn wait(&mut self, duration: Duration) {
        let end = self.now + duration;
        loop {
            let rings =
                (0..self.tabs.len()).filter_map(|tab| Some((self.tabs[tab].rings_by(end)?, tab)));
            let Some((ring, tab)) = rings.min() else {
                break;
            };
            self.now = self.now.max(ring);
            self.tabs[tab].timer = None;
            self.happens(tab, Event::Woke);
        }
        self.now = end;
    }

    pub fn notify(&mut self, tab: usize) {
        if self.tabs[tab].inbox.is_empty() {
            return;
        }
        match self.tabs[tab].inbox.remove(0) {
            Notification::Changed(intent) => self.happens(tab, Event::Recalled(Some(intent))),
            Notification::Quiet(quiet) => self.happens(tab, Event::QuietAsked(quiet)),
            Notification::Forgotten(key) => self.happens(tab, Event::Forgotten(key)),
            Notification::Reserved(intent) => self.happens(tab, Event::Reserved(intent)),
            Notification::Refused(intent) => {
                self.reached.reservations_refused += 1;
                let other = self.stored.clone();
                self.happens(
                    tab,
                    Event::ReservationRefused {
                        key: intent.key,
                        other,
                    },
                );
            }
        }
    }

    fn repeat(&mut self, tab: usize, which: usize) {
        let answered = &self.tabs[tab].answered;
        if answered.is_empty() {
            return;
        }
        let (id, answer) = answered[which % answered.len()].clone();
        self.reached.stale_answers += 1;
        // Bring the tab up to the present first, so that only the answer is to blame.
        self.happens(tab, Event::Woke);
        self.tabs[tab].check_stale_answer(id, answer, self.now);
    }

    pub fn deliver(&mut self, tab: usize, which: usize, outcome: Outcome) {
        let out = &self.tabs[tab].out;
        if out.is_empty() {
            return;
        }
        let out = out[which % out.len()].clone();
        assert!(
            self.tabs[tab].has_waited(&out, self.now) <= Duration::from_secs(15),
            "a call is out for longer than its limit"
        );
        let outcome = if out.is_first {
            outcome.of_first_read()
        } else {
            outcome
        };
        let answer = self.outcome(&out.call, out.early, outcome);
        if let Call::Order(key) = &out.call {
            self.order_is_answered(key, &answer);
        }
        self.happens(tab, Event::Answered { id: out.id, answer });
    }
}
