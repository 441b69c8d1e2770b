//! One tab: a flow, its timer and its calls, and the laws that can be seen from there.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, OrderAnswer, Progress};
use order_card::flow::call::CallId;
use order_card::flow::card::{CardLookup, CardStatus};
use order_card::flow::card_action::actions::CardActions;
use order_card::flow::history::call::HistoryCall;
use order_card::flow::profile::Profile;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Button, Tone};
use order_card::flow::{Call, Effect, Event, Flow, State, Timestamp, View, may_order};

use crate::aside::{Aside, is_read_aside};
use crate::care::Care;
use crate::clock::ahead;
use crate::loading::FirstReads;
use crate::polls::Polls;
use crate::press::check_press;
use crate::support::{Shape, flow_of};
use crate::traffic::{Notification, OutCall};

pub struct Tab {
    pub flow: Flow,
    /// Tells one page from the next in the same tab.
    pub page: u64,
    /// Its clock is ahead of the world's by so much.
    pub clock: Duration,
    pub timer: Option<Timestamp>,
    pub out: Vec<OutCall>,
    pub answered: Vec<(CallId, Answer)>,
    pub shown: bool,
    pub online: bool,
    /// What the browser still has to tell it.
    pub inbox: Vec<Notification>,
    last_profile: Option<Profile>,
    pub last_card: Option<CardLookup>,
    polls: Polls,
    /// Since when word of other tabs is heard.
    pub recalled: Option<Timestamp>,
    /// Calls whose token was refused: each may go out once more at once.
    refused: Vec<Call>,
    quiet_until: Option<Timestamp>,
    /// The issuer took an order, and no answer about the card came since.
    awaits_card: bool,
    /// When the answer to an order was lost, until the card or the order was read since.
    pub lost: Option<Timestamp>,
    /// What follows now is asking the page, which answers at once.
    asks_page: bool,
    /// Orders that nobody waits for any more.
    pub dropped: Vec<OutCall>,
    pub care: Care,
    pub aside: Aside,
    /// What left before the widget was there, until that has started.
    pub first_reads: Option<FirstReads>,
    pub is_loading: bool,
}

impl Tab {
    pub fn open(shape: Shape, seed: u64) -> Tab {
        Tab {
            flow: flow_of(shape, CardActions::ALL, seed),
            page: seed,
            clock: ahead(seed),
            timer: None,
            out: Vec::new(),
            answered: Vec::new(),
            shown: true,
            online: true,
            inbox: Vec::new(),
            last_profile: None,
            last_card: None,
            polls: Polls::default(),
            recalled: None,
            refused: Vec::new(),
            quiet_until: None,
            awaits_card: false,
            lost: None,
            asks_page: false,
            dropped: Vec::new(),
            care: Care::default(),
            aside: Aside::default(),
            first_reads: None,
            is_loading: false,
        }
    }

    /// Hands the event over, and holds what follows against the laws.
    pub fn handle(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        self.begin_event(&event);
        self.learn_aside(&event);
        self.learn(&event, now);
        let before = self.flow.view();
        let effects = self.flow.handle(self.heard(&event, now), self.time(now));
        for effect in &effects {
            self.check_effect(effect, now);
        }
        let view = self.flow.view();
        if view.state == State::SignedOut {
            // What was read belonged to somebody, and is not kept.
            self.last_card = None;
        }
        let asks_page = |effect: &Effect| matches!(effect, Effect::AskPage(_));
        self.asks_page = effects.iter().any(asks_page);
        self.check_view(&view);
        self.check_care_view(&view);
        self.check_aside(&before, &event, &effects, &view);
        check_press(&before, &event, &effects, &view);
        effects
    }

    /// Law 7: an answer with an old number changes nothing.
    pub fn check_stale_answer(&mut self, id: CallId, answer: Answer, now: Timestamp) {
        let before = self.flow.view();
        let effects = self
            .flow
            .handle(Event::Answered { id, answer }, self.time(now));
        assert_eq!(effects, [], "an old answer has effects");
        assert_eq!(self.flow.view(), before, "an old answer changes the view");
    }

    fn learn(&mut self, event: &Event, now: Timestamp) {
        if let Event::Forgotten(_) = event {
            // Another tab has seen the end.
            self.awaits_card = false;
        }
        if let Event::QuietAsked(quiet) = event {
            self.hears_quiet(*quiet, now);
        }
        let Event::Answered { id, answer } = event else {
            return;
        };
        let Some(place) = self.out.iter().position(|out| out.id == *id) else {
            return;
        };
        let call = self.out.remove(place);
        self.answered.push((*id, answer.clone()));
        self.learn_of_care(&call.call, answer);
        self.polls.learn(answer);
        let is_reading = matches!(answer, Answer::Card(_) | Answer::OrderProgress(_));
        if is_reading && self.lost.is_some_and(|lost| lost <= call.asked) {
            self.lost = None;
        }
        match answer {
            Answer::Profile(profile) => self.last_profile = Some(profile.clone()),
            Answer::Card(lookup) => {
                self.last_card = Some(lookup.clone());
                self.awaits_card &= matches!(lookup, CardLookup::NoCard | CardLookup::Cancelled);
            }
            Answer::Order(OrderAnswer::Accepted | OrderAnswer::Taken(_)) => {
                self.awaits_card = true;
            }
            Answer::Order(OrderAnswer::Made(card)) => {
                self.last_card = Some(CardLookup::Card(card.clone()))
            }
            Answer::Failed(Failure::Wait(_)) if is_read_aside(&call.call) => {}
            Answer::Failed(Failure::Wait(Some(wait))) => self.hears_quiet(*wait, now),
            Answer::Failed(Failure::RenewToken) => self.refused.push(call.call),
            Answer::OrderProgress(Progress::Failed(_)) => self.awaits_card = false,
            Answer::Failed(_)
            | Answer::OrderProgress(_)
            | Answer::Order(OrderAnswer::Declined(_))
            | Answer::Window(_)
            | Answer::MoreCards
            | Answer::StatusChange(_)
            | Answer::Opened
            | Answer::Transactions(_)
            | Answer::Wallets(_)
            | Answer::Saved => {}
        }
    }

    fn hears_quiet(&mut self, quiet: Duration, now: Timestamp) {
        self.quiet_until = self.quiet_until.max(Some(now + quiet));
    }

    fn check_effect(&mut self, effect: &Effect, now: Timestamp) {
        match effect {
            Effect::Call { id, call, .. } => {
                let reads = self.first_reads.as_ref();
                let asked = reads.and_then(|reads| reads.asked(call));
                self.check_call(*id, call, asked.unwrap_or(now));
            }
            Effect::Drop(id) => {
                if let Some(place) = self.out.iter().position(|out| out.id == *id) {
                    self.dropped.push(self.out.remove(place));
                }
            }
            Effect::Conceal => self.conceals(),
            Effect::ShareQuiet(quiet) => self.hears_quiet(*quiet, now),
            Effect::WakeAfter(duration) => self.timer = Some(now + *duration),
            Effect::Recall(_)
            | Effect::Reserve(_)
            | Effect::Remember(_)
            | Effect::Forget(_)
            | Effect::AskPage(_)
            | Effect::Tell(_) => {}
        }
    }

    fn check_call(&mut self, id: CallId, call: &Call, now: Timestamp) {
        assert!(
            self.shown && self.online,
            "law 8: {call:?} while unseen or off-line"
        );
        if let Some(until) = self.quiet_until {
            assert!(now >= until, "law 9: {call:?} before Retry-After is over");
        }
        let refused = self.refused.iter().position(|refused| refused == call);
        let is_repeat = refused
            .map(|place| self.refused.swap_remove(place))
            .is_some();
        match call {
            Call::ReadCard | Call::ReadMoreCards(_) | Call::ReadOrder(_) => {
                self.polls.check(is_repeat, now);
            }
            Call::Order(_) => {
                let permits = may_order(self.last_profile.as_ref(), self.last_card.as_ref());
                assert!(
                    permits,
                    "law 2: an order after {:?} and {:?}",
                    self.last_profile, self.last_card
                );
            }
            Call::ReadWallets => self.check_wallet_call(is_repeat, now),
            Call::History(HistoryCall::ReadNewest) => self.check_newest_call(is_repeat, now),
            Call::ReadProfile | Call::StartVerification | Call::Card(_) | Call::History(_) => {}
        }
        self.check_care_call(call);
        assert!(
            !self.out.iter().any(|out| out.call == *call),
            "{call:?} goes out although it is out"
        );
        self.out.push(OutCall {
            id,
            call: call.clone(),
            asked: now,
            early: None,
            is_first: self.first_reads.is_some(),
        });
    }

    fn check_view(&self, view: &View) {
        let is_green = view
            .badge
            .as_ref()
            .is_some_and(|badge| badge.tone == Tone::Green);
        let is_active = matches!(&self.last_card, Some(CardLookup::Card(card)) if card.status == CardStatus::Active);
        if view.state != State::SignedOut
            && self.last_card.is_some()
            && view.state != State::Loading
        {
            assert_eq!(
                is_green, is_active,
                "law 6: {view:?} after {:?}",
                self.last_card
            );
        }
        assert!(!is_green || is_active, "law 6: green without ACTIVE");
        if self.awaits_card {
            assert_ne!(
                view.state,
                State::Ready,
                "law 5: an accepted order became 'no card'"
            );
        }
        assert!(
            self.is_waiting_for_something(view),
            "law 4: stuck in {view:?}"
        );
    }

    /// Law 4: a call, the timer, the page, or a button that can be pressed.
    fn is_waiting_for_something(&self, view: &View) -> bool {
        let is_final = matches!(view.state, State::Active | State::Frozen);
        let is_ready = |button: Button| button.readiness == Readiness::Ready;
        let button = view.button.is_some_and(is_ready);
        let needs_access = view.state == State::SignedOut && view.button.is_none();
        let page = self.asks_page || !self.shown || !self.online || needs_access;
        is_final || button || page || !self.out.is_empty() || self.timer.is_some()
    }

    /// The next ringing of the timer until then.
    pub fn rings_by(&self, end: Timestamp) -> Option<Timestamp> {
        self.timer.filter(|ring| *ring <= end)
    }

    pub fn state(&self) -> State {
        self.flow.view().state
    }

    pub fn has_waited(&self, call: &OutCall, now: Timestamp) -> Duration {
        now.since(call.asked)
    }
}
