//! What is said over the state that stands: one notice at a time.

use super::Notice;
use super::answer::Failure;

#[derive(Clone, Debug, Default)]
pub struct Notices(Option<Notice>);

impl Notices {
    pub fn say(&mut self, notice: Notice) {
        self.0 = Some(notice);
    }

    pub fn clear(&mut self) {
        self.0 = None;
    }

    pub fn is(&self, notice: &Notice) -> bool {
        self.0.as_ref() == Some(notice)
    }

    pub fn current(&self) -> Option<&Notice> {
        self.0.as_ref()
    }

    /// The identity check is over, and with it the word of its window.
    pub fn end_check(&mut self) {
        if self.is(&Notice::WindowOpened) {
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
            self.0,
            Some(Notice::ReplacementRefused | Notice::OrderRefused(_))
        ) {
            self.clear();
        }
    }

    /// What was asked too often can be asked again.
    pub fn end_silence(&mut self) {
        if matches!(
            self.0,
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

    pub fn is_replacement_refused(&self) -> bool {
        self.is(&Notice::ReplacementRefused)
    }

    /// The failure that the notice tells of.
    pub fn trouble(&self) -> Option<Failure> {
        let notice = self.0.as_ref()?;
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
