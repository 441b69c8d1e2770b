//! Prints when the widget asks for the card after an order: the flow itself is run, before an
//! issuer that takes the order and never has a card. The bench counts requests by it.
//!
//! `cargo run --example polls` gives JSON: how long a request takes, and for each seed of the
//! jitter the moments at which the requests leave, all in milliseconds from the accepted order.

use std::time::Duration;

use order_card::Settings;
use order_card::flow::answer::{Answer, OrderAnswer};
use order_card::flow::call::CallId;
use order_card::flow::card::CardLookup;
use order_card::flow::profile::{Eligibility, Profile, UserKey, Verification};
use order_card::flow::{Call, Effect, Event, Flow, Timestamp};
use order_card::issuer::Issuer;

/// As a request takes in the browser under the bench's conditions.
const REQUEST: Duration = Duration::from_millis(180);

/// Until when requests are counted; a card that is later is late whatever the waiting times are.
const HORIZON: Duration = Duration::from_secs(600);

/// How long a person looks at the button.
const THOUGHT: Duration = Duration::from_secs(5);

/// Each has jitter of its own, and the bench takes the mean of all.
const SEEDS: u64 = 100;

/// A moment as far from zero as real time is.
const BEGINNING: Timestamp = Timestamp(1_795_176_000_000);

fn main() {
    let schedules: Vec<String> = (1..=SEEDS)
        .map(|seed| format!("{:?}", Page::open(seed).order()))
        .collect();
    println!(
        "{{\"request\":{},\"horizon\":{},\"schedules\":[\n{}\n]}}",
        REQUEST.as_millis(),
        HORIZON.as_millis(),
        schedules.join(",\n")
    );
}

/// A page with one widget, a clock, and the issuer behind it.
struct Page {
    flow: Flow,
    now: Timestamp,
    timer: Option<Timestamp>,
    /// The calls that are out, oldest first, and when each is answered.
    out: Vec<(Timestamp, CallId, Call)>,
    accepted: Option<Timestamp>,
    /// When the card was asked for since the order was accepted.
    asked: Vec<u128>,
}

impl Page {
    fn open(seed: u64) -> Page {
        let settings = Settings {
            base_url: Some("/api".into()),
            client_key: Some("demo".into()),
            ..Settings::default()
        };
        let config = settings.check().expect("the settings cannot be used");
        let mut page = Page {
            flow: Flow::new(Issuer::capabilities(&config), seed, None),
            now: BEGINNING,
            timer: None,
            out: Vec::new(),
            accepted: None,
            asked: Vec::new(),
        };
        page.happens(Event::Started {
            ago: Duration::ZERO,
        });
        page.passes(THOUGHT);
        page
    }

    fn order(mut self) -> Vec<u128> {
        self.happens(Event::OrderClicked);
        self.passes(REQUEST);
        let accepted = self.accepted.expect("the order did not go out");
        self.passes((accepted + HORIZON).since(self.now));
        self.asked
    }

    /// Hands the event to the flow, and does what a browser would at once.
    fn happens(&mut self, event: Event) {
        if let Event::Answered {
            answer: Answer::Order(_),
            ..
        } = event
        {
            self.accepted = Some(self.now);
        }
        for effect in self.flow.handle(event, self.now) {
            match effect {
                Effect::Call { id, call, .. } => self.goes_out(id, call),
                Effect::Drop(id) => self.out.retain(|(_, out, _)| *out != id),
                Effect::WakeAfter(duration) => self.timer = Some(self.now + duration),
                Effect::Recall(_) => self.happens(Event::Recalled(None)),
                Effect::Reserve(intent) => self.happens(Event::Reserved(intent)),
                _ => {}
            }
        }
    }

    fn goes_out(&mut self, id: CallId, call: Call) {
        if let (Call::ReadCard, Some(accepted)) = (&call, self.accepted) {
            self.asked.push(self.now.since(accepted).as_millis());
        }
        self.out.push((self.now + REQUEST, id, call));
    }

    fn passes(&mut self, duration: Duration) {
        let end = self.now + duration;
        loop {
            let answered = self.out.first().map(|(at, ..)| *at);
            let next = answered.into_iter().chain(self.timer).min();
            let Some(next) = next.filter(|next| *next <= end) else {
                break;
            };
            self.now = next.max(self.now);
            if answered == Some(next) {
                let (_, id, call) = self.out.remove(0);
                let answer = answer(&call);
                self.happens(Event::Answered { id, answer });
            } else {
                self.timer = None;
                self.happens(Event::Woke);
            }
        }
        self.now = end;
    }
}

fn answer(call: &Call) -> Answer {
    match call {
        Call::ReadProfile => Answer::Profile(Profile {
            user: UserKey(7),
            verification: Verification::Verified,
            eligibility: Eligibility::Eligible,
        }),
        Call::ReadCard => Answer::Card(CardLookup::NoCard),
        Call::Order(_) => Answer::Order(OrderAnswer::Accepted),
        call => panic!("{call:?} is not asked on the way to a card"),
    }
}
