//! Law 9: how soon the card is read again.

use order_card::flow::answer::{Answer, OrderAnswer, Progress};
use order_card::flow::{SMALLEST_GAP, Timestamp};

#[derive(Default)]
pub struct Polls {
    last: Option<Timestamp>,
    /// The issuer did or refused what was wished for, and the card was not read since.
    follows_write: bool,
}

impl Polls {
    pub fn learn(&mut self, answer: &Answer) {
        let is_of_write = matches!(
            answer,
            Answer::Order(OrderAnswer::Accepted | OrderAnswer::Taken(_))
                | Answer::Order(OrderAnswer::Made(_) | OrderAnswer::Declined(_))
                | Answer::StatusChange(_)
                | Answer::OrderProgress(Progress::Done | Progress::DoneInPart)
        );
        self.follows_write |= is_of_write;
    }

    /// `is_repeat` says that the call went out before, with a token that was refused.
    pub fn check(&mut self, is_repeat: bool, now: Timestamp) {
        let is_poll = !is_repeat && !self.follows_write;
        if let Some(before) = self.last.filter(|_| is_poll) {
            let gap = now.since(before);
            assert!(gap >= SMALLEST_GAP, "law 9: the next poll after {gap:?}");
        }
        self.last = Some(now);
        self.follows_write = false;
    }
}
