//! What is to be seen, as keys and values. Words and looks are given to it elsewhere.

use super::answer::Missing;
use super::card::{CardStatus, Ending, Expiry};
use super::card_action::actions::CardActions;
use super::card_action::view::CardActionsView;
use super::elsewhere::Elsewhere;
use super::history::transaction::TransactionPage;
use super::history::view::HistoryView;
use super::readiness::Readiness;
use super::wallets::view::WalletsView;
use super::{Notice, State};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub state: State,
    pub message: Message,
    pub notice: Option<Notice>,
    /// Beside the notice, also of the state `failed`: it answers a press.
    pub elsewhere: Option<Elsewhere>,
    pub offline: bool,
    /// What can be done with a card of this issuer, on this page.
    pub offered: CardActions,
    pub badge: Option<Badge>,
    pub card: Option<CardFace>,
    pub button: Option<Button>,
    /// What is said speaks of support, and there is a way to it.
    pub offers_support: bool,
    pub actions: CardActionsView,
    pub history: Option<HistoryView>,
    /// Of an active card, where there are any.
    pub newest: Option<TransactionPage>,
    pub wallets: WalletsView,
}

/// What the screen says first: one for each situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    Loading,
    SignedOut,
    Unverified,
    Verifying,
    /// The user may have left the check before its end.
    VerifyingUnfinished,
    Rejected,
    /// The issuer's check can be made once more.
    RejectedMayRetry,
    Ineligible,
    /// The issuer looks into whether it can offer a card.
    UnderReview,
    /// The issuer told a state of the identity check that is not understood.
    NotUnderstood,
    Ready,
    /// The last card was cancelled, and another can be ordered.
    ReadyAgain,
    /// The issuer did not take the order, because this is missing.
    Incomplete(Missing),
    Ordering,
    Confirming,
    Provisioning,
    Delayed,
    Active,
    /// It was awaited on this screen, and is there.
    Arrived,
    /// There is nothing to pay from.
    ActiveUnfunded,
    /// It has, and nothing can be spent of it.
    ActiveEmpty,
    Frozen,
    /// The issuer froze it, and only the issuer can end that.
    FrozenByIssuer,
    /// The card has ended for good: why, where the issuer says so, and what can be done.
    Blocked(Option<Ending>, WayOn),
    Inactive,
    /// It comes by post, and is activated by what is printed on it.
    InactiveByPost,
    /// It waits for a first payment in.
    InactiveUnpaid,
    Unknown {
        word: String,
    },
    Failed(super::answer::Failure),
}

/// What can be done about a card that has ended for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    Replace,
    Verify,
    /// The identity check is under way,
    Wait,
    /// was perhaps left before its end,
    FinishCheck,
    /// or has failed and can be made once more.
    RetryCheck,
    Support,
    Ineligible,
    UnderReview,
    /// The user's standing is not known (yet), or there is no replacement.
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Green,
    Orange,
    Red,
    Grey,
}

/// `word` is the issuer's own; there is none while no card was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    pub tone: Tone,
    pub status: CardStatus,
    pub word: Option<String>,
    /// Why a blocked card has ended.
    pub ending: Option<Ending>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFace {
    pub last_four: Option<String>,
    pub holder: Option<String>,
    pub expiry: Option<Expiry>,
    /// The card is being made, and nothing of it may be known yet.
    pub is_coming: bool,
    pub is_in_phone: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Button {
    pub action: Action,
    pub readiness: Readiness,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    SignIn,
    Order,
    Replace,
    Verify,
    /// Provide what the issuer misses.
    SetUp,
    /// The check was begun, and perhaps left before its end.
    ContinueCheck,
    /// The identity was not confirmed.
    RetryCheck,
    Refresh,
    Fund,
}
