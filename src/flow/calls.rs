//! The calls that are out, their numbers and their limit, and the token that the next one takes.

use super::Timestamp;
use super::call::{CALL_LIMIT, Call, CallId, TokenNumber};
use super::effect::Effect;

#[derive(Clone, Debug)]
pub struct Outstanding {
    id: CallId,
    pub call: Call,
    pub asked: Timestamp,
    token: TokenNumber,
    /// The call was already repeated with a new token.
    pub renewed: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Calls {
    last: u64,
    token: TokenNumber,
    out: Vec<Outstanding>,
}

impl Calls {
    pub fn start(&mut self, call: Call, asked: Timestamp, renewed: bool) -> Effect {
        self.last += 1;
        let (id, token) = (CallId(self.last), self.token);
        self.out.push(Outstanding {
            id,
            call: call.clone(),
            asked,
            token,
            renewed,
        });
        Effect::Call { id, call, token }
    }

    /// From now on calls take a new token.
    pub fn renew_token(&mut self) {
        self.token = TokenNumber(self.token.0.saturating_add(1));
    }

    /// The token of this call was refused. False where another call found the same before, and
    /// the new token is there.
    pub fn refuse_token(&mut self, refused: &Outstanding) -> bool {
        let is_first = refused.token == self.token;
        if is_first {
            self.renew_token();
        }
        is_first
    }

    /// Takes the call out of the table; `None` for an old number.
    pub fn finish(&mut self, id: CallId) -> Option<Outstanding> {
        let place = self
            .out
            .iter()
            .position(|outstanding| outstanding.id == id)?;
        Some(self.out.swap_remove(place))
    }

    pub fn find(&self, is_it: fn(&Call) -> bool) -> Option<CallId> {
        self.out
            .iter()
            .find(|outstanding| is_it(&outstanding.call))
            .map(|outstanding| outstanding.id)
    }

    pub fn is_any_out(&self, is_it: fn(&Call) -> bool) -> bool {
        self.find(is_it).is_some()
    }

    /// A call whose time is up.
    pub fn overdue(&self, now: Timestamp) -> Option<CallId> {
        self.out
            .iter()
            .find(|outstanding| outstanding.asked + CALL_LIMIT <= now)
            .map(|outstanding| outstanding.id)
    }

    pub fn first_limit(&self) -> Option<Timestamp> {
        self.out
            .iter()
            .map(|outstanding| outstanding.asked + CALL_LIMIT)
            .min()
    }
}
