//! The view, computed in this one place from what the machines know.

use crate::flow::answer::Missing;
use crate::flow::between::page_step::sends_to_support;
use crate::flow::card::{Activation, CardLookup, CardStatus};
use crate::flow::card_action::actions::CardAction;
use crate::flow::gate::Standing;
use crate::flow::order::setup::Setup;
use crate::flow::view::{Badge, CardFace, Message, Tone, View, WayOn};
use crate::flow::{Flow, Notice, State};

impl Flow {
    pub fn view(&self) -> View {
        let state = self.state();
        let message = self.message(state);
        let notice = self.notice_to_show(state);
        View {
            state,
            offers_support: sends_to_support(&message, notice.as_ref(), self.notices.elsewhere()),
            message,
            notice,
            elsewhere: self.notices.elsewhere(),
            offered: self.capabilities.actions,
            offline: !self.presence.is_online() && state != State::Misconfigured,
            badge: self.badge(state),
            card: self.card_face(state),
            button: self.button(state),
            actions: self.card_actions_view(),
            history: self.history_view(),
            newest: self.history.newest().view(),
            wallets: self.wallets.view(),
        }
    }

    fn message(&self, state: State) -> Message {
        match state {
            State::Loading => Message::Loading,
            State::SignedOut => Message::SignedOut,
            State::Unverified => Message::Unverified,
            State::Verifying if self.may_continue_check() => Message::VerifyingUnfinished,
            State::Verifying => Message::Verifying,
            State::Rejected if self.may_retry_check() => Message::RejectedMayRetry,
            State::Rejected => Message::Rejected,
            State::Ineligible => match self.profile.standing() {
                Some(Standing::Ineligible {
                    is_under_review: true,
                }) => Message::UnderReview,
                Some(Standing::Ineligible { .. }) => Message::Ineligible,
                Some(_) | None => Message::NotUnderstood,
            },
            State::Ready if self.card.lookup() == Some(&CardLookup::Cancelled) => {
                Message::ReadyAgain
            }
            State::Ready => Message::Ready,
            State::Incomplete => {
                Message::Incomplete(self.order.setup().map_or(Missing::Unsaid, Setup::missing))
            }
            State::Ordering => Message::Ordering,
            State::Confirming => Message::Confirming,
            State::Provisioning => Message::Provisioning,
            State::Delayed => Message::Delayed,
            State::Active if self.wallets.are_none() => Message::ActiveUnfunded,
            State::Active if self.wallets.are_missing() => Message::ActiveEmpty,
            State::Active if self.notices.is_arrival() => Message::Arrived,
            State::Active => Message::Active,
            State::Frozen if self.card.card().is_some_and(|card| card.is_held) => {
                Message::FrozenByIssuer
            }
            State::Frozen => Message::Frozen,
            State::Blocked => {
                let ending = self.card.card().and_then(|card| card.ending);
                Message::Blocked(ending, self.way_on())
            }
            State::Inactive if self.needs(Activation::Digits) => Message::InactiveByPost,
            State::Inactive if self.needs(Activation::Payment) => Message::InactiveUnpaid,
            State::Inactive => Message::Inactive,
            State::Unknown => Message::Unknown {
                word: self
                    .card
                    .card()
                    .map(|card| card.word.clone())
                    .unwrap_or_default(),
            },
            State::Failed | State::Misconfigured => {
                self.trouble().map_or(Message::Loading, Message::Failed)
            }
        }
    }

    fn way_on(&self) -> WayOn {
        if !self.capabilities.actions.has(CardAction::Replace) {
            return WayOn::None;
        }
        match self.profile.standing() {
            None => WayOn::None,
            Some(Standing::MayOrder) if self.order.is_replacement_refused() => WayOn::None,
            Some(Standing::MayOrder) => WayOn::Replace,
            Some(Standing::MustVerify) => WayOn::Verify,
            Some(Standing::MustWait) if self.may_continue_check() => WayOn::FinishCheck,
            Some(Standing::MustWait) => WayOn::Wait,
            Some(Standing::Rejected) if self.may_retry_check() => WayOn::RetryCheck,
            Some(Standing::Rejected) => WayOn::Support,
            Some(Standing::Ineligible {
                is_under_review: true,
            }) => WayOn::UnderReview,
            Some(Standing::Ineligible { .. }) => WayOn::Ineligible,
            Some(Standing::NotUnderstood) => WayOn::None,
        }
    }

    /// A failure that is the state's own message is not said twice. While the user tries again,
    /// what fails is said by the state that comes of it, and not over "loading".
    fn notice_to_show(&self, state: State) -> Option<Notice> {
        if let State::Failed | State::Misconfigured | State::SignedOut = state {
            return None;
        }
        let is_tried_again = state == State::Loading && self.card.is_refreshing();
        let trouble = || self.trouble().filter(|_| !is_tried_again);
        let notice = self.notices.current().cloned();
        notice.or_else(|| trouble().map(Notice::Stale))
    }

    fn badge(&self, state: State) -> Option<Badge> {
        if let Some(card) = self.card.card() {
            let tone = match card.status {
                CardStatus::Active => Tone::Green,
                CardStatus::Frozen => Tone::Orange,
                CardStatus::Blocked => Tone::Red,
                CardStatus::Pending | CardStatus::Inactive | CardStatus::Unknown => Tone::Grey,
            };
            return Some(Badge {
                tone,
                status: card.status,
                word: Some(card.word.clone()),
                ending: card.ending,
            });
        }
        is_coming(state).then_some(Badge {
            tone: Tone::Grey,
            status: CardStatus::Pending,
            word: None,
            ending: None,
        })
    }

    fn card_face(&self, state: State) -> Option<CardFace> {
        let is_coming = is_coming(state);
        if let Some(card) = self.card.card() {
            return Some(CardFace {
                // The digits that activate a card are to be read on the card alone.
                last_four: card
                    .last_four
                    .clone()
                    .filter(|_| !self.needs(Activation::Digits) || state != State::Inactive),
                holder: card.holder.clone(),
                expiry: card.expiry,
                is_coming,
                is_in_phone: card.is_in_phone,
            });
        }
        is_coming.then_some(CardFace {
            last_four: None,
            holder: None,
            expiry: None,
            is_coming,
            is_in_phone: false,
        })
    }
}

fn is_coming(state: State) -> bool {
    matches!(state, State::Provisioning | State::Delayed)
}
