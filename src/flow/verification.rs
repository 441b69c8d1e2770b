//! The identity check: the page's own, or the issuer's in a window of its own. It does not know
//! the user's standing.

use super::Notice;
use super::answer::{Failure, Window};
use super::call::Call;
use super::outcome::Outcome;

#[derive(Clone, Debug, Default)]
pub struct IdentityCheck(Stage);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    /// The page is asked whether it runs its own.
    Offered,
    /// The issuer is asked for its page.
    Opening,
    /// The user is at it, elsewhere.
    Opened,
}

impl IdentityCheck {
    pub fn offer(&mut self) {
        self.0 = Stage::Offered;
    }

    pub fn end(&mut self) {
        self.0 = Stage::Idle;
    }

    /// The page or the issuer is asked for it, and has not answered.
    pub fn is_under_way(&self) -> bool {
        matches!(self.0, Stage::Offered | Stage::Opening)
    }

    pub fn is_open(&self) -> bool {
        self.0 == Stage::Opened
    }

    pub fn taken(&mut self) -> Vec<Outcome> {
        if self.0 != Stage::Offered {
            return Vec::new();
        }
        self.0 = Stage::Opened;
        vec![Outcome::WatchProfile]
    }

    /// The page has none of its own; the issuer may have one.
    pub fn left(&mut self, has_identity_page: bool) -> Vec<Outcome> {
        if self.0 != Stage::Offered {
            return Vec::new();
        }
        if has_identity_page {
            self.0 = Stage::Opening;
            vec![Outcome::Call(Call::StartVerification)]
        } else {
            self.0 = Stage::Idle;
            vec![Outcome::Say(Notice::CheckElsewhere)]
        }
    }

    pub fn window(&mut self, window: Window) -> Vec<Outcome> {
        match window {
            Window::Opened => {
                self.0 = Stage::Opened;
                vec![Outcome::WatchProfile, Outcome::Say(Notice::WindowOpened)]
            }
            Window::Blocked => {
                self.0 = Stage::Idle;
                vec![Outcome::Say(Notice::WindowBlocked)]
            }
        }
    }

    pub fn failed(&mut self, failure: Failure) -> Vec<Outcome> {
        self.0 = Stage::Idle;
        vec![Outcome::VerificationFailed(failure)]
    }
}
