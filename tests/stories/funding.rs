//! The verbs for what a card is paid from.

use order_card::flow::answer::Answer;
use order_card::flow::card_action::actions::CardActions;
use order_card::flow::view::Action;
use order_card::flow::wallets::view::WalletsView;
use order_card::flow::wallets::wallet::Wallet;
use order_card::flow::{Call, PageStep};

use super::script::Story;
use crate::support::{card, verified};

/// A page that offers all there is, and a card with this status.
pub fn with_card(word: &str) -> Story {
    let mut story = Story::offering(CardActions::ALL);
    story.profile_is(verified()).card_is(card(word));
    story
}

pub fn is_reading(call: &Call) -> bool {
    *call == Call::ReadWallets
}

impl Story {
    // What the issuer says.

    pub fn wallets_are(&mut self, wallets: &[Wallet]) -> &mut Story {
        self.answers(&Call::ReadWallets, Answer::Wallets(wallets.to_vec()))
    }

    // What is seen.

    pub fn shows_wallets(&mut self, wallets: &[Wallet]) -> &mut Story {
        let shown = wallets.to_vec();
        let expected = WalletsView { shown, more: 0 };
        assert_eq!(self.flow.view().wallets, expected);
        self
    }

    pub fn offers_to_fund(&mut self, is_offered: bool) -> &mut Story {
        let button = self.flow.view().button;
        let is_fund = button.is_some_and(|button| button.action == Action::Fund);
        assert_eq!(is_fund, is_offered);
        self
    }

    /// Nothing is said of wallets, as if there were no such thing.
    pub fn knows_no_wallets(&mut self) -> &mut Story {
        self.shows_wallets(&[]).offers_to_fund(false)
    }

    /// How often the page was asked for a way to pay.
    pub fn has_asked_to_fund(&mut self, times: usize) -> &mut Story {
        self.has_asked_page(&vec![PageStep::Fund; times])
    }
}
