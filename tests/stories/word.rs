//! An issuer's own word for a card's status: nobody reads it as machines write it, and it decides
//! nothing.

use order_card::flow::State;
use order_card::flow::view::Tone;
use order_card::ui::english::english;
use order_card::ui::text;
use order_card::ui::word::readable;

use super::script::Story;
use crate::support::{card, verified};

/// What stands on the badge.
fn badge(word: &str) -> String {
    let mut story = Story::with(verified(), card(word));
    story.is(State::Unknown).shows_badge(Tone::Grey, word);
    story.clicks_order().has_sent_orders(0);
    let badge = story.flow.view().badge.unwrap();
    match text::badge(&badge) {
        Some(name) => english(name.key).to_owned(),
        None => readable(word),
    }
}

#[test]
fn a_word_that_issuers_use_is_one_of_ours_and_stays_grey() {
    for (word, expected) in [
        ("EMBOSSING", "In production"),
        ("embossing", "In production"),
        ("in_quarantine", "On hold"),
        ("ON_HOLD", "On hold"),
        ("suspended", "On hold"),
        ("Shipped", "On its way"),
        ("inTransit", "On its way"),
        ("UNDER-REVIEW", "In review"),
        ("", "Unknown"),
        ("__", "Unknown"),
    ] {
        assert_eq!(badge(word), expected, "{word}");
    }
}

#[test]
fn any_other_word_is_written_as_people_write() {
    for (word, expected) in [
        ("AWAITING_PICKUP", "Awaiting pickup"),
        ("awaiting-pickup", "Awaiting pickup"),
        ("awaitingPickup", "Awaiting pickup"),
        ("  pin   locked ", "Pin locked"),
        ("LIMBO", "Limbo"),
        ("card.v2", "Card v2"),
        ("привет_МИР", "привет МИР"),
        ("é", "é"),
    ] {
        assert_eq!(badge(word), expected, "{word}");
    }
}
