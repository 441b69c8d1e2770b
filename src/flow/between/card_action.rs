//! What can be done with the card: what is on offer, the controls, the history, statements.

use crate::flow::answer::Failure;
use crate::flow::call::Call;
use crate::flow::card::{Activation, CardStatus};
use crate::flow::card_action::actions::{CardAction, CardActions};
use crate::flow::card_action::situation::Situation;
use crate::flow::card_action::view::{ActivationView, CardActionsView, Control, ControlKind};
use crate::flow::history::call::HistoryCall;
use crate::flow::history::format::Format;
use crate::flow::history::view::HistoryView;
use crate::flow::outcome::Outcome;
use crate::flow::readiness::Readiness;
use crate::flow::{Flow, Notice, Timestamp};

impl Flow {
    /// What is for the issuer, the page and the card's state.
    pub(in crate::flow) fn offered(&self) -> CardActions {
        let state = self.state();
        let card = self.card.card();
        let is_possible = |action| match action {
            CardAction::Freeze => card.is_some_and(|card| card.is_freezable && !card.is_held),
            CardAction::Activate => self.needs(Activation::Digits),
            CardAction::Details
            | CardAction::Pin
            | CardAction::SetPin
            | CardAction::History
            | CardAction::Replace
            | CardAction::Fund => true,
        };
        CardAction::ALL
            .into_iter()
            .filter(|action| action.states().contains(&state) && is_possible(*action))
            .fold(CardActions::NONE, CardActions::with)
            .and(self.capabilities.actions)
    }

    pub(in crate::flow) fn needs(&self, activation: Activation) -> bool {
        self.card
            .card()
            .is_some_and(|card| card.activation == Some(activation))
    }

    pub(in crate::flow) fn situation(&self, is_quiet: bool) -> Situation {
        let card = self.card.card();
        Situation {
            offered: self.offered(),
            status: card.map(|card| card.status),
            is_held: card.is_some_and(|card| card.is_held),
            is_awake: self.presence.is_awake(),
            is_quiet,
        }
    }

    pub(in crate::flow) fn situation_at(&self, now: Timestamp) -> Situation {
        self.situation(self.presence.is_quiet(now))
    }

    /// Ends what is not for the card's state any more, and what has had its time.
    pub(in crate::flow) fn advance_card_actions(&mut self, now: Timestamp) {
        let outcomes = self.controls.advance(self.situation_at(now), now);
        self.follow_up(outcomes, now);
        if !self.offered().has(CardAction::History) {
            let outcomes = self.history.close();
            self.follow_up(outcomes, now);
        }
    }

    /// Nothing of one user's card is for the next one.
    pub(in crate::flow) fn end_card_actions(&mut self, now: Timestamp) {
        let mut outcomes = self.controls.end();
        outcomes.extend(self.history.close());
        outcomes.extend(self.wallets.end());
        outcomes.extend(self.history.newest_mut().end());
        outcomes.push(Outcome::Drop(is_statement));
        self.follow_up(outcomes, now);
    }

    pub(in crate::flow) fn transactions_failed(&mut self, failure: Failure, now: Timestamp) {
        if self.outlives(&failure, now) {
            self.history.fail(failure);
        }
    }

    pub(in crate::flow) fn ask_for_history(&mut self, now: Timestamp) {
        if self.history_due().is_some_and(|due| due <= now) {
            self.call(self.history.next_call(), now);
        }
    }

    pub(in crate::flow) fn history_due(&self) -> Option<Timestamp> {
        let is_out = self
            .calls
            .is_any_out(|call| matches!(call, Call::History(HistoryCall::ReadTransactions(_))));
        self.history.due().filter(|_| !is_out)
    }

    pub(in crate::flow) fn click_statement(&mut self, format: Format, now: Timestamp) {
        if self.history.is_open() && self.can_save_statement() && !self.presence.is_quiet(now) {
            self.notices.clear();
            self.call(self.history.statement_call(format), now);
        }
    }

    pub(in crate::flow) fn statement_saved(&mut self) {
        self.outbox.tell_act(CardAction::History, "saved");
    }

    pub(in crate::flow) fn statement_failed(&mut self, failure: Failure, now: Timestamp) {
        if self.outlives(&failure, now) {
            self.notices.say(Notice::StatementFailed(failure));
        }
    }

    fn can_save_statement(&self) -> bool {
        self.presence.is_awake()
            && self.history.has_usable_days()
            && !self.calls.is_any_out(is_statement)
    }

    pub(in crate::flow) fn card_actions_view(&self) -> CardActionsView {
        let situation = self.situation(!self.presence.is_free());
        CardActionsView {
            controls: ControlKind::ALL
                .into_iter()
                .filter_map(|kind| self.control(kind, situation))
                .collect(),
            activation: self.activation_view(situation),
            undo: self.controls.undo(situation),
            image: self.controls.image_view(),
            is_pin_page_open: self.controls.is_pin_page_open(),
        }
    }

    fn activation_view(&self, situation: Situation) -> Option<ActivationView> {
        let readiness = self.controls.activation(situation)?;
        let failure = match self.notices.current() {
            Some(Notice::CardActionFailed { action, failure })
                if *action == CardAction::Activate =>
            {
                Some(failure.clone())
            }
            Some(_) | None => None,
        };
        Some(ActivationView { readiness, failure })
    }

    fn control(&self, kind: ControlKind, situation: Situation) -> Option<Control> {
        let is_frozen = situation.status == Some(CardStatus::Frozen);
        let (action, is_for_status) = match kind {
            ControlKind::Reveal(image) => (image.action(), true),
            ControlKind::SetPin => (CardAction::SetPin, true),
            ControlKind::Freeze => (CardAction::Freeze, !is_frozen),
            ControlKind::Unfreeze => (CardAction::Freeze, is_frozen),
            ControlKind::Activate => (CardAction::Activate, !self.controls.is_typing()),
            ControlKind::History => (CardAction::History, true),
        };
        let is_history = kind == ControlKind::History;
        let is_open = self.controls.is_open(kind) || (is_history && self.history.is_open());
        (is_for_status && situation.offered.has(action)).then(|| {
            let readiness = if self.controls.is_busy(kind) {
                Readiness::Busy
            } else if is_open || is_history || (self.presence.is_free() && self.controls.is_free())
            {
                Readiness::Ready
            } else {
                Readiness::Unavailable
            };
            Control {
                kind,
                readiness,
                is_open,
            }
        })
    }

    pub(in crate::flow) fn history_view(&self) -> Option<HistoryView> {
        let again = if self.presence.is_free() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        };
        let statement = if self.calls.is_any_out(is_statement) {
            Readiness::Busy
        } else if self.can_save_statement() {
            again
        } else {
            Readiness::Unavailable
        };
        self.history.view(&self.capabilities, statement, again)
    }
}

fn is_statement(call: &Call) -> bool {
    matches!(call, Call::History(HistoryCall::SaveStatement(_)))
}
