//! What is said over the state that stands: one notice at a time.

use super::answer::Failure;
use super::elsewhere::Elsewhere;
use super::{Notice, State};

#[derive(Clone, Debug, Default)]
pub struct Notices {
    current: Option<Notice>,
    /// It answers a press, so it is said beside all else; and the state that it was said in.
    elsewhere: Option<(Elsewhere, State)>,
    /// The state before this one.
    state: Option<State>,
    /// The card that was awaited here is there.
    is_arrival: bool,
}

impl Notices {
    pub fn say(&mut self, notice: Notice) {
        self.current = Some(notice);
    }

    pub fn clear(&mut self) {
        self.current = None;
        self.elsewhere = None;
        self.is_arrival = false;
    }

    /// A card that was awaited on this screen is greeted, until something else is done.
    pub fn see(&mut self, state: State) {
        let was_awaited = matches!(
            self.state,
            Some(State::Ordering | State::Confirming | State::Provisioning | State::Delayed)
        );
        self.is_arrival = state == State::Active && (was_awaited || self.is_arrival);
        self.state = Some(state);
    }

    pub fn is_arrival(&self) -> bool {
        self.is_arrival
    }

    pub fn is(&self, notice: &Notice) -> bool {
        self.current.as_ref() == Some(notice)
    }

    pub fn current(&self) -> Option<&Notice> {
        self.current.as_ref()
    }

    pub fn say_elsewhere(&mut self, elsewhere: Elsewhere, state: State) {
        self.elsewhere = Some((elsewhere, state));
    }

    pub fn elsewhere(&self) -> Option<Elsewhere> {
        self.elsewhere.map(|(elsewhere, _)| elsewhere)
    }

    /// It was about another state, or about a way to pay that is there now.
    pub fn end_elsewhere(&mut self, state: State, needs_funds: bool) {
        self.elsewhere = self.elsewhere.filter(|(elsewhere, said_in)| {
            *said_in == state && (needs_funds || *elsewhere != Elsewhere::Fund)
        });
    }

    /// The identity check is over, and with it what was said of it.
    pub fn end_check(&mut self) {
        let is_about_check = matches!(
            self.current,
            Some(Notice::WindowOpened | Notice::WindowBlocked | Notice::VerificationFailed(_))
        );
        if is_about_check {
            self.clear();
        }
    }

    /// The order has come to its end. Only what went wrong with a part of it is still news.
    pub fn end_order(&mut self) {
        if !self.is(&Notice::OrderDoneInPart) {
            self.clear();
        }
    }

    /// A replacement that was refused is there all the same.
    pub fn end_refusal(&mut self) {
        if matches!(
            self.current,
            Some(Notice::ReplacementRefused | Notice::OrderRefused(_))
        ) {
            self.clear();
        }
    }

    /// What was asked too often can be asked again.
    pub fn end_silence(&mut self) {
        if matches!(
            self.current,
            Some(
                Notice::Busy
                    | Notice::StatementFailed(Failure::Wait(_))
                    | Notice::CardActionFailed {
                        failure: Failure::Wait(_),
                        ..
                    }
            )
        ) {
            self.clear();
        }
    }

    /// The failure that the notice tells of.
    pub fn trouble(&self) -> Option<Failure> {
        let notice = self.current.as_ref()?;
        if let Notice::VerificationFailed(failure)
        | Notice::CardActionFailed { failure, .. }
        | Notice::StatementFailed(failure) = notice
        {
            return Some(failure.clone());
        }
        if let Notice::OrderRefused(refusal) = notice {
            return Some(Failure::Stop(refusal.clone()));
        }
        (*notice == Notice::Busy).then_some(Failure::Wait(None))
    }
}
