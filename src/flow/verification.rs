//! The identity check: the page's own, or the issuer's in a window of its own. It does not know
//! the user's standing.

use super::Notice;
use super::answer::Answer;
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
        match self.0 {
            Stage::Offered | Stage::Opening => true,
            Stage::Idle | Stage::Opened => false,
        }
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

    pub fn answered(&mut self, answer: Answer) -> Vec<Outcome> {
        self.0 = Stage::Idle;
        match answer {
            Answer::WindowOpened => {
                self.0 = Stage::Opened;
                vec![Outcome::WatchProfile, Outcome::Say(Notice::WindowOpened)]
            }
            Answer::WindowBlocked => vec![Outcome::Say(Notice::WindowBlocked)],
            other => vec![Outcome::VerificationFailed(other.into_failure())],
        }
    }
}
