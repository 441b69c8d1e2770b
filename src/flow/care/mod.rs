//! What can be done with a card that is there, and when it may be.

pub mod colours;
mod following;
pub mod offers;
pub mod pin_page;
pub mod reveal;
pub mod switch;
pub mod view;

use super::answer::Failure;
use super::call::Call;
use super::card::Activation;
use super::history::statement::is_statement;
use super::{Flow, Moment, Notice, State};
use offers::Care;

impl Flow {
    /// Whether this is for the issuer, the page and the card's state. (Baanx dossier, section
    /// 12: what is not documented for a status is not offered.)
    pub(super) fn offers(&self, care: Care) -> bool {
        self.capabilities.offers.has(care)
            && match self.state() {
                State::Active => match care {
                    Care::Details | Care::Pin | Care::SetPin | Care::History => true,
                    Care::Freeze => self.is_freezable(),
                    Care::Activate | Care::Replace => false,
                },
                State::Frozen => match care {
                    Care::Details | Care::History => true,
                    Care::Freeze => self.is_freezable(),
                    Care::Pin | Care::SetPin | Care::Activate | Care::Replace => false,
                },
                State::Blocked => matches!(care, Care::History | Care::Replace),
                State::Inactive => match care {
                    Care::History => true,
                    Care::Activate => self.needs(Activation::Digits),
                    Care::Details | Care::Pin | Care::SetPin | Care::Freeze | Care::Replace => {
                        false
                    }
                },
                State::Unknown => care == Care::History,
                State::Loading
                | State::SignedOut
                | State::Unverified
                | State::Verifying
                | State::Rejected
                | State::Ineligible
                | State::Ready
                | State::Ordering
                | State::Confirming
                | State::Provisioning
                | State::Delayed
                | State::Failed
                | State::Misconfigured => false,
            }
    }

    pub(super) fn needs(&self, activation: Activation) -> bool {
        self.card()
            .is_some_and(|card| card.activation == Some(activation))
    }

    fn is_freezable(&self) -> bool {
        self.card()
            .is_some_and(|card| card.is_freezable && !card.is_held)
    }

    /// One control at a time: nobody can tell in which order an issuer takes two.
    fn can_control(&self, care: Care) -> bool {
        self.offers(care) && self.presence.is_awake() && !self.is_controlling()
    }

    fn is_controlling(&self) -> bool {
        self.switching.is_under_way() || self.reveal.is_under_way() || self.pin_page.is_asked()
    }

    /// The care did not come about. Where the issuer refuses, the card may be another one than
    /// the one on screen, so it is read again.
    fn care_failed(&mut self, care: Care, failure: Failure, now: Moment) {
        if !self.outlives(&failure, now) {
            return;
        }
        if matches!(failure, Failure::Stop(_) | Failure::Mend(_)) {
            // What was asked before may have been answered before.
            self.drop_calls(|call| matches!(call, Call::ReadCard));
            self.card_schedule.ask_now(now);
        }
        self.notices.say(Notice::CareFailed { care, failure });
    }

    /// Ends what is not for the card's state any more, and what has had its time.
    pub(super) fn advance_care(&mut self, now: Moment) {
        self.advance_switch(now);
        self.advance_reveal(now);
        self.advance_pin_page();
        self.advance_history();
    }

    /// What is open or asked closes at once, and makes room for what is asked for next.
    pub(super) fn put_away(&mut self) {
        self.conceal();
        self.close_pin_page();
        self.dismiss_switch();
    }

    /// Nothing of one user's card is for the next one.
    pub(super) fn end_care(&mut self) {
        self.put_away();
        self.end_switch();
        self.close_history();
        self.drop_calls(is_statement);
    }
}
