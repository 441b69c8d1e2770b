//! The verbs for an order, as an issuer of each shape takes it and works on it.

use order_card::flow::answer::{Answer, OrderAnswer, Progress};
use order_card::flow::intent::OrderNumber;
use order_card::flow::{Call, State};

use super::script::Story;
use crate::support::{Shape, card};

/// The shapes whose orders are known by their keys.
pub const KNOWING: [Shape; 2] = [Shape::CardAtOnce, Shape::OrderPolled];

/// The shapes that make the card after they took the order.
pub const MAKING: [Shape; 2] = [Shape::StatusPolled, Shape::OrderPolled];

pub fn number(text: &str) -> OrderNumber {
    OrderNumber::new(text).unwrap()
}

pub fn taken() -> Answer {
    Answer::Order(OrderAnswer::Taken(number("ord-1")))
}

impl Story {
    /// The issuer takes the order in its own way. The card is still to be made.
    pub fn order_is_taken(&mut self) -> &mut Story {
        let answer = match self.shape {
            Shape::StatusPolled => Answer::Order(OrderAnswer::Accepted),
            Shape::CardAtOnce => Answer::Order(OrderAnswer::Made(card("PENDING"))),
            Shape::OrderPolled => taken(),
        };
        self.order_is(answer)
    }

    /// Until the card is there, and on screen.
    pub fn gets_card(&mut self) -> &mut Story {
        self.waits_with_card(10, card("ACTIVE")).is(State::Active)
    }

    /// The issuer says how far it is with the order that is asked for.
    pub fn progress_is(&mut self, answer: Answer) -> &mut Story {
        let number = self.order_number().expect("no order is asked for");
        self.answers(&Call::ReadOrder(number), answer)
    }

    pub fn is_underway(&mut self) -> &mut Story {
        self.progress_is(Answer::OrderProgress(Progress::Underway))
    }

    pub fn is_done(&mut self) -> &mut Story {
        self.progress_is(Answer::OrderProgress(Progress::Done))
    }
}
