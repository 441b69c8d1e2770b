//! What can be said of a card in a story.

use order_card::flow::answer::{Answer, Progress};
use order_card::flow::card::{Card, CardLookup, CardStatus};

/// What can be said of a card: that there is none, or one, or that it is not known.
#[derive(Clone)]
pub struct CardAnswer(pub Answer);

impl CardAnswer {
    /// The same, said of the order that stands for the card.
    pub fn progress(&self) -> Answer {
        match &self.0 {
            Answer::Card(CardLookup::Card(card)) => Answer::OrderProgress(match card.status {
                CardStatus::Pending | CardStatus::Blocked => Progress::Underway,
                _ => Progress::Done,
            }),
            Answer::Card(CardLookup::NoCard | CardLookup::Cancelled) => {
                Answer::OrderProgress(Progress::Underway)
            }
            other => other.clone(),
        }
    }
}

pub struct NoCard;

impl From<NoCard> for CardAnswer {
    fn from(_: NoCard) -> CardAnswer {
        CardAnswer(Answer::Card(CardLookup::NoCard))
    }
}

/// There is none, and the last one was cancelled.
pub struct Cancelled;

impl From<Cancelled> for CardAnswer {
    fn from(_: Cancelled) -> CardAnswer {
        CardAnswer(Answer::Card(CardLookup::Cancelled))
    }
}

impl From<Card> for CardAnswer {
    fn from(card: Card) -> CardAnswer {
        CardAnswer(Answer::Card(CardLookup::Card(card)))
    }
}

impl From<Answer> for CardAnswer {
    fn from(answer: Answer) -> CardAnswer {
        CardAnswer(answer)
    }
}
