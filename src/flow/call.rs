//! The calls to the issuer, and the table of those that are out.

use std::time::Duration;

use super::care::colours::Colours;
use super::care::place::Place;
use super::care::secure_image::SecureImage;
use super::effect::Effect;
use super::history::filter::{Days, TransactionQuery};
use super::history::format::Format;
use super::intent::{OrderKey, OrderNumber};
use super::moment::Moment;

/// A call without an answer is given up after this time. (MetaMask's client for Baanx,
/// after 10 s proved too short.)
pub const CALL_LIMIT: Duration = Duration::from_secs(15);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    ReadProfile,
    ReadCard,
    Order(OrderKey),
    /// How far the issuer has come with an order, for the card or for one of its switches.
    ReadOrder(OrderNumber),
    StartVerification,
    Freeze,
    Unfreeze,
    /// With the last four digits that are printed on the card.
    Activate(String),
    /// Every call gives another address, and each works once.
    OpenImage {
        image: SecureImage,
        colours: Colours,
    },
    OpenPinPage {
        place: Place,
        colours: Colours,
    },
    ReadTransactions(TransactionQuery),
    SaveStatement {
        format: Format,
        days: Option<Days>,
    },
}

impl Call {
    /// Whether its answer is a page for a window of its own.
    pub fn opens_window(&self) -> bool {
        match self {
            Call::StartVerification => true,
            Call::OpenPinPage { place, .. } => *place == Place::Window,
            Call::ReadProfile
            | Call::ReadCard
            | Call::Order(_)
            | Call::ReadOrder(_)
            | Call::Freeze
            | Call::Unfreeze
            | Call::Activate(_)
            | Call::OpenImage { .. }
            | Call::ReadTransactions(_)
            | Call::SaveStatement { .. } => false,
        }
    }
}

/// Every call has a number of its own. An answer with an old number changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CallId(pub u64);

/// Counts the access tokens: a call names the token that it wants by number, so that two
/// calls that find the same token expired ask the page for one new token, not for two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenNumber(pub u32);

#[derive(Clone, Debug)]
pub struct Outstanding {
    id: CallId,
    pub call: Call,
    pub asked: Moment,
    token: TokenNumber,
    /// The call was already repeated with a new token.
    pub renewed: bool,
}

/// The calls that are out, and the token that the next one takes.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    last: u64,
    token: TokenNumber,
    out: Vec<Outstanding>,
}

impl Calls {
    pub fn start(&mut self, call: Call, asked: Moment, renewed: bool) -> Effect {
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
    pub fn overdue(&self, now: Moment) -> Option<CallId> {
        self.out
            .iter()
            .find(|outstanding| outstanding.asked + CALL_LIMIT <= now)
            .map(|outstanding| outstanding.id)
    }

    pub fn first_limit(&self) -> Option<Moment> {
        self.out
            .iter()
            .map(|outstanding| outstanding.asked + CALL_LIMIT)
            .min()
    }
}
