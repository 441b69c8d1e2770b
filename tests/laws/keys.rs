//! The laws of the order's key: one order a wish, sent again only by the page that was clicked,
//! and no other before it was read what became of it.

use order_card::flow::Call;
use order_card::flow::answer::{Answer, Failure};
use order_card::flow::call::CallId;
use order_card::flow::intent::OrderKey;

use crate::support::Shape;
use crate::world::World;

/// The first time, and four times more.
const MOST_SENT: u32 = 5;

/// All orders of one key.
pub struct Sent {
    key: OrderKey,
    /// The page that sent it; a reload makes another one of it.
    page: u64,
    times: u32,
}

/// What is known of the orders of one browser.
#[derive(Default)]
pub struct Keys {
    sent: Vec<Sent>,
    /// The key whose answer was lost last, and whether the token of the last order was refused.
    lost: Option<OrderKey>,
    refused: Option<OrderKey>,
}

impl World {
    pub fn order_goes_out(&mut self, tab: usize, key: &OrderKey) {
        let page = self.tabs[tab].page;
        if let Some(lost) = &self.keys.lost {
            let is_read = self.tabs[tab].lost.is_none();
            let is_same = lost == key;
            assert!(is_same || is_read, "law 3: another key before a reading");
        }
        let is_renewed = self.keys.refused.take().as_ref() == Some(key);
        let mut sent = self.keys.sent.iter_mut();
        match sent.find(|sent| sent.key == *key) {
            None => self.keys.sent.push(Sent {
                key: key.clone(),
                page,
                times: 1,
            }),
            Some(sent) => {
                assert_eq!(sent.page, page, "law 3: another page repeats an order");
                if !is_renewed {
                    sent.times += 1;
                    self.reached.repeats[self.issuer.shape as usize] += 1;
                    let knows_orders = self.issuer.shape != Shape::StatusPolled;
                    assert!(knows_orders, "law 3: the issuer does not know the key");
                    assert!(sent.times <= MOST_SENT, "an order goes out for ever");
                }
            }
        }
    }

    pub fn order_is_answered(&mut self, key: &OrderKey, answer: &Answer) {
        match answer {
            Answer::Failed(Failure::Retry(_)) => self.order_is_lost(key),
            Answer::Failed(Failure::RenewToken) => self.keys.refused = Some(key.clone()),
            _ => {}
        }
    }

    /// Nobody waits for it any more. Every second one has arrived all the same.
    pub fn order_is_dropped(&mut self, tab: usize, id: CallId) {
        let mut dropped = self.tabs[tab].dropped.iter();
        let order = dropped.find_map(|out| match &out.call {
            Call::Order(key) if out.id == id => Some(key.clone()),
            _ => None,
        });
        if let Some(key) = order {
            if id.0.is_multiple_of(2) {
                self.issuer.take_order(&key, self.now);
            }
            self.order_is_lost(&key);
        }
    }

    /// The answer to the order did not arrive.
    pub fn order_is_lost(&mut self, key: &OrderKey) {
        self.keys.lost = Some(key.clone());
        for tab in &mut self.tabs {
            tab.lost = Some(self.now);
        }
    }
}
