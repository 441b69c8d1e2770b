//! An issuer that would take any number of orders, so that a second one does not go unnoticed.

use std::time::Duration;

use order_card::flow::answer::{Answer, Failure, Refusal};
use order_card::flow::care::pin_page::Place;
use order_card::flow::care::reveal::SecureImage;
use order_card::flow::care::switch::Switch;
use order_card::flow::profile::Verification;
use order_card::flow::{Call, Moment, State};

use crate::payments::Payments;
use crate::step::IssuerStep;
use crate::support::{numbered_card, profile};

/// The issuer keeps its promise: less than the documented worst case.
const PROVISIONING: Duration = Duration::from_secs(140);

const REFUSED: Answer = Answer::Failed(Failure::Stop(Refusal::Refused(None)));

/// Every fourth story begins with a card, and every sixteenth with a frozen one.
fn card_at_first(seed: u64) -> Option<(u64, &'static str)> {
    match seed % 16 {
        1 | 5 | 9 => Some((1, "ACTIVE")),
        13 => Some((1, "FROZEN")),
        _ => None,
    }
}

/// The seed of a story that begins with a card.
pub fn seed_with_card(seed: u64) -> u64 {
    seed / 4 * 4 + 1
}

pub struct Issuer {
    pub verification: Verification,
    /// Number and word.
    card: Option<(u64, &'static str)>,
    /// The next card, and when it can be seen.
    coming: Option<(u64, Moment)>,
    /// How long a card takes; the last digits of the seed decide.
    provisioning: Duration,
    orders: u64,
    payments: Payments,
}

impl Issuer {
    /// The seed decides how long a card takes.
    pub fn new(seed: u64) -> Issuer {
        Issuer {
            verification: Verification::Verified,
            card: card_at_first(seed),
            coming: None,
            provisioning: PROVISIONING * (seed % 8) as u32 / 7,
            orders: 1,
            payments: Payments::new(seed),
        }
    }

    pub fn answer(&mut self, call: &Call, now: Moment) -> Answer {
        match call {
            Call::ReadProfile => Answer::Profile(profile(self.verification.clone())),
            Call::ReadCard => match self.visible_card(now) {
                Some((number, word)) => Answer::Card(numbered_card(number, word)),
                None => Answer::NoCard,
            },
            Call::Order(_) => self.take_order(now),
            Call::StartVerification => Answer::WindowOpened,
            Call::Switch(switch) => self.switch(*switch, now),
            Call::OpenImage { image, .. } => match (self.visible_card(now), image) {
                (Some((_, "FROZEN")), SecureImage::Details) => Answer::Opened,
                _ => self.open(Answer::Opened, now),
            },
            Call::OpenPinPage { place, .. } => match place {
                Place::Frame => self.open(Answer::Opened, now),
                Place::Window if self.orders.is_multiple_of(2) => Answer::WindowBlocked,
                Place::Window => self.open(Answer::WindowOpened, now),
            },
            Call::ReadTransactions(query) => self.payments.page(query),
            Call::SaveStatement { .. } => Answer::Saved,
        }
    }

    /// Whoever wishes for what is so already has it.
    fn switch(&mut self, switch: Switch, now: Moment) -> Answer {
        let (from, to) = match switch {
            Switch::Freeze => ("ACTIVE", "FROZEN"),
            Switch::Unfreeze => ("FROZEN", "ACTIVE"),
        };
        match self.visible_card(now) {
            Some((_, word)) if word == from || word == to => {
                self.turn(from, to);
                Answer::Switched
            }
            Some(_) | None => REFUSED,
        }
    }

    fn open(&mut self, answer: Answer, now: Moment) -> Answer {
        match self.visible_card(now) {
            Some((_, "ACTIVE")) => answer,
            Some(_) | None => REFUSED,
        }
    }

    /// Takes every order, and makes sure that there is never a second one for the same need.
    pub fn take_order(&mut self, now: Moment) -> Answer {
        self.visible_card(now);
        assert!(
            self.coming.is_none(),
            "law 1 and 3: a second order while the first is made"
        );
        self.orders += 1;
        self.coming = Some((self.orders, now + self.provisioning));
        Answer::OrderAccepted
    }

    pub fn visible_card(&mut self, now: Moment) -> Option<(u64, &'static str)> {
        if let Some((number, from)) = self.coming
            && from <= now
        {
            self.card = Some((number, "ACTIVE"));
            self.coming = None;
        }
        self.card
    }

    /// What everybody sees in the end.
    pub fn good_end(&mut self, now: Moment) -> State {
        match self.visible_card(now) {
            None => State::Ready,
            Some((_, "ACTIVE")) => State::Active,
            Some((_, "FROZEN")) => State::Frozen,
            Some(_) => State::Blocked,
        }
    }

    pub fn change(&mut self, step: IssuerStep) {
        match step {
            IssuerStep::Verify => self.verification = Verification::Verified,
            IssuerStep::Reject => self.verification = Verification::Rejected,
            IssuerStep::Puzzle => self.verification = Verification::Unknown("LIMBO".into()),
            IssuerStep::Pay => self.payments.add(),
            IssuerStep::Freeze => self.turn("ACTIVE", "FROZEN"),
            IssuerStep::Unfreeze => self.turn("FROZEN", "ACTIVE"),
            IssuerStep::Block => {
                self.turn("ACTIVE", "BLOCKED");
                self.turn("FROZEN", "BLOCKED");
            }
        }
    }

    fn turn(&mut self, from: &'static str, to: &'static str) {
        if let Some((_, word)) = &mut self.card
            && *word == from
        {
            *word = to;
        }
    }
}
