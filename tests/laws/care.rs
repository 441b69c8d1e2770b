//! The laws of what is done with a card, as they can be seen from one tab.

use std::collections::HashSet;

use order_card::flow::answer::{Answer, Failure};
use order_card::flow::card::{CardLookup, CardStatus};
use order_card::flow::card_action::call::{CardCall, OpenImage, OpenPinPage};
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::{CardActionsView, ImageStage};
use order_card::flow::history::call::HistoryCall;
use order_card::flow::history::view::{HistoryView, ListEnd};
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Effect, Event, News, View};

use crate::tab::Tab;

/// What a tab has to remember for these laws.
#[derive(Default)]
pub struct Care {
    /// What the user asks for by the event that is handled, until it is carried out.
    wish: Option<Event>,
    /// The call whose token the event that is handled calls refused.
    refused: Option<Call>,
    /// An image or a page of the issuer stands in the page.
    has_inset: bool,
}

/// Two of them at a time, and nobody knows which one an issuer takes first.
pub fn is_control(call: &Call) -> bool {
    match call {
        Call::Card(_) => true,
        Call::ReadProfile
        | Call::ReadCard
        | Call::ReadMoreCards(_)
        | Call::Order(_)
        | Call::ReadOrder(_)
        | Call::StartVerification
        | Call::History(_)
        | Call::ReadWallets => false,
    }
}

/// The status of a card for which the issuer documents it.
fn allows(call: &Call, status: CardStatus) -> bool {
    match call {
        Call::Card(CardCall::Unfreeze) => status == CardStatus::Frozen,
        Call::Card(CardCall::Activate(_)) => status == CardStatus::Inactive,
        Call::Card(CardCall::OpenImage(OpenImage {
            image: SecureImage::Details,
            ..
        })) => matches!(status, CardStatus::Active | CardStatus::Frozen),
        Call::Card(CardCall::Freeze)
        | Call::Card(CardCall::OpenImage(_))
        | Call::Card(CardCall::OpenPinPage(_)) => status == CardStatus::Active,
        Call::ReadProfile
        | Call::ReadCard
        | Call::ReadMoreCards(_)
        | Call::Order(_)
        | Call::ReadOrder(_)
        | Call::StartVerification
        | Call::History(_)
        | Call::ReadWallets => true,
    }
}

fn is_wished_by(call: &Call, event: &Event) -> bool {
    match (call, event) {
        (
            Call::Card(CardCall::OpenImage(OpenImage { image, .. })),
            Event::RevealClicked { image: wished, .. },
        ) => image == wished,
        (
            Call::Card(CardCall::OpenPinPage(OpenPinPage { place, .. })),
            Event::PinPageClicked { place: wished, .. },
        ) => place == wished,
        (Call::Card(CardCall::Freeze), Event::StatusChangeClicked(StatusChange::Freeze))
        | (Call::Card(CardCall::Unfreeze), Event::StatusChangeClicked(StatusChange::Unfreeze))
        | (Call::Card(CardCall::Activate(_)), Event::ActivationConfirmed) => true,
        _ => false,
    }
}

impl Tab {
    pub fn begin_event(&mut self, event: &Event) {
        self.care.wish = Some(event.clone());
        self.care.refused = None;
    }

    /// The answer to a call that was out.
    pub fn learn_of_care(&mut self, call: &Call, answer: &Answer) {
        match answer {
            Answer::Opened => self.care.has_inset = true,
            Answer::Failed(Failure::RenewToken) => {
                self.care.refused = Some(call.clone());
            }
            Answer::Profile(_)
            | Answer::Card(_)
            | Answer::MoreCards
            | Answer::Order(_)
            | Answer::OrderProgress(_)
            | Answer::Window(_)
            | Answer::StatusChange(_)
            | Answer::Transactions(_)
            | Answer::Wallets(_)
            | Answer::Saved
            | Answer::Failed(_) => {}
        }
    }

    pub fn conceals(&mut self) {
        self.care.has_inset = false;
    }

    pub fn check_care_call(&mut self, call: &Call) {
        let is_out = |kind: fn(&Call) -> bool| self.out.iter().any(|out| kind(&out.call));
        let reads = |call: &Call| matches!(call, Call::History(HistoryCall::ReadTransactions(_)));
        if reads(call) {
            assert!(!is_out(reads), "two pages are asked for at a time");
        }
        if !is_control(call) {
            return;
        }
        assert!(!is_out(is_control), "{call:?} goes out beside another");
        let is_repeat = self.care.refused.take().as_ref() == Some(call);
        let is_wished = self.care.wish.take();
        let is_wished = is_wished.is_some_and(|event| is_wished_by(call, &event));
        assert!(is_wished || is_repeat, "{call:?} goes out for no click");
        let status = match &self.last_card {
            Some(CardLookup::Card(card)) => Some(card.status),
            Some(CardLookup::NoCard | CardLookup::Cancelled) | None => None,
        };
        assert!(
            status.is_some_and(|status| allows(call, status)),
            "{call:?} goes out after {status:?}"
        );
    }

    pub fn check_care_view(&self, view: &View) {
        let care = &view.actions;
        let asks_image = self
            .out
            .iter()
            .any(|out| matches!(out.call, Call::Card(CardCall::OpenImage(_))));
        if !self.shown {
            assert_eq!(care.image, None, "an unseen page shows an image");
            assert!(!asks_image, "an unseen page asks for an image");
        }
        let shows_inset = care.is_pin_page_open || has_arrived(care);
        assert_eq!(
            shows_inset, self.care.has_inset,
            "what stands in the page is not what the flow knows of"
        );
        let shows_both = care.is_pin_page_open && care.image.is_some();
        assert!(!shows_both, "there is one place for an image and a page");
        let waits = !self.out.is_empty() || self.timer.is_some() || !self.shown || !self.online;
        assert!(waits || !is_busy(view), "law 4: busy for ever in {view:?}");
        if let Some(history) = &view.history {
            check_history(history);
        }
    }
}

fn has_arrived(care: &CardActionsView) -> bool {
    care.image.is_some_and(|image| match image.stage {
        ImageStage::Asked => false,
        ImageStage::Loading | ImageStage::Shown { .. } => true,
    })
}

/// Whether anything says that it is under way.
pub fn is_busy(view: &View) -> bool {
    let controls = &view.actions.controls;
    let is_control_busy = controls
        .iter()
        .any(|control| control.readiness == Readiness::Busy);
    let is_history_busy = view.history.as_ref().is_some_and(|history| {
        history.end == ListEnd::Loading || history.statement == Readiness::Busy
    });
    is_control_busy || is_history_busy
}

fn check_history(history: &HistoryView) {
    let mut keys = HashSet::new();
    for transaction in history.pages.iter().flat_map(|page| page.0.iter()) {
        let is_new = keys.insert(transaction.key.0);
        assert!(is_new, "{:?} is listed twice", transaction.key);
    }
}

/// What an effect tells the page of something done.
pub fn outcome(effect: &Effect) -> Option<(&'static str, &'static str)> {
    match effect {
        Effect::Tell(News::Acted { action, outcome }) => Some((*action, *outcome)),
        _ => None,
    }
}
