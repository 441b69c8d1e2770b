//! All users, found by id, by token or by a link that was given to them.

use std::collections::HashMap;
use std::time::Instant;

use uuid::Uuid;

use super::user::User;
use crate::bounds;

/// The users. Whoever is looked up counts as touched, and has a card that is up to date.
#[derive(Debug, Default)]
pub struct Users {
    by_id: HashMap<Uuid, Kept>,
    touches: u64,
}

#[derive(Debug)]
struct Kept {
    user: User,
    touched: u64,
}

impl Users {
    /// Keeps a user. When there are too many, the one that was left alone for longest gives way.
    pub fn add(&mut self, user: User) {
        if self.by_id.len() >= bounds::USERS {
            let oldest = self
                .by_id
                .iter()
                .min_by_key(|(_, kept)| kept.touched)
                .map(|(id, _)| *id);
            if let Some(id) = oldest {
                self.by_id.remove(&id);
            }
        }
        self.touches += 1;
        let touched = self.touches;
        self.by_id.insert(user.id, Kept { user, touched });
    }

    /// Forgets a user; false when there was none.
    pub fn remove(&mut self, id: Uuid) -> bool {
        self.by_id.remove(&id).is_some()
    }

    /// The user with this id.
    pub fn by_id(&mut self, id: Uuid, now: Instant) -> Option<&mut User> {
        self.find(now, |user| user.id == id)
    }

    /// The user who may come in with this access token.
    pub fn by_token(&mut self, token: &str, now: Instant) -> Option<&mut User> {
        self.find(now, |user| user.tokens.admit(token, now))
    }

    /// The user to whom this link to an identity check was given.
    pub fn by_verification_session(&mut self, session: Uuid, now: Instant) -> Option<&mut User> {
        self.find(now, |user| user.verification_sessions.know(session, now))
    }

    /// The user to whom this link to an image or a page with a secret was given.
    pub fn by_secure_link(&mut self, token: Uuid, now: Instant) -> Option<&mut User> {
        self.find(now, |user| user.secure_links.know(token, now))
    }

    /// Whose card at Kulipa this is.
    pub fn owner_of_kulipa_card(&self, card: &str) -> Option<Uuid> {
        let mut users = self.by_id.values();
        let owner = users.find(|kept| kept.user.kulipa.card(card).is_some())?;
        Some(owner.user.id)
    }

    /// Whose order at PintoPay this is.
    pub fn owner_of_pintopay_order(&self, order: &str) -> Option<Uuid> {
        let mut users = self.by_id.values();
        let owner = users.find(|kept| kept.user.pintopay.order(order).is_some())?;
        Some(owner.user.id)
    }

    /// Whose card at PintoPay this is.
    pub fn owner_of_pintopay_card(&self, card: &str) -> Option<Uuid> {
        let mut users = self.by_id.values();
        let owner = users.find(|kept| kept.user.pintopay.card(card).is_some())?;
        Some(owner.user.id)
    }

    // Looking at all of them costs microseconds at the most users there may be,
    // and cannot disagree with itself as a second index could.
    fn find(&mut self, now: Instant, is_it: impl Fn(&User) -> bool) -> Option<&mut User> {
        let kept = self.by_id.values_mut().find(|kept| is_it(&kept.user))?;
        self.touches += 1;
        kept.touched = self.touches;
        kept.user.settle(now);
        Some(&mut kept.user)
    }
}
