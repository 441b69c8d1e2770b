//! An issuer that would take any number of orders, so that a second one does not go unnoticed.

use std::time::Duration;

use order_card::flow::answer::Answer;
use order_card::flow::profile::Verification;
use order_card::flow::{Call, Moment, State};

use crate::step::IssuerStep;
use crate::support::{numbered_card, profile};

/// The issuer keeps its promise: less than the documented worst case.
const PROVISIONING: Duration = Duration::from_secs(140);

pub struct Issuer {
    pub verification: Verification,
    /// Number and word.
    card: Option<(u64, &'static str)>,
    /// The next card, and when it can be seen.
    coming: Option<(u64, Moment)>,
    /// How long a card takes; the last digits of the seed decide.
    provisioning: Duration,
    orders: u64,
}

impl Issuer {
    /// The seed decides how long a card takes.
    pub fn new(seed: u64) -> Issuer {
        Issuer {
            verification: Verification::Verified,
            card: None,
            coming: None,
            provisioning: PROVISIONING * (seed % 8) as u32 / 7,
            orders: 0,
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
            Call::StartVerification => Answer::VerificationOpened,
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
