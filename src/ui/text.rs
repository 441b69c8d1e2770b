//! Which text says what, by its key. Pure, so that native tests can read it.

use crate::flow::answer::{Failure, Fault, Missing, Outage, Refusal};
use crate::flow::card::{CardStatus, Ending};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::elsewhere::Elsewhere;
use crate::flow::readiness::Readiness;
use crate::flow::view::{Action, Badge, Message, WayOn};
use crate::flow::{Notice, State};
use crate::ui::word;

/// A key of the table, and what stands for `{}` in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub key: &'static str,
    pub value: Option<String>,
}

impl Text {
    fn plain(key: &'static str) -> Text {
        Text { key, value: None }
    }
}

pub fn title(message: &Message) -> Text {
    match message {
        Message::Loading => Text::plain("loading.title"),
        Message::SignedOut => Text::plain("signed-out.title"),
        Message::Unverified => Text::plain("unverified.title"),
        Message::Verifying | Message::VerifyingUnfinished | Message::NotUnderstood => {
            Text::plain("verifying.title")
        }
        Message::Rejected | Message::RejectedMayRetry => Text::plain("rejected.title"),
        Message::Ineligible => Text::plain("ineligible.title"),
        Message::UnderReview => Text::plain("under-review.title"),
        Message::Ready => Text::plain("ready.title"),
        Message::ReadyAgain => Text::plain("ready-again.title"),
        Message::Incomplete(_) => Text::plain("incomplete.title"),
        Message::Ordering => Text::plain("ordering.title"),
        Message::Confirming => Text::plain("confirming.title"),
        Message::Provisioning => Text::plain("provisioning.title"),
        Message::Delayed => Text::plain("delayed.title"),
        Message::Arrived => Text::plain("arrived.title"),
        Message::Active | Message::ActiveUnfunded | Message::ActiveEmpty => {
            Text::plain("active.title")
        }
        Message::Frozen | Message::FrozenByIssuer => Text::plain("frozen.title"),
        Message::Blocked(ending, _) => Text::plain(match ending {
            None => "blocked.title",
            Some(Ending::Expired) => "expired.title",
            Some(Ending::Lost) => "lost.title",
            Some(Ending::Stolen) => "stolen.title",
        }),
        Message::Inactive | Message::InactiveByPost | Message::InactiveUnpaid => {
            Text::plain("inactive.title")
        }
        Message::Unknown { .. } => Text::plain("unknown.title"),
        Message::Failed(Failure::Misconfigured(_)) => Text::plain("misconfigured.title"),
        Message::Failed(_) => Text::plain("failed.title"),
    }
}

pub fn explanation(message: &Message) -> Text {
    match message {
        Message::Loading => Text::plain("loading.text"),
        Message::SignedOut => Text::plain("signed-out.text"),
        Message::Unverified => Text::plain("unverified.text"),
        Message::Verifying => Text::plain("verifying.text"),
        Message::NotUnderstood => Text::plain("not-understood.text"),
        Message::VerifyingUnfinished => Text::plain("verifying.unfinished.text"),
        Message::Rejected => Text::plain("rejected.text"),
        Message::RejectedMayRetry => Text::plain("rejected.may-retry.text"),
        Message::Ineligible | Message::Blocked(_, WayOn::Ineligible) => {
            Text::plain("ineligible.text")
        }
        Message::UnderReview | Message::Blocked(_, WayOn::UnderReview) => {
            Text::plain("under-review.text")
        }
        Message::Ready => Text::plain("ready.text"),
        Message::ReadyAgain => Text::plain("ready-again.text"),
        Message::Incomplete(missing) => Text::plain(match missing {
            Missing::Consent => "incomplete.consent.text",
            Missing::Address => "incomplete.address.text",
            Missing::Wallet => "incomplete.wallet.text",
            Missing::Unsaid => "incomplete.text",
        }),
        Message::Ordering => Text::plain("ordering.text"),
        Message::Confirming => Text::plain("confirming.text"),
        Message::Provisioning => Text::plain("provisioning.text"),
        Message::Delayed => Text::plain("delayed.text"),
        Message::Active => Text::plain("active.text"),
        Message::Arrived => Text::plain("arrived.text"),
        Message::ActiveUnfunded => Text::plain("active.unfunded.text"),
        Message::ActiveEmpty => Text::plain("active.empty.text"),
        Message::Frozen => Text::plain("frozen.text"),
        Message::FrozenByIssuer => Text::plain("frozen.by-issuer.text"),
        Message::Blocked(_, WayOn::Replace) => Text::plain("blocked.may-replace.text"),
        Message::Blocked(_, WayOn::Verify) => Text::plain("blocked.must-verify.text"),
        Message::Blocked(_, WayOn::Wait) => Text::plain("blocked.must-wait.text"),
        Message::Blocked(_, WayOn::FinishCheck) => Text::plain("blocked.unfinished.text"),
        Message::Blocked(_, WayOn::RetryCheck) => Text::plain("blocked.may-retry.text"),
        Message::Blocked(_, WayOn::Support) => Text::plain("blocked.needs-support.text"),
        Message::Blocked(_, WayOn::None) => Text::plain("blocked.text"),
        Message::Inactive => Text::plain("inactive.text"),
        Message::InactiveByPost => Text::plain("inactive.by-post.text"),
        Message::InactiveUnpaid => Text::plain("inactive.unpaid.text"),
        Message::Unknown { .. } => Text::plain("unknown.text"),
        Message::Failed(failure) => trouble(failure),
    }
}

/// What is said over the state: the key of what did not come about, where the text itself only
/// says why, and the text.
pub fn notice(notice: &Notice) -> (Option<&'static str>, Text) {
    let text = match notice {
        Notice::CardActionFailed { action, failure } => {
            return (action_failed(*action), trouble(failure));
        }
        Notice::StatementFailed(failure) => return (Some("statement.failed"), trouble(failure)),
        // There is nothing to be done about it, while a connection is somebody's to mend.
        Notice::Stale(Failure::Retry(Outage::Timeout | Outage::Server | Outage::Unreadable)) => {
            Text::plain("notice.stale")
        }
        Notice::VerificationFailed(failure) | Notice::Stale(failure) => trouble(failure),
        Notice::OrderRefused(refusal) => trouble(&Failure::Stop(refusal.clone())),
        Notice::PinPageClosed => Text::plain("notice.pin-page-closed"),
        Notice::PinWindowOpened => Text::plain("notice.pin-window-opened"),
        Notice::OrderNotSent => Text::plain("notice.order-not-sent"),
        Notice::OrderNotTaken => Text::plain("notice.order-not-taken"),
        Notice::CardNotShown => Text::plain("notice.card-not-shown"),
        Notice::OrderDoneInPart => Text::plain("notice.order-done-in-part"),
        Notice::ReplacementRefused => Text::plain("notice.replacement-refused"),
        Notice::NotVerified => Text::plain("notice.not-verified"),
        Notice::Busy => Text::plain("error.rate-limited"),
        Notice::WindowOpened => Text::plain("notice.verification-opened"),
        Notice::WindowBlocked => Text::plain("notice.window-blocked"),
    };
    (None, text)
}

pub fn elsewhere(elsewhere: Elsewhere) -> Text {
    Text::plain(match elsewhere {
        Elsewhere::SignIn => "notice.sign-in-elsewhere",
        Elsewhere::Check => "notice.check-elsewhere",
        Elsewhere::Setup => "notice.setup-elsewhere",
        Elsewhere::Fund => "notice.fund-elsewhere",
        Elsewhere::Support => "notice.support-elsewhere",
    })
}

fn action_failed(action: CardAction) -> Option<&'static str> {
    match action {
        CardAction::Details => Some("care.details.failed"),
        CardAction::Pin => Some("care.pin.failed"),
        CardAction::SetPin => Some("care.set-pin.failed"),
        CardAction::Freeze => Some("care.freeze.failed"),
        CardAction::Activate => Some("care.activate.failed"),
        // None of them fails with a notice of its own.
        CardAction::History | CardAction::Replace | CardAction::Fund => None,
    }
}

/// An issuer's own words are not for people.
pub fn trouble(failure: &Failure) -> Text {
    Text::plain(match failure {
        Failure::RenewToken | Failure::SignIn => "error.signed-out",
        Failure::Wait(_) => "error.rate-limited",
        Failure::Retry(Outage::Network) => "error.network",
        Failure::Retry(Outage::Timeout) => "error.timeout",
        Failure::Retry(Outage::Server) => "error.issuer-unavailable",
        Failure::Retry(Outage::Unreadable) => "error.unreadable-answer",
        Failure::Retry(Outage::Image) => "error.image-unavailable",
        Failure::Stop(Refusal::NotAvailable) => "error.not-available",
        Failure::Stop(Refusal::NotAllowed) => "error.not-allowed",
        Failure::Stop(Refusal::Refused(_)) => "error.refused",
        Failure::Misconfigured(Fault::PartnerAccount) => "error.partner-account",
        Failure::Misconfigured(Fault::Product) => "error.product-unknown",
        Failure::Misconfigured(Fault::HostNotListed) => "error.secure-host-not-listed",
        // Which it is says the event, for those who can mend it.
        Failure::Misconfigured(
            Fault::ClientKeyInvalid
            | Fault::ClientKeyMissing
            | Fault::RequestRejected
            | Fault::EndpointMissing
            | Fault::Configuration(_),
        ) => "error.misconfigured",
    })
}

pub fn button(action: Action, readiness: Readiness, state: State) -> Text {
    let is_busy = readiness == Readiness::Busy;
    let has_failed = matches!(state, State::Failed | State::Misconfigured);
    Text::plain(match action {
        Action::Order | Action::Replace if state == State::Confirming => "button.confirming",
        Action::Order | Action::Replace if is_busy => "button.ordering",
        Action::SignIn => "button.sign-in",
        Action::Order => "button.order",
        Action::Replace => "button.replace",
        Action::Verify => "button.verify",
        Action::SetUp => "button.set-up",
        Action::ContinueCheck => "button.continue-check",
        Action::RetryCheck => "button.retry-check",
        Action::Fund => "button.fund",
        Action::Refresh if is_busy => "button.refreshing",
        Action::Refresh if has_failed => "button.refresh",
        Action::Refresh => "button.look-again",
    })
}

/// `None` for a status that is shown by the issuer's own word, made readable (`word.rs`).
pub fn badge(badge: &Badge) -> Option<Text> {
    let key = match (badge.status, badge.ending) {
        (CardStatus::Pending, _) => "badge.pending",
        (CardStatus::Active, _) => "badge.active",
        (CardStatus::Frozen, _) => "badge.frozen",
        (CardStatus::Blocked, None) => "badge.blocked",
        (CardStatus::Blocked, Some(Ending::Expired)) => "badge.expired",
        (CardStatus::Blocked, Some(Ending::Lost)) => "badge.lost",
        (CardStatus::Blocked, Some(Ending::Stolen)) => "badge.stolen",
        (CardStatus::Inactive, _) => "badge.inactive",
        (CardStatus::Unknown, _) => word::known(badge.word.as_deref().unwrap_or_default())?,
    };
    Some(Text::plain(key))
}

/// Whether the user has no card yet, and may get one.
pub fn is_offer(state: State) -> bool {
    shows_example(state) && !matches!(state, State::Ordering | State::Confirming)
}

/// What a card is good for, as far as the issuer and the page offer it.
pub fn benefits(offered: CardActions) -> impl Iterator<Item = &'static str> {
    let benefits = [
        ("benefit.online", true),
        ("benefit.freeze", offered.has(CardAction::Freeze)),
        ("benefit.history", offered.has(CardAction::History)),
    ];
    benefits
        .into_iter()
        .filter_map(|(key, is_offered)| is_offered.then_some(key))
}

/// Whether the card on screen is only a picture of what may come.
pub fn shows_example(state: State) -> bool {
    matches!(
        state,
        State::Ready
            | State::Incomplete
            | State::Ordering
            | State::Confirming
            | State::Unverified
            | State::Verifying
    )
}
