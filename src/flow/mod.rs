//! What can happen between a user, a page and an issuer, as one machine without a browser,
//! HTTP, clock or randomness of its own: `Flow::handle` takes an event and gives effects,
//! `Flow::view` says what is to be seen. It knows no issuer.

mod advance;
pub mod answer;
mod button;
pub mod call;
pub mod capabilities;
pub mod card;
mod code;
pub mod effect;
pub mod event;
mod gate;
pub mod intent;
mod moment;
mod notice;
mod order;
mod pace;
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

use answer::{Failure, Fault};
use call::{CallId, Calls, Outstanding, TokenNumber};
use card::Holding;
use order::Order;
use pace::Schedule;
use profile::{Profile, UserKey};
use random::Random;
use verification::Check;
use view::Action;

/// The whole logic of one session: one user, one issuer, one page.
#[derive(Clone, Debug)]
pub struct Flow {
    capabilities: Capabilities,
    random: Random,
    fault: Option<Fault>,
    started: bool,
    shown: bool,
    online: bool,
    signed_out: bool,
    /// The user pressed "try again", and the answer is awaited.
    refreshing: bool,
    /// What the button on screen means, and when it last turned from "try again" into more.
    action: Option<Action>,
    turned: Option<Moment>,
    is_turning: bool,
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
    check: Check,
    notice: Option<Notice>,
    /// The issuer asked for silence until then.
    quiet_until: Option<Moment>,
    timer: Option<Moment>,
    told_state: State,
    told_code: Option<&'static str>,
    effects: Vec<Effect>,
}

impl Flow {
    /// A flow whose every number is decided by the seed. A fault in the configuration is
    /// shown, and nothing is ever asked.
    pub fn new(capabilities: Capabilities, seed: u64, fault: Option<Fault>) -> Flow {
        Flow {
            capabilities,
            random: Random::new(seed),
            fault,
            started: false,
            shown: true,
            online: true,
            signed_out: false,
            refreshing: false,
            action: None,
            turned: None,
            is_turning: false,
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
            check: Check::Idle,
            notice: None,
            quiet_until: None,
            timer: None,
            told_state: State::Loading,
            told_code: None,
            effects: Vec::new(),
        }
    }

    /// Takes one event at one moment, and gives all that follows from it, in order.
    pub fn handle(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        match event {
            Event::Started => self.start(now),
            Event::SignedIn => self.sign_in(now),
            Event::Answered { id, answer } => self.answered(id, answer, now),
            Event::Woke => self.timer = None,
            Event::Shown => self.show(now),
            Event::Hidden => self.shown = false,
            Event::WentOnline => self.go_online(now),
            Event::WentOffline => self.online = false,
            Event::Recalled(intent) => self.recall(intent, now),
            Event::Forgotten(key) => self.forgotten(&key, now),
            Event::Reserved(intent) => self.reserved(intent, now),
            Event::ReservationRefused { key, other } => self.reservation_refused(key, other, now),
            Event::OrderClicked => self.click_order(now),
            Event::VerifyClicked => self.click_verify(now),
            Event::VerificationTaken => self.verification_taken(now),
            Event::VerificationLeft => self.verification_left(now),
            Event::RefreshClicked => self.refresh(now),
        }
        self.advance(now);
        std::mem::take(&mut self.effects)
    }

    fn answered(&mut self, id: CallId, answer: Answer, now: Moment) {
        let Some(outstanding) = self.calls.finish(id) else {
            return;
        };
        if answer == Answer::Failed(Failure::RenewToken) && !outstanding.renewed {
            self.renew_token(outstanding, now);
            return;
        }
        match outstanding.call {
            Call::ReadProfile => self.profile_answered(answer, now),
            Call::ReadCard => self.card_answered(answer, outstanding.asked, now),
            Call::Order(_) => self.order_answered(answer, now),
            Call::StartVerification => self.verification_answered(answer, now),
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
        if self.is_awake() && !self.is_quiet(now) {
            match refused.call {
                Call::ReadProfile => self.profile_schedule.asked(now),
                Call::ReadCard => self.card_schedule.asked(now),
                Call::Order(_) => return self.send_order_again(now),
                Call::StartVerification => {}
            }
            self.call(refused.call, now, true);
            return;
        }
        match refused.call {
            Call::ReadProfile => self.profile_schedule.ask_now(now),
            Call::ReadCard => self.card_schedule.ask_now(now),
            Call::Order(_) => self.send_order_again(now),
            Call::StartVerification => self.check = Check::Idle,
        }
    }

    fn call(&mut self, call: Call, now: Moment, renewed: bool) {
        let id = self.calls.start(call.clone(), now, self.token, renewed);
        self.effects.push(Effect::Call {
            id,
            call,
            token: self.token,
        });
    }

    /// Whether anything new may be asked of the issuer at all.
    fn is_awake(&self) -> bool {
        self.started && self.shown && self.online && !self.signed_out && self.fault.is_none()
    }

    fn is_quiet(&self, now: Moment) -> bool {
        self.quiet_until.is_some_and(|until| now < until)
    }
}
