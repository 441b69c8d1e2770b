//! The card changes while something is done with it.

use order_card::flow::answer::{Failure, Refusal};
use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::view::Tone;
use order_card::flow::{Call, Event, State};

use super::caring::{is_switch, looking_at};
use crate::support::{card, failed, numbered_card};

/// The question that was out may have been answered before the issuer refused.
#[test]
fn a_refusal_reads_the_card_again_even_if_a_question_about_it_was_out() {
    let mut story = looking_at("ACTIVE");
    story
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .asks(Call::ReadCard)
        .clicks_switch(StatusChange::Freeze)
        .switch_is(
            StatusChange::Freeze,
            failed(Failure::Stop(Refusal::Refused(None))),
        );
    story.asked.clear();
    if story.is_out(&Call::ReadCard) {
        story.card_is(card("ACTIVE"));
    }
    story.waits(2).asks(Call::ReadCard);
}

#[test]
fn a_freeze_with_an_expired_token_is_not_sent_again_for_a_card_that_changed_meanwhile() {
    for word in ["FROZEN", "BLOCKED"] {
        let mut story = looking_at("ACTIVE");
        story
            .happens(Event::RefreshClicked)
            .clicks_switch(StatusChange::Freeze)
            .card_is(card(word))
            .switch_is(StatusChange::Freeze, failed(Failure::RenewToken))
            .has_asked(1, is_switch);
        story
            .waits_with_card(3, card(word))
            .shows_badge(
                if word == "FROZEN" {
                    Tone::Orange
                } else {
                    Tone::Red
                },
                word,
            )
            .says_nothing_more();
    }
}

/// The user is not asked for beside a card that can be used, but the card itself tells.
#[test]
fn what_was_opened_of_one_card_is_not_left_beside_another_one() {
    let mut story = looking_at("ACTIVE");
    story
        .reveals(SecureImage::Details)
        .happens(Event::HistoryClicked)
        .happens(Event::RefreshClicked)
        .card_is(numbered_card(2, "ACTIVE"))
        .is(State::Active)
        .shows_no_image()
        .has_concealed(1)
        .has_history(false);
}
