//! The identity check: the page's own, or the issuer's in a window of its own. It is told what the
//! issuer says of it, and nothing else of the user.

use std::time::Duration;

use super::answer::{Failure, Window};
use super::call::Call;
use super::elsewhere::Elsewhere;
use super::gate::Standing;
use super::outcome::Outcome;
use super::{Notice, Timestamp};

/// How long the issuer may call a check pending before the user is offered to go on with it. It may
/// say so from the moment a check is begun, so that one that was left and one under review look
/// alike. (Baanx dossier, section 16.)
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Clone, Debug, Default)]
pub struct IdentityCheck {
    stage: Stage,
    pending: Pending,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    /// The page is asked whether it runs its own.
    Offered,
    /// The issuer is asked for its page.
    Opening,
    /// The user is at the page's own, whose end is not seen.
    OnPage,
    /// The user is at the issuer's, in another window.
    InWindow,
    /// That window was closed, perhaps before the end.
    Closed,
}

/// Whether the issuer calls the check pending, and since when that is known here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pending {
    #[default]
    No,
    Since(Timestamp),
    /// For so long that the user may have left it.
    Long,
}

impl IdentityCheck {
    pub fn offer(&mut self) {
        self.stage = Stage::Offered;
    }

    pub fn end(&mut self) {
        *self = IdentityCheck::default();
    }

    /// The page or the issuer is asked for it, and has not answered.
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, Stage::Offered | Stage::Opening)
    }

    /// The user is at it or was, so that what the issuer says may change soon.
    pub fn was_opened(&self) -> bool {
        matches!(self.stage, Stage::OnPage | Stage::InWindow | Stage::Closed)
    }

    /// The issuer's page stands in another window, and is seen to be there.
    pub fn is_in_window(&self) -> bool {
        self.stage == Stage::InWindow
    }

    /// Whether a pending check may have been left before its end.
    pub fn may_be_unfinished(&self) -> bool {
        self.pending == Pending::Long && self.stage != Stage::InWindow
    }

    /// When a pending check counts as one that may have been left.
    pub fn limit(&self) -> Option<Timestamp> {
        if let Pending::Since(since) = self.pending {
            Some(since + PATIENCE)
        } else {
            None
        }
    }

    pub fn advance(&mut self, now: Timestamp) {
        if self.limit().is_some_and(|limit| limit <= now) {
            self.pending = Pending::Long;
        }
    }

    /// What the issuer says of the user.
    pub fn profile_read(&mut self, standing: &Standing, now: Timestamp) -> Vec<Outcome> {
        match standing {
            Standing::MustWait => {
                if self.stage == Stage::Closed {
                    self.pending = Pending::Long;
                } else if self.pending == Pending::No {
                    self.pending = Pending::Since(now);
                }
                Vec::new()
            }
            Standing::MustVerify => {
                self.pending = Pending::No;
                Vec::new()
            }
            // Until the check that was begun once more is known to the issuer, this is its word on
            // the one before.
            Standing::Rejected if self.pending == Pending::No => Vec::new(),
            Standing::Rejected
            | Standing::MayOrder
            | Standing::Ineligible { .. }
            | Standing::NotUnderstood => {
                self.end();
                vec![Outcome::EndCheckNotice]
            }
        }
    }

    pub fn taken(&mut self, now: Timestamp) -> Vec<Outcome> {
        if self.stage != Stage::Offered {
            return Vec::new();
        }
        self.open(Stage::OnPage, now);
        vec![Outcome::WatchProfile]
    }

    /// The page has none of its own; the issuer may have one.
    pub fn left(&mut self, has_identity_page: bool) -> Vec<Outcome> {
        if self.stage != Stage::Offered {
            return Vec::new();
        }
        if has_identity_page {
            self.stage = Stage::Opening;
            vec![Outcome::Call(Call::StartVerification)]
        } else {
            self.stage = Stage::Idle;
            vec![Outcome::SayElsewhere(Elsewhere::Check)]
        }
    }

    pub fn window(&mut self, window: Window, now: Timestamp) -> Vec<Outcome> {
        match window {
            Window::Opened => {
                self.open(Stage::InWindow, now);
                vec![Outcome::WatchProfile, Outcome::Say(Notice::WindowOpened)]
            }
            Window::Blocked => {
                self.stage = Stage::Idle;
                vec![Outcome::Say(Notice::WindowBlocked)]
            }
        }
    }

    /// What became of the check is asked at once: the user is back and looks.
    pub fn window_closed(&mut self) -> Vec<Outcome> {
        if self.stage != Stage::InWindow {
            return Vec::new();
        }
        self.stage = Stage::Closed;
        if self.pending != Pending::No {
            self.pending = Pending::Long;
        }
        vec![Outcome::EndCheckNotice, Outcome::ReadProfile]
    }

    pub fn failed(&mut self, failure: Failure) -> Vec<Outcome> {
        self.stage = Stage::Idle;
        vec![Outcome::VerificationFailed(failure)]
    }

    /// It could not be opened, and nobody is to hear of it.
    pub fn give_up(&mut self) {
        self.stage = Stage::Idle;
    }

    fn open(&mut self, stage: Stage, now: Timestamp) {
        self.stage = stage;
        if self.pending != Pending::No {
            self.pending = Pending::Since(now);
        }
    }
}
