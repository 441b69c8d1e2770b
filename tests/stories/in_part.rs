//! An order that made the card and then went wrong.

use order_card::flow::answer::{Answer, Progress};
use order_card::flow::{Call, Event, Notice, State};
use order_card::ui::messages::Messages;

use super::ordering::taken;
use super::script::{NoCard, Story};
use crate::support::{Shape, card, verified};

fn done_in_part() -> Story {
    let mut story = Story::of(Shape::OrderPolled, verified(), NoCard);
    story
        .waits(2)
        .orders()
        .order_is(taken())
        .waits(1)
        .progress_is(Answer::OrderProgress(Progress::DoneInPart))
        .is(State::Provisioning)
        .says(Notice::OrderDoneInPart);
    story
}

#[test]
fn an_order_that_failed_with_a_card_shows_the_card_and_says_so() {
    let mut story = done_in_part();
    story
        .clicks_order()
        .waits(1)
        .card_is(card("ACTIVE"))
        .is(State::Active)
        .says(Notice::OrderDoneInPart)
        .remembers(None)
        .has_sent_orders(1);
}

#[test]
fn what_went_wrong_is_said_until_the_user_goes_on() {
    let mut story = done_in_part();
    story.waits(1).card_is(card("ACTIVE")).waits(600);
    story
        .says(Notice::OrderDoneInPart)
        .happens(Event::RefreshClicked)
        .asks(Call::ReadCard)
        .says_nothing_more();
}

/// "Setting up" stands beside it at first, and the card later.
#[test]
fn what_is_said_of_it_holds_before_the_card_is_there_and_after() {
    let failed = "The first payment to your card didn’t go through. Contact support.";
    let announced = |story: &Story| Messages::default().announcement(&story.flow.view());
    let mut story = done_in_part();
    assert_eq!(
        announced(&story),
        format!("Setting up your card. This usually takes a few seconds. {failed}")
    );
    story.waits(1).card_is(card("INACTIVE"));
    assert_eq!(
        announced(&story),
        format!("Your card isn’t active yet. You can’t use this card right now. {failed}")
    );
}
