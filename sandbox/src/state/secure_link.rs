//! The short-lived links to an image or a page with a secret, of one user.

use std::collections::VecDeque;
use std::time::Instant;

use uuid::Uuid;

use crate::bounds;

/// Links that were given out and have not expired.
#[derive(Debug, Default)]
pub struct SecureLinks(VecDeque<Link>);

#[derive(Debug)]
struct Link {
    token: Uuid,
    expires: Instant,
    behind: Behind,
}

/// What a link leads to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Behind {
    /// The image of a card's number, its code and its end.
    Details(String),
    /// The image of a PIN.
    Pin(String),
    /// The page on which a PIN is chosen.
    SetPin(PinPage),
    /// Nothing any more: the link is used up.
    Nothing,
}

/// What was wished for the page on which a PIN is chosen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PinPage {
    /// Where the page leads when it is over.
    pub redirect_url: Option<String>,
    /// Whether it tells the page around it instead.
    pub is_embedded: bool,
    /// Its look, as CSS declarations that were checked.
    pub look: String,
}

impl SecureLinks {
    /// Makes a link's token. The oldest link gives way when there are too many.
    pub fn start(&mut self, behind: Behind, now: Instant) -> Uuid {
        self.0.retain(|link| link.expires > now);
        if self.0.len() >= bounds::SECURE_LINKS {
            self.0.pop_front();
        }
        let token = Uuid::new_v4();
        self.0.push_back(Link {
            token,
            expires: now + bounds::SECURE_LINK_LIFE,
            behind,
        });
        token
    }

    /// Whether the link was given out and has not expired. A used link is known,
    /// so that a second request with it can be told apart in the log and can have a fault.
    pub fn know(&self, token: Uuid, now: Instant) -> bool {
        self.behind(token, now).is_some()
    }

    /// What the link leads to.
    pub fn behind(&self, token: Uuid, now: Instant) -> Option<&Behind> {
        self.0
            .iter()
            .find(|link| link.token == token && link.expires > now)
            .map(|link| &link.behind)
    }

    /// Uses the link up.
    pub fn spend(&mut self, token: Uuid) {
        if let Some(link) = self.0.iter_mut().find(|link| link.token == token) {
            link.behind = Behind::Nothing;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn image() -> Behind {
        Behind::Details("<svg/>".into())
    }

    #[test]
    fn a_link_is_good_for_ten_minutes() {
        let start = Instant::now();
        let mut links = SecureLinks::default();
        let token = links.start(image(), start);
        let life = Duration::from_secs(10 * 60);
        let last = start + life - Duration::from_secs(1);
        assert_eq!(links.behind(token, last), Some(&image()));
        assert_eq!(links.behind(token, start + life), None);
        assert!(!links.know(token, start + life));
    }

    #[test]
    fn a_used_link_is_known_and_leads_nowhere() {
        let start = Instant::now();
        let mut links = SecureLinks::default();
        let token = links.start(image(), start);
        let other = links.start(image(), start);
        links.spend(token);
        assert_eq!(links.behind(token, start), Some(&Behind::Nothing));
        assert_eq!(links.behind(other, start), Some(&image()));
        assert!(!links.know(token, start + bounds::SECURE_LINK_LIFE));
    }

    #[test]
    fn the_oldest_link_gives_way() {
        let start = Instant::now();
        let mut links = SecureLinks::default();
        let oldest = links.start(image(), start);
        let second = links.start(image(), start);
        for _ in 2..=bounds::SECURE_LINKS {
            links.start(image(), start);
        }
        assert!(!links.know(oldest, start));
        assert!(links.know(second, start));
    }

    #[test]
    fn expired_links_make_room() {
        let start = Instant::now();
        let mut links = SecureLinks::default();
        links.start(image(), start);
        links.start(image(), start + bounds::SECURE_LINK_LIFE);
        assert_eq!(links.0.len(), 1);
    }
}
