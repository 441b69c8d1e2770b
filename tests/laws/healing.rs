//! All becomes well again, and then it must be seen that it is.

use std::time::Duration;

use order_card::flow::history::view::ListEnd;
use order_card::flow::profile::Verification;
use order_card::flow::readiness::Readiness;
use order_card::flow::view::Action;
use order_card::flow::{Event, View};

use crate::care::is_busy;
use crate::step::{Outcome, Step};
use crate::world::World;

impl World {
    /// Everything is seen, on-line, signed in and answered, and the user presses what there
    /// is to press but "order".
    pub fn heal(&mut self) {
        self.issuer.verification = Verification::Verified;
        self.issuer.misses = false;
        for tab in 0..self.tabs.len() {
            self.take(&Step::Show { tab, shown: true });
            self.take(&Step::Connect { tab, online: true });
            self.take(&Step::SignIn { tab });
        }
        for _ in 0..900 {
            for tab in 0..self.tabs.len() {
                while !self.tabs[tab].inbox.is_empty() {
                    self.notify(tab);
                }
                while !self.tabs[tab].out.is_empty() {
                    self.deliver(tab, 0, Outcome::Truth);
                }
                let view = self.tabs[tab].flow.view();
                if is_history_failed(&view) {
                    self.happens(tab, Event::MoreClicked);
                }
                let button = view.button;
                match button.filter(|button| button.readiness == Readiness::Ready) {
                    Some(button) if button.action == Action::Refresh => {
                        self.happens(tab, Event::RefreshClicked);
                    }
                    Some(button) if button.action == Action::SetUp => {
                        self.happens(tab, Event::SetupClicked);
                    }
                    Some(_) | None => {}
                }
            }
            self.wait(Duration::from_secs(1));
        }
        let is_locked = self.lock.is_some() && self.stored.is_none();
        assert!(!is_locked, "the lock of an order that is over is held");
        let expected = self.issuer.good_end(self.now);
        for tab in 0..self.tabs.len() {
            self.take(&Step::Show { tab, shown: false });
            self.take(&Step::Show { tab, shown: true });
            // The card may stand on the last of several pages, which are read one a second.
            for _ in 0..5 {
                while !self.tabs[tab].out.is_empty() {
                    self.deliver(tab, 0, Outcome::Truth);
                }
                self.wait(Duration::from_secs(1));
            }
            assert_eq!(
                self.tabs[tab].state(),
                expected,
                "tab {tab} has not come to its end"
            );
            let view = self.tabs[tab].flow.view();
            assert!(!is_busy(&view), "tab {tab} is busy for ever: {view:?}");
            assert!(
                !is_history_failed(&view),
                "the history of {tab} has not come back"
            );
            assert_eq!(view.actions.image, None, "an image is shown for ever");
        }
    }
}

fn is_history_failed(view: &View) -> bool {
    let end = view.history.as_ref().map(|history| &history.end);
    matches!(end, Some(ListEnd::Failed(_, Readiness::Ready)))
}
