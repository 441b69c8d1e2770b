//! A browser with two tabs, its storage and locks, and an issuer behind them.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Fault, Outage, Refusal};
use order_card::flow::intent::Intent;
use order_card::flow::profile::Verification;
use order_card::flow::view::Readiness;
use order_card::flow::{Call, Effect, Event, Moment, State};

use crate::issuer::Issuer;
use crate::reached::Reached;
use crate::step::{Outcome, Step};
use crate::support::NOON;
use crate::tab::{Notification, Tab};

pub struct World {
    now: Moment,
    seed: u64,
    tabs: Vec<Tab>,
    stored: Option<Intent>,
    lock: Option<usize>,
    issuer: Issuer,
    effects: Vec<Effect>,
    pub reached: Reached,
}

impl World {
    pub fn new(seed: u64) -> World {
        let mut world = World {
            now: NOON,
            seed,
            tabs: Vec::new(),
            stored: None,
            lock: None,
            issuer: Issuer::new(seed),
            effects: Vec::new(),
            reached: Reached::default(),
        };
        for tab in 0..2 {
            world.tabs.push(Tab::open(seed ^ tab));
            world.happens(tab as usize, Event::Started);
        }
        // Half of the stories begin where something can be ordered.
        if seed.is_multiple_of(2) {
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
        match *step {
            Step::Wait { milliseconds } => self.wait(Duration::from_millis(milliseconds)),
            Step::Click { tab } => self.happens(tab, Event::OrderClicked),
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
            Step::Issuer(step) => self.issuer.change(step),
        }
        let orders_out = self.tabs.iter().flat_map(|tab| &tab.out);
        let orders_out = orders_out
            .filter(|out| matches!(out.call, Call::Order(_)))
            .count();
        assert!(orders_out <= 1, "law 1: {orders_out} orders are out");
    }

    fn happens(&mut self, tab: usize, event: Event) {
        let effects = self.tabs[tab].handle(event, self.now);
        self.reached.active_seen += u32::from(self.tabs[tab].state() == State::Active);
        for effect in effects {
            self.carry_out(tab, effect);
        }
    }

    fn carry_out(&mut self, tab: usize, effect: Effect) {
        self.effects.push(effect.clone());
        match effect {
            Effect::Call {
                call: Call::Order(_),
                ..
            } => self.reached.orders_sent += 1,
            Effect::Recall(_) => self.happens(tab, Event::Recalled(self.stored.clone())),
            Effect::Reserve(intent) => self.tabs[tab].inbox.push(Notification::Lock(intent)),
            Effect::Remember(intent) => self.store(tab, intent),
            Effect::Forget(intent) => {
                let is_same =
                    |stored: &Intent| stored.key == intent.key && stored.stage == intent.stage;
                if self.stored.as_ref().is_none_or(is_same) {
                    if self.lock == Some(tab) {
                        self.lock = None;
                    }
                    self.stored = None;
                    self.tell_others(tab, || Notification::Forgotten(intent.key.clone()));
                }
            }
            Effect::OfferVerification => self.happens(tab, Event::VerificationLeft),
            Effect::Call { .. } | Effect::Drop(_) | Effect::WakeAfter(_) | Effect::Tell(_) => {}
        }
    }

    fn store(&mut self, tab: usize, intent: Intent) {
        self.stored = Some(intent.clone());
        self.tell_others(tab, || Notification::Changed(intent.clone()));
    }

    fn tell_others(&mut self, tab: usize, notification: impl Fn() -> Notification) {
        for (other, neighbour) in self.tabs.iter_mut().enumerate() {
            if other != tab {
                neighbour.inbox.push(notification());
            }
        }
    }

    fn wait(&mut self, duration: Duration) {
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

    fn notify(&mut self, tab: usize) {
        if self.tabs[tab].inbox.is_empty() {
            return;
        }
        match self.tabs[tab].inbox.remove(0) {
            Notification::Changed(intent) => self.happens(tab, Event::Recalled(Some(intent))),
            Notification::Forgotten(key) => self.happens(tab, Event::Forgotten(key)),
            Notification::Lock(intent) if self.lock.is_none() && self.stored.is_none() => {
                self.lock = Some(tab);
                self.store(tab, intent.clone());
                self.happens(tab, Event::Reserved(intent));
            }
            Notification::Lock(intent) => {
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

    fn reload(&mut self, tab: usize, arrived: bool) {
        let cut: Vec<Call> = self.tabs[tab].out.drain(..).map(|out| out.call).collect();
        for call in cut {
            if let Call::Order(_) = call {
                self.reached.orders_dropped_by_reload += 1;
                if arrived {
                    self.issuer.take_order(self.now);
                }
            }
        }
        if self.lock == Some(tab) {
            self.lock = None;
        }
        self.seed = self.seed.wrapping_add(0x5DEE_CE66);
        self.tabs[tab] = Tab::open(self.seed);
        self.happens(tab, Event::Started);
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

    fn deliver(&mut self, tab: usize, which: usize, outcome: Outcome) {
        let out = &self.tabs[tab].out;
        if out.is_empty() {
            return;
        }
        let out = out[which % out.len()].clone();
        assert!(
            self.tabs[tab].has_waited(&out, self.now) <= Duration::from_secs(15),
            "a call is out for longer than its limit"
        );
        let answer = self.outcome(&out.call, outcome);
        self.happens(tab, Event::Answered { id: out.id, answer });
    }

    fn outcome(&mut self, call: &Call, outcome: Outcome) -> Answer {
        let is_order = matches!(call, Call::Order(_));
        Answer::Failed(match outcome {
            Outcome::Truth => return self.issuer.answer(call, self.now),
            Outcome::LostBefore => {
                self.reached.orders_lost_before += u32::from(is_order);
                Failure::Retry(Outage::Network)
            }
            Outcome::LostAfter => {
                self.reached.orders_lost_after += u32::from(is_order);
                self.issuer.answer(call, self.now);
                Failure::Retry(Outage::Network)
            }
            Outcome::Unreadable => {
                self.issuer.answer(call, self.now);
                Failure::Retry(Outage::Unreadable)
            }
            Outcome::ServerError { arrived } => {
                if arrived {
                    self.issuer.answer(call, self.now);
                }
                Failure::Retry(Outage::Server)
            }
            Outcome::TokenExpired => Failure::RenewToken,
            Outcome::SignedOut => Failure::SignIn,
            Outcome::TooMany { seconds } => Failure::Wait(seconds.map(Duration::from_secs)),
            Outcome::NotAllowed => Failure::Stop(Refusal::NotAllowed),
            Outcome::ClientKeyInvalid => Failure::Mend(Fault::ClientKeyInvalid),
        })
    }

    /// Everything is seen, on-line, signed in and answered, and the user presses what there
    /// is to press but "order".
    pub fn heal(&mut self) {
        self.issuer.verification = Verification::Verified;
        for tab in 0..self.tabs.len() {
            self.take(&Step::Show { tab, shown: true });
            self.take(&Step::Connect { tab, online: true });
            self.take(&Step::SignIn { tab });
        }
        for _ in 0..900 {
            for tab in 0..self.tabs.len() {
                while !self.tabs[tab].inbox.is_empty() {
                    self.notify(tab);
                }
                while !self.tabs[tab].out.is_empty() {
                    self.deliver(tab, 0, Outcome::Truth);
                }
                let button = self.tabs[tab].flow.view().button;
                if button.is_some_and(|button| {
                    button.action == order_card::flow::view::Action::Refresh
                        && button.readiness == Readiness::Ready
                }) {
                    self.happens(tab, Event::RefreshClicked);
                }
            }
            self.wait(Duration::from_secs(1));
        }
        let expected = self.issuer.good_end(self.now);
        for tab in 0..self.tabs.len() {
            self.take(&Step::Show { tab, shown: false });
            self.take(&Step::Show { tab, shown: true });
            while !self.tabs[tab].out.is_empty() {
                self.deliver(tab, 0, Outcome::Truth);
            }
            assert_eq!(
                self.tabs[tab].state(),
                expected,
                "tab {tab} has not come to its end"
            );
        }
    }
}
