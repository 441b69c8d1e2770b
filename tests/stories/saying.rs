//! What can be said of a card in a story.

use order_card::flow::answer::Answer;
use order_card::flow::card::Card;

/// What can be said of a card: that there is none, or one, or that it is not known.
#[derive(Clone)]
pub struct CardAnswer(pub Answer);

pub struct NoCard;

impl From<NoCard> for CardAnswer {
    fn from(_: NoCard) -> CardAnswer {
        CardAnswer(Answer::NoCard)
    }
}

impl From<Card> for CardAnswer {
    fn from(card: Card) -> CardAnswer {
        CardAnswer(Answer::Card(card))
    }
}

impl From<Answer> for CardAnswer {
    fn from(answer: Answer) -> CardAnswer {
        CardAnswer(answer)
    }
}
