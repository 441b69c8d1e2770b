//! What can happen between a user, a page and an issuer, as one machine without a browser,
//! HTTP, clock or randomness of its own: `Flow::handle` takes an event and gives effects,
//! `Flow::view` says what is to be seen. It knows no issuer.

mod advance;
pub mod answer;
mod button;
pub mod call;
pub mod capabilities;
pub mod card;
pub mod care;
mod code;
pub mod effect;
pub mod event;
mod gate;
pub mod history;
pub mod intent;
mod moment;
mod notice;
mod notices;
mod order;
mod outbox;
mod pace;
mod presence;
pub mod profile;
mod random;
mod reading;
mod session;
mod state;
mod verification;
pub mod view;

pub use answer::Answer;
pub use call::Call;
pub use capabilities::Capabilities;
pub use effect::{Effect, News};
pub use event::Event;
pub use gate::{Standing, may_order};
pub use moment::Moment;
pub use notice::Notice;
pub use pace::{Ladder, SMALLEST_GAP};
pub use state::State;
pub use view::View;

use answer::{Failure, Fault, Outage};
use button::ButtonWatch;
use call::{CallId, Calls, Outstanding, TokenNumber};
use card::Holding;
use care::pin_page::PinPage;
use care::reveal::Reveal;
use care::switch::Switching;
use history::History;
use intent::OrderKey;
use notices::Notices;
use order::Order;
use outbox::Outbox;
use pace::Schedule;
use presence::Presence;
use profile::{Profile, UserKey};
use random::Random;
use verification::Check;

/// A call that could not go out again with a new token.
const NOT_SENT: Answer = Answer::Failed(Failure::Retry(Outage::Network));

/// The whole logic of one session: one user, one issuer, one page.
#[derive(Clone, Debug)]
pub struct Flow {
    capabilities: Capabilities,
    random: Random,
    presence: Presence,
    /// The user pressed "try again", and the answer is awaited.
    refreshing: bool,
    button_watch: ButtonWatch,
    token: TokenNumber,
    calls: Calls,
    profile: Option<Profile>,
    profile_schedule: Schedule,
    profile_failure: Option<Failure>,
    holding: Option<Holding>,
    card_schedule: Schedule,
    card_failure: Option<Failure>,
    /// Since when the issuer says that the card is being made, without an order of ours.
    pending_since: Option<Moment>,
    /// Provisioning takes longer than the documented worst case.
    late: bool,
    user: Option<UserKey>,
    /// What is remembered of the user's order is known.
    recalled: bool,
    order: Order,
    /// The last order that was clicked here, and how often it went out again.
    own_order: Option<(OrderKey, u32)>,
    check: Check,
    switching: Switching,
    /// What the user has typed of the digits that are printed on the card.
    activation_code: String,
    reveal: Reveal,
    pin_page: PinPage,
    history: History,
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
            refreshing: false,
            button_watch: ButtonWatch::default(),
            token: TokenNumber::default(),
            calls: Calls::default(),
            profile: None,
            profile_schedule: Schedule::default(),
            profile_failure: None,
            holding: None,
            card_schedule: Schedule::default(),
            card_failure: None,
            pending_since: None,
            late: false,
            user: None,
            recalled: false,
            order: Order::Idle,
            own_order: None,
            check: Check::Idle,
            switching: Switching::Idle,
            activation_code: String::new(),
            reveal: Reveal::Hidden,
            pin_page: PinPage::Closed,
            history: History::default(),
            notices: Notices::default(),
            outbox: Outbox::default(),
        }
    }

    /// Takes one event at one moment, and gives all that follows from it, in order.
    pub fn handle(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        match event {
            Event::Started => self.start(now),
            Event::SignedIn => self.sign_in(now),
            Event::Answered { id, answer } => self.answered(id, answer, now),
            Event::Woke => self.outbox.timer_rang(),
            Event::Shown => self.show(now),
            Event::Hidden => self.hide(),
            Event::WentOnline => self.go_online(now),
            Event::WentOffline => self.presence.go_offline(),
            Event::Recalled(intent) => self.recall(intent, now),
            Event::Forgotten(key) => self.forgotten(&key, now),
            Event::Reserved(intent) => self.reserved(intent, now),
            Event::ReservationRefused { key, other } => self.reservation_refused(key, other, now),
            Event::OrderClicked => self.click_order(now),
            Event::VerifyClicked => self.click_verify(now),
            Event::VerificationTaken => self.verification_taken(now),
            Event::VerificationLeft => self.verification_left(now),
            Event::RefreshClicked => self.refresh(now),
            Event::SwitchClicked(switch) => self.click_switch(switch, now),
            Event::SwitchConfirmed => self.confirm_switch(now),
            Event::CodeTyped(text) => self.type_code(&text),
            Event::SwitchDismissed => self.dismiss_switch(),
            Event::RevealClicked { image, colours } => self.click_reveal(image, colours, now),
            Event::ImageLoaded => self.image_loaded(now),
            Event::ImageFailed => self.image_failed(now),
            Event::PinPageClicked { place, colours } => self.click_pin_page(place, colours, now),
            Event::PinPageEnded => self.pin_page_ended(),
            Event::PinPageDismissed => self.close_pin_page(),
            Event::LeftPage => self.put_away(),
            Event::HistoryClicked => self.click_history(now),
            Event::ListEndNeared => self.near_list_end(now),
            Event::MoreClicked => self.click_more(now),
            Event::SearchTyped(text) => self.type_search(&text, now),
            Event::CategoryClicked(category) => self.toggle_category(category, now),
            Event::DayChosen { end, day } => self.choose_day(end, &day, now),
            Event::StatementClicked(format) => self.click_statement(format, now),
        }
        self.advance(now);
        self.outbox.drain()
    }

    fn answered(&mut self, id: CallId, answer: Answer, now: Moment) {
        let Some(outstanding) = self.calls.finish(id) else {
            return;
        };
        if matches!(answer, Answer::Failed(Failure::RenewToken)) && !outstanding.renewed {
            self.renew_token(outstanding, now);
            return;
        }
        match outstanding.call {
            Call::ReadProfile => self.profile_answered(answer, now),
            Call::ReadCard => self.card_answered(answer, outstanding.asked, now),
            Call::Order(_) => self.order_answered(answer, outstanding.asked, now),
            Call::ReadOrder(number) => self.progress_answered(&number, answer, now),
            Call::StartVerification => self.verification_answered(answer, now),
            Call::Freeze | Call::Unfreeze | Call::Activate(_) => self.switch_answered(answer, now),
            Call::OpenImage { .. } => self.image_answered(answer, now),
            Call::OpenPinPage { .. } => self.pin_page_answered(answer, now),
            Call::ReadTransactions(_) => self.transactions_answered(answer, now),
            Call::SaveStatement { .. } => self.statement_answered(answer, now),
        }
    }

    /// The token of a call was refused. Where another call found the same before, its new
    /// token serves both. Unseen or off-line nothing is asked, so the call then waits.
    fn renew_token(&mut self, refused: Outstanding, now: Moment) {
        if refused.token == self.token {
            self.token = TokenNumber(self.token.0.saturating_add(1));
            // The new token may be somebody else's.
            if refused.call != Call::ReadProfile && self.order != Order::Idle {
                self.profile_schedule.ask_by(now);
            }
        }
        // The card may have changed since the user pressed; then it is looked up.
        let is_outdated = self.is_outdated(&refused.call);
        if self.presence.may_ask(now) && !is_outdated {
            match refused.call {
                Call::ReadProfile => self.profile_schedule.asked(now),
                Call::ReadCard | Call::ReadOrder(_) => self.card_schedule.asked(now),
                Call::Order(_) => return self.send_order_again(now),
                Call::StartVerification
                | Call::Freeze
                | Call::Unfreeze
                | Call::Activate(_)
                | Call::OpenImage { .. }
                | Call::OpenPinPage { .. }
                | Call::ReadTransactions(_)
                | Call::SaveStatement { .. } => {}
            }
            self.call(refused.call, now, true);
            return;
        }
        match refused.call {
            Call::ReadProfile => self.profile_schedule.ask_now(now),
            Call::ReadCard | Call::ReadOrder(_) => self.card_schedule.ask_now(now),
            Call::Order(_) => self.send_order_again(now),
            Call::StartVerification => self.check = Check::Idle,
            // The next page is still wanted, and is asked for later.
            Call::ReadTransactions(_) => {}
            Call::Freeze | Call::Unfreeze | Call::Activate(_) => {
                self.switch_answered(NOT_SENT, now)
            }
            Call::OpenImage { .. } => self.image_answered(NOT_SENT, now),
            Call::OpenPinPage { .. } => self.pin_page_answered(NOT_SENT, now),
            Call::SaveStatement { .. } => self.statement_answered(NOT_SENT, now),
        }
    }

    fn call(&mut self, call: Call, now: Moment, renewed: bool) {
        let id = self.calls.start(call.clone(), now, self.token, renewed);
        self.outbox.push(Effect::Call {
            id,
            call,
            token: self.token,
        });
    }
}
