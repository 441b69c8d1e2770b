//! The language that stories are told in: one user in one tab, with a flow and a clock.

use std::time::Duration;

use order_card::flow::answer::Answer;
use order_card::flow::call::{CallId, TokenNumber};
use order_card::flow::card_action::actions::CardActions;
use order_card::flow::intent::Intent;
use order_card::flow::profile::Profile;
use order_card::flow::{Call, Effect, Event, Flow, News, PageStep, Timestamp};

use super::saying::CardAnswer;
pub use super::saying::NoCard;
use crate::support::{NOON, Shape, flow_with};

pub struct Story {
    pub shape: Shape,
    pub flow: Flow,
    pub now: Timestamp,
    pub stored: Option<Intent>,
    pub news: Vec<News>,
    /// Calls that went out and have no answer yet, oldest first.
    pub out: Vec<(CallId, Call, TokenNumber)>,
    /// Every call that ever went out, and when.
    pub asked: Vec<(Timestamp, Call)>,
    pub dropped: Vec<CallId>,
    timer: Option<Timestamp>,
    reservation: Option<Intent>,
    /// What the page was asked for, and has not answered or has.
    pub page_asked: Vec<PageStep>,
    /// For how long the other tabs were told to be quiet.
    pub shared_quiet: Vec<Duration>,
    /// How often an image or a page was taken out of the page.
    pub concealed: usize,
}

impl Story {
    /// A page has opened, and the first questions are out.
    pub fn begins() -> Story {
        Story::remembering(None)
    }

    /// A page has opened where an order is remembered.
    pub fn remembering(stored: Option<Intent>) -> Story {
        Story::shaped(Shape::StatusPolled, stored)
    }

    /// The same before an issuer of any shape.
    pub fn shaped(shape: Shape, stored: Option<Intent>) -> Story {
        Story::told_of(shape, shape.flow(1), stored)
    }

    /// A page that offers only this has opened.
    pub fn offering(offers: CardActions) -> Story {
        Story::told_of(Shape::StatusPolled, flow_with(offers, 1), None)
    }

    fn told_of(shape: Shape, flow: Flow, stored: Option<Intent>) -> Story {
        Story::started(shape, flow, stored, Duration::ZERO)
    }

    /// The first questions have left so long ago.
    pub fn started(shape: Shape, flow: Flow, stored: Option<Intent>, ago: Duration) -> Story {
        let mut story = Story {
            shape,
            flow,
            now: NOON,
            stored,
            news: Vec::new(),
            out: Vec::new(),
            asked: Vec::new(),
            dropped: Vec::new(),
            timer: None,
            reservation: None,
            page_asked: Vec::new(),
            shared_quiet: Vec::new(),
            concealed: 0,
        };
        story.happens(Event::Started { ago });
        story
    }

    pub fn with(profile: Profile, card: impl Into<CardAnswer>) -> Story {
        Story::of(Shape::StatusPolled, profile, card)
    }

    pub fn of(shape: Shape, profile: Profile, card: impl Into<CardAnswer>) -> Story {
        let mut story = Story::shaped(shape, None);
        story.profile_is(profile);
        story.card_is(card);
        story
    }

    /// Hands the event to the flow and carries out what a browser would at once.
    pub fn happens(&mut self, event: Event) -> &mut Story {
        let effects = self.flow.handle(event, self.now);
        for effect in effects {
            self.carry_out(effect);
        }
        self
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Call { id, call, token } => {
                self.asked.push((self.now, call.clone()));
                self.out.push((id, call, token));
            }
            Effect::Drop(id) => {
                self.out.retain(|(out, _, _)| *out != id);
                self.dropped.push(id);
            }
            Effect::WakeAfter(duration) => self.timer = Some(self.now + duration),
            Effect::Recall(_) => {
                self.happens(Event::Recalled(self.stored.clone()));
            }
            Effect::ShareQuiet(quiet) => self.shared_quiet.push(quiet),
            Effect::Reserve(intent) => self.reservation = Some(intent),
            Effect::Remember(intent) => self.stored = Some(intent),
            Effect::Forget(intent) => {
                self.stored = self.stored.take().filter(|own| own.key != intent.key);
            }
            Effect::AskPage(step) => self.page_asked.push(step),
            Effect::Conceal => self.concealed += 1,
            Effect::Tell(news) => self.news.push(news),
        }
    }

    // What the issuer says.

    pub fn profile_is(&mut self, profile: Profile) -> &mut Story {
        self.answers(&Call::ReadProfile, Answer::Profile(profile))
    }

    pub fn card_is(&mut self, card: impl Into<CardAnswer>) -> &mut Story {
        let answer = card.into().0;
        self.answers(&Call::ReadCard, answer)
    }

    /// Answers the question that is out.
    pub fn answers(&mut self, call: &Call, answer: Answer) -> &mut Story {
        let id = self
            .out_id(call)
            .unwrap_or_else(|| panic!("{call:?} is not out: {:?}", self.out));
        self.out.retain(|(out, _, _)| *out != id);
        self.happens(Event::Answered { id, answer })
    }

    pub fn order_is(&mut self, answer: Answer) -> &mut Story {
        let call = self.order_call().expect("no order is out");
        self.answers(&call, answer)
    }

    // What the user and the browser do.

    pub fn clicks_order(&mut self) -> &mut Story {
        self.happens(Event::OrderClicked)
    }

    /// The browser stores the intent.
    pub fn gets_reservation(&mut self) -> &mut Story {
        let intent = self.reservation.take().expect("nothing was to be reserved");
        self.stored = Some(intent.clone());
        self.happens(Event::Reserved(intent))
    }

    pub fn loses_reservation_to(&mut self, other: Option<Intent>) -> &mut Story {
        let intent = self.reservation.take().expect("nothing was to be reserved");
        self.happens(Event::ReservationRefused {
            key: intent.key,
            other,
        })
    }

    pub fn orders(&mut self) -> &mut Story {
        self.clicks_order().gets_reservation()
    }

    /// The page does what it was asked for last itself, or leaves it to the widget.
    pub fn page_answers(&mut self, is_taken: bool) -> &mut Story {
        let step = *self.page_asked.last().expect("the page was not asked");
        self.happens(Event::PageAnswered { step, is_taken })
    }

    /// Time passes, and the timer rings whenever it is due.
    pub fn waits(&mut self, seconds: u64) -> &mut Story {
        self.waits_ms(seconds * 1000)
    }

    pub fn waits_ms(&mut self, milliseconds: u64) -> &mut Story {
        let end = self.now + Duration::from_millis(milliseconds);
        while let Some(ring) = self.timer.filter(|ring| *ring <= end) {
            self.now = ring.max(self.now);
            self.timer = None;
            self.happens(Event::Woke);
        }
        self.now = end;
        self
    }

    /// Time passes, and every question about the card gets this answer, as does every question
    /// about the order that stands for it.
    pub fn waits_with_card(&mut self, seconds: u64, card: impl Into<CardAnswer>) -> &mut Story {
        let card = card.into();
        for _ in 0..seconds * 10 {
            if self.is_out(&Call::ReadCard) {
                self.answers(&Call::ReadCard, card.0.clone());
            }
            if self.order_number().is_some() {
                self.progress_is(card.progress());
            }
            self.now = self.now + Duration::from_millis(100);
            if self.timer.is_some_and(|ring| ring <= self.now) {
                self.timer = None;
                self.happens(Event::Woke);
            }
        }
        self
    }
}
