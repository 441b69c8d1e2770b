//! The card, as the issuer last told it: when it is read, and what failed. It knows no order.

use std::time::Duration;

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::card::{Card, CardLookup, CardStatus};
use crate::flow::pace::{Backoff, Schedule};
use crate::flow::random::Random;
use crate::flow::{State, Timestamp};

/// So many further pages of a list are read for one card, and no more.
const MOST_FURTHER_PAGES: u32 = 20;

#[derive(Clone, Debug, Default)]
pub struct CardReading {
    lookup: Option<CardLookup>,
    schedule: Schedule,
    failure: Option<Failure>,
    /// How many pages of the list were read that have another one behind them.
    pages: u32,
    /// Since when the issuer says that the card is being made.
    pending_since: Option<Timestamp>,
    /// Provisioning takes longer than the documented worst case.
    is_late: bool,
    /// The user pressed "try again", and the answer is awaited.
    is_refreshing: bool,
}

impl CardReading {
    pub fn lookup(&self) -> Option<&CardLookup> {
        self.lookup.as_ref()
    }

    pub fn card(&self) -> Option<&Card> {
        match &self.lookup {
            Some(CardLookup::Card(card)) => Some(card),
            Some(CardLookup::NoCard | CardLookup::Cancelled) | None => None,
        }
    }

    /// A card that can be used, or may become so, is shown whatever the user's standing is.
    pub fn needs_profile(&self) -> bool {
        self.card()
            .is_none_or(|card| card.status == CardStatus::Blocked)
    }

    /// Whether a card that can be used would be news.
    pub fn is_awaited(&self) -> bool {
        match &self.lookup {
            None => false,
            Some(CardLookup::NoCard | CardLookup::Cancelled) => true,
            Some(CardLookup::Card(card)) => card.status == CardStatus::Pending,
        }
    }

    /// Whether this is another card than the one that was there.
    pub fn is_replaced_by(&self, lookup: &CardLookup) -> bool {
        match (self.card(), lookup) {
            (Some(before), CardLookup::Card(card)) => before.key != card.key,
            (Some(_), CardLookup::NoCard | CardLookup::Cancelled) | (None, _) => false,
        }
    }

    /// What is asked next: the list from its beginning, or the page behind those that were read.
    pub fn next_call(&self) -> Call {
        match self.pages {
            0 => Call::ReadCard,
            page => Call::ReadMoreCards(page),
        }
    }

    /// Whether this is the page behind those that were read.
    pub fn is_at(&self, page: u32) -> bool {
        self.pages == page
    }

    /// The card is not on the page that was read. False where the list is read no further.
    pub fn goes_on(&mut self, now: Timestamp) -> bool {
        let goes_on = self.pages < MOST_FURTHER_PAGES;
        if goes_on {
            self.pages += 1;
            self.schedule.goes_on(now);
        }
        goes_on
    }

    /// When the list was begun to be read, if it is not read to its end yet.
    pub fn began(&self) -> Option<Timestamp> {
        self.schedule.began()
    }

    pub fn take(&mut self, lookup: CardLookup, now: Timestamp, random: &mut Random) {
        let next = match &lookup {
            CardLookup::NoCard | CardLookup::Cancelled => None,
            CardLookup::Card(card) => match card.status {
                CardStatus::Pending => Some(Backoff::Provisioning),
                CardStatus::Inactive | CardStatus::Unknown => Some(Backoff::Watching),
                CardStatus::Active | CardStatus::Frozen | CardStatus::Blocked => None,
            },
        };
        self.failure = None;
        self.pages = 0;
        self.schedule.answered(next, now, random);
        self.lookup = Some(lookup);
        let is_pending = self
            .card()
            .is_some_and(|card| card.status == CardStatus::Pending);
        self.pending_since = is_pending.then(|| self.pending_since.unwrap_or(now));
    }

    /// Something was heard in place of the card.
    pub fn put_off(&mut self, now: Timestamp, random: &mut Random) {
        self.failure = None;
        self.pages = 0;
        self.schedule.answered(None, now, random);
    }

    /// Where something is on screen already, even a final refusal is asked again, slowly: the
    /// screen may be waiting for the answer. Where nothing is, "try again" is on screen.
    pub fn fail(
        &mut self,
        failure: Failure,
        is_followed: bool,
        now: Timestamp,
        random: &mut Random,
    ) {
        let goes_on = self.lookup.is_some() || is_followed || failure.may_pass();
        self.pages = 0;
        self.schedule.failed(goes_on, now, random);
        self.failure = Some(failure);
    }

    /// It belonged to another user, and is read for this one.
    pub fn begin_anew(&mut self, now: Timestamp) {
        self.lookup = None;
        self.pending_since = None;
        self.ask_now(now);
    }

    /// Nobody is signed in any more.
    pub fn forget(&mut self) {
        self.lookup = None;
        self.pending_since = None;
        self.failure = None;
        self.is_refreshing = false;
        self.pages = 0;
        self.schedule.rest();
    }

    pub fn begin_refresh(&mut self) {
        self.is_refreshing = true;
        self.failure = None;
    }

    pub fn end_refresh(&mut self) {
        self.is_refreshing = false;
    }

    pub fn ask_now(&mut self, now: Timestamp) {
        self.pages = 0;
        self.schedule.ask_now(now);
    }

    pub fn ask_after_write(&mut self, now: Timestamp) {
        self.pages = 0;
        self.schedule.ask_after_write(now);
    }

    pub fn ask_by(&mut self, moment: Timestamp) {
        self.schedule.ask_by(moment);
    }

    pub fn asked(&mut self, now: Timestamp) {
        self.schedule.asked(now);
    }

    pub fn follow(&mut self, until: Timestamp, now: Timestamp, random: &mut Random) {
        self.schedule.follow(until, now, random);
    }

    /// Only what is asked from now on counts as new.
    pub fn outdate(&mut self) {
        self.schedule.outdate();
    }

    pub fn due(&self) -> Option<Timestamp> {
        self.schedule.due()
    }

    pub fn is_newer_than(&self, moment: Timestamp) -> bool {
        self.schedule.is_newer_than(moment)
    }

    pub fn is_refreshing(&self) -> bool {
        self.is_refreshing
    }

    /// From when on a card that is being made without an order of ours is late.
    pub fn late_from(&self, limit: Duration) -> Option<Timestamp> {
        self.pending_since.map(|since| since + limit)
    }

    pub fn note_lateness(&mut self, is_late: bool) {
        self.is_late = is_late;
    }

    pub fn is_late(&self) -> bool {
        self.is_late
    }

    /// What the card alone says. Without a card it is for the user's standing to say.
    pub fn state(&self) -> Option<State> {
        let is_loud = self.schedule.is_failing_loudly();
        match self.lookup.as_ref() {
            None => Some(State::unread(self.failure.as_ref(), is_loud)),
            Some(CardLookup::NoCard | CardLookup::Cancelled) => None,
            Some(CardLookup::Card(card)) => Some(match card.status {
                CardStatus::Pending if self.is_late => State::Delayed,
                CardStatus::Pending => State::Provisioning,
                CardStatus::Active => State::Active,
                CardStatus::Frozen => State::Frozen,
                CardStatus::Blocked => State::Blocked,
                CardStatus::Inactive => State::Inactive,
                CardStatus::Unknown => State::Unknown,
            }),
        }
    }

    /// The failure, where it is to be seen.
    pub fn trouble(&self) -> Option<&Failure> {
        let is_loud = self.schedule.is_failing_loudly();
        let failure = self.failure.as_ref();
        failure.filter(|failure| is_loud || failure.is_worth_a_word())
    }
}
