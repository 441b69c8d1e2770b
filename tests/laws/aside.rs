//! The laws of what a card is paid from and of its newest transactions, as they can be seen from one
//! tab.

use order_card::flow::answer::{Answer, Failure};
use order_card::flow::card::{CardLookup, CardStatus};
use order_card::flow::history::call::HistoryCall;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::{Action, Button};
use order_card::flow::{Call, Effect, Event, PageStep, SMALLEST_GAP, Timestamp, View};

use crate::tab::Tab;

/// What a tab has to remember for these laws.
#[derive(Default)]
pub struct Aside {
    /// The last answer was that there are none.
    are_said_missing: bool,
    last_asked: Option<Timestamp>,
    newest_last_asked: Option<Timestamp>,
    /// The page has shown a place for the newest transactions.
    is_newest_shown: bool,
    /// The event that is handled says that they could not be read.
    fails: bool,
}

impl Tab {
    /// What the event that is handled says of them.
    pub fn learn_aside(&mut self, event: &Event) {
        self.aside.fails = false;
        self.aside.is_newest_shown |= *event == Event::NewestShown;
        let Event::Answered { id, answer } = event else {
            return;
        };
        if !self
            .out
            .iter()
            .any(|out| out.id == *id && is_read_aside(&out.call))
        {
            return;
        }
        match answer {
            Answer::Wallets(wallets) => self.aside.are_said_missing = wallets.is_empty(),
            Answer::Failed(failure) => self.aside.fails = *failure != Failure::SignIn,
            _ => {}
        }
    }

    pub fn check_wallet_call(&mut self, is_repeat: bool, now: Timestamp) {
        let is_active = matches!(&self.last_card, Some(CardLookup::Card(card)) if card.status == CardStatus::Active);
        assert!(is_active, "wallets are read for {:?}", self.last_card);
        if let (Some(before), false) = (self.aside.last_asked, is_repeat) {
            let gap = now.since(before);
            assert!(gap >= SMALLEST_GAP, "law 9: wallets are read after {gap:?}");
        }
        self.aside.last_asked = Some(now);
    }

    pub fn check_newest_call(&mut self, is_repeat: bool, now: Timestamp) {
        let is_theirs = matches!(&self.last_card, Some(CardLookup::Card(card)) if matches!(card.status, CardStatus::Active | CardStatus::Frozen));
        assert!(is_theirs, "the newest are read for {:?}", self.last_card);
        assert!(self.aside.is_newest_shown, "nobody shows the newest");
        if let (Some(before), false) = (self.aside.newest_last_asked, is_repeat) {
            let gap = now.since(before);
            assert!(
                gap >= SMALLEST_GAP,
                "law 9: the newest are read after {gap:?}"
            );
        }
        self.aside.newest_last_asked = Some(now);
    }

    /// A failure disturbs nothing, "none" is what the issuer said, and a press asks the page.
    pub fn check_aside(&self, before: &View, event: &Event, effects: &[Effect], after: &View) {
        if self.aside.fails {
            let seen = |view: &View| (view.state, view.message.clone());
            assert_eq!(seen(before), seen(after), "a failure is seen");
            // What was said may be over at the same moment.
            let is_quiet = after.notice.is_none() || after.notice == before.notice;
            assert!(is_quiet, "a failure is said: {:?}", after.notice);
            let is_told = |effect: &Effect| matches!(effect, Effect::Tell(_));
            assert!(
                !effects.iter().any(is_told),
                "a failure is told: {effects:?}"
            );
        }
        if is_missing(after) {
            assert!(self.aside.are_said_missing, "missing without a word of it");
        }
        if *event == Event::FundClicked {
            let is_ready = |button: Button| button.readiness == Readiness::Ready;
            let is_offered = is_missing(before) && before.button.is_some_and(is_ready);
            let is_asked = effects.contains(&Effect::AskPage(PageStep::Fund));
            assert_eq!(is_offered, is_asked, "{effects:?}");
        }
    }
}

/// What nobody waits for.
pub fn is_read_aside(call: &Call) -> bool {
    matches!(
        call,
        Call::ReadWallets | Call::History(HistoryCall::ReadNewest)
    )
}

fn is_missing(view: &View) -> bool {
    view.button
        .is_some_and(|button| button.action == Action::Fund)
}
