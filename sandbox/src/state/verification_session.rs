//! The one-time links to an identity check, of one user.

use std::collections::VecDeque;
use std::time::Instant;

use uuid::Uuid;

use crate::bounds;

/// Links that were given out and not used up.
#[derive(Debug, Default)]
pub struct VerificationSessions(VecDeque<Session>);

#[derive(Debug)]
struct Session {
    id: Uuid,
    expires: Instant,
}

/// How an identity check ends.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Decision {
    /// The person is who they say.
    Approve,
    /// They are not, or it could not be shown.
    Reject,
}

impl Decision {
    /// The verification state that follows.
    pub fn state(self) -> &'static str {
        match self {
            Self::Approve => "VERIFIED",
            Self::Reject => "REJECTED",
        }
    }
}

impl VerificationSessions {
    /// Makes a link's id. The oldest link gives way when there are too many.
    pub fn start(&mut self, now: Instant) -> Uuid {
        self.0.retain(|session| session.expires > now);
        if self.0.len() >= bounds::VERIFICATION_SESSIONS {
            self.0.pop_front();
        }
        let id = Uuid::new_v4();
        self.0.push_back(Session {
            id,
            expires: now + bounds::VERIFICATION_SESSION_LIFE,
        });
        id
    }

    /// Whether the link is still good.
    pub fn know(&self, id: Uuid, now: Instant) -> bool {
        self.0
            .iter()
            .any(|session| session.id == id && session.expires > now)
    }

    /// Uses the link up.
    pub fn end(&mut self, id: Uuid) {
        self.0.retain(|session| session.id != id);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_link_is_good_for_a_day() {
        let start = Instant::now();
        let mut sessions = VerificationSessions::default();
        let id = sessions.start(start);
        let day = Duration::from_secs(24 * 60 * 60);
        assert!(sessions.know(id, start + day - Duration::from_secs(1)));
        assert!(!sessions.know(id, start + day));
    }

    #[test]
    fn the_oldest_link_gives_way() {
        let start = Instant::now();
        let mut sessions = VerificationSessions::default();
        let oldest = sessions.start(start);
        let second = sessions.start(start);
        for _ in 2..=bounds::VERIFICATION_SESSIONS {
            sessions.start(start);
        }
        assert!(!sessions.know(oldest, start));
        assert!(sessions.know(second, start));
    }
}
