//! What can happen between a user, a page and an issuer, as one machine without a browser,
//! HTTP, clock or randomness of its own: `Flow::handle` takes an event and gives effects,
//! `Flow::view` says what is to be seen. It knows no issuer.

pub mod answer;
mod between;
mod button_watch;
pub mod call;
mod calls;
pub mod capabilities;
pub mod card;
pub mod card_action;
mod code;
pub mod effect;
pub mod elsewhere;
pub mod event;
mod gate;
pub mod history;
pub mod intent;
mod notice;
mod notices;
mod order;
mod outbox;
mod outcome;
mod pace;
pub mod page_step;
mod presence;
pub mod profile;
mod random;
pub mod readiness;
mod reading;
mod state;
mod timestamp;
mod verification;
pub mod view;
pub mod wallets;

pub use answer::Answer;
pub use call::Call;
pub use capabilities::Capabilities;
pub use effect::{Effect, News};
pub use event::Event;
pub use gate::{Standing, may_order};
pub use notice::Notice;
pub use pace::{Backoff, SMALLEST_GAP};
pub use page_step::PageStep;
pub use state::State;
pub use timestamp::Timestamp;
pub use view::View;

use answer::Fault;
use button_watch::ButtonWatch;
use calls::Calls;
use card_action::controls::Controls;
use history::History;
use notices::Notices;
use order::Order;
use outbox::Outbox;
use outcome::Outcome;
use presence::Presence;
use random::Random;
use reading::card::CardReading;
use reading::profile::ProfileReading;
use verification::IdentityCheck;
use wallets::Wallets;

/// The whole logic of one session: one user, one issuer, one page.
#[derive(Clone, Debug)]
pub struct Flow {
    capabilities: Capabilities,
    random: Random,
    presence: Presence,
    button_watch: ButtonWatch,
    calls: Calls,
    profile: ProfileReading,
    card: CardReading,
    order: Order,
    check: IdentityCheck,
    controls: Controls,
    history: History,
    wallets: Wallets,
    notices: Notices,
    outbox: Outbox,
}

impl Flow {
    /// A flow whose every number is decided by the seed. A fault in the configuration is
    /// shown, and nothing is ever asked.
    pub fn new(capabilities: Capabilities, seed: u64, fault: Option<Fault>) -> Flow {
        Flow {
            capabilities,
            random: Random::new(seed),
            presence: Presence::new(fault),
            button_watch: ButtonWatch::default(),
            calls: Calls::default(),
            profile: ProfileReading::default(),
            card: CardReading::default(),
            order: Order::new(&capabilities),
            check: IdentityCheck::default(),
            controls: Controls::default(),
            history: History::default(),
            wallets: Wallets::default(),
            notices: Notices::default(),
            outbox: Outbox::default(),
        }
    }

    /// Takes one event at one moment, and gives all that follows from it, in order.
    pub fn handle(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        let outcomes = self.happen(event, now);
        self.follow_up(outcomes, now);
        self.advance(now);
        self.outbox.drain()
    }

    /// Gives the event to the machine that it is for. What is about more than one of them has a
    /// method of the flow.
    fn happen(&mut self, event: Event, now: Timestamp) -> Vec<Outcome> {
        let card = self.situation_at(now);
        match event {
            Event::Started { ago } => self.start(now - ago),
            Event::SignedIn => self.sign_in(now),
            Event::Answered { id, answer } => return self.answered(id, answer, now),
            Event::Woke => self.outbox.timer_rang(),
            Event::Shown => self.show(now),
            Event::Hidden => return self.hide(),
            Event::WentOnline => self.go_online(now),
            Event::WentOffline => self.presence.go_offline(),
            Event::Recalled(intent) => self.recall(intent, now),
            Event::QuietAsked(quiet) => self.presence.keep_quiet_too(quiet, now, &mut self.random),
            Event::Forgotten(key) => self.forgotten(&key, now),
            Event::Reserved(intent) => return self.order.reserved(intent, now),
            Event::ReservationRefused { key, other } => self.reservation_refused(&key, other, now),
            Event::SignInClicked => self.click_sign_in(),
            Event::OrderClicked => self.click_order(now),
            Event::VerifyClicked => self.click_verify(now),
            Event::SetupClicked => self.click_setup(),
            Event::SupportClicked => self.click_support(),
            Event::PageAnswered { step, is_taken } => {
                return self.page_answered(step, is_taken, now);
            }
            Event::IssuerWindowClosed => return self.check.window_closed(),
            Event::RefreshClicked => self.refresh(now),
            Event::StatusChangeClicked(change) => {
                return self.controls.click_status_change(change, card, now);
            }
            Event::ActivationConfirmed => return self.controls.confirm_activation(card),
            Event::CodeTyped(text) => self.controls.type_code(&text),
            Event::ActivationDismissed => return self.controls.dismiss_activation(),
            Event::RevealClicked { image, colours } => {
                return self.controls.click_reveal(image, colours, card);
            }
            Event::ImageDismissed => return self.controls.conceal(),
            Event::ImageLoaded => return self.controls.image_loaded(now),
            Event::ImageFailed => return self.controls.image_failed(),
            Event::PinPageClicked { place, colours } => {
                return self.controls.click_pin_page(place, colours, card);
            }
            Event::PinPageEnded => return self.controls.pin_page_ended(),
            Event::PinPageDismissed => return self.controls.close_pin_page(),
            Event::LeftPage => return self.controls.put_away(),
            Event::HistoryClicked => return self.history.toggle(card.offers_history(), now),
            Event::NewestShown => self.history.newest_mut().show(),
            Event::ListEndNeared => self.history.near_end(now),
            Event::MoreClicked => self.history.more(now),
            Event::SearchTyped(text) => return self.history.search(&text, now),
            Event::CategoryClicked(category) => return self.history.toggle_category(category, now),
            Event::DayChosen { end, day, today } => {
                return self.history.choose_day(end, &day, &today, now);
            }
            Event::FilterCleared => return self.history.clear_filter(now),
            Event::StatementClicked(format) => self.click_statement(format, now),
            Event::FundClicked => return self.click_fund(now),
        }
        Vec::new()
    }
}
