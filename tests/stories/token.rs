//! An access token that is found expired while nothing can be asked again.

use order_card::flow::answer::{Answer, Failure, Outage};
use order_card::flow::card_action::actions::CardAction;
use order_card::flow::card_action::place::Place::Frame;
use order_card::flow::card_action::secure_image::SecureImage::Details;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::history::format::Format::Csv;
use order_card::flow::readiness::Readiness;
use order_card::flow::{Event, Notice};

use super::caring::{image_call, looking_at, pin_page_call};
use super::listing::{opening, rows};
use crate::support::{card, failed};

fn not_sent(action: CardAction) -> Notice {
    let failure = Failure::Retry(Outage::Network);
    Notice::CardActionFailed { action, failure }
}

#[test]
fn an_image_whose_token_expired_off_line_is_given_up_and_can_be_asked_for_again() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_image(Details)
        .happens(Event::WentOffline)
        .answers(&image_call(Details), failed(Failure::RenewToken))
        .shows_no_image()
        .says(not_sent(CardAction::Details))
        .asks_nothing();
    story
        .happens(Event::WentOnline)
        .card_is(card("ACTIVE"))
        .shows_control(ControlKind::Reveal(Details), Readiness::Ready)
        .clicks_image(Details)
        .asks(image_call(Details));
    assert_eq!(story.tokens_out(), [1]);
}

#[test]
fn a_page_for_a_pin_whose_token_expired_off_line_is_given_up_and_can_be_asked_for_again() {
    let mut story = looking_at("ACTIVE");
    story
        .clicks_pin_page(Frame)
        .happens(Event::WentOffline)
        .answers(&pin_page_call(Frame), failed(Failure::RenewToken))
        .says(not_sent(CardAction::SetPin))
        .asks_nothing();
    story
        .happens(Event::WentOnline)
        .card_is(card("ACTIVE"))
        .opens_pin_page()
        .shows_pin_page(true);
}

#[test]
fn a_statement_whose_token_expired_off_line_is_given_up_and_can_be_asked_for_again() {
    let mut story = opening();
    story
        .page_is(rows(21..=40))
        .happens(Event::StatementClicked(Csv))
        .happens(Event::WentOffline)
        .file_is(failed(Failure::RenewToken))
        .says(Notice::StatementFailed(Failure::Retry(Outage::Network)))
        .asks_nothing();
    story
        .happens(Event::WentOnline)
        .happens(Event::StatementClicked(Csv))
        .file_is(Answer::Saved)
        .says_nothing_more();
}
