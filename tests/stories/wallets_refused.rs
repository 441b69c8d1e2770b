//! Wallets that the issuer does not tell: it is left alone, and so is the card.

use std::time::Duration;

use order_card::flow::answer::{Failure, Refusal};
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::{Call, Event};

use super::funding::{is_reading, with_card};
use crate::support::failed;

/// The card's own buttons are another matter.
#[test]
fn too_many_requests_of_wallets_leave_the_card_alone_and_are_heeded() {
    let busy = Failure::Wait(Some(Duration::from_secs(120)));
    let mut story = with_card("ACTIVE");
    story
        .answers(&Call::ReadWallets, failed(busy))
        .says_nothing_more()
        .shows_control(ControlKind::Freeze, Readiness::Ready)
        .waits(60)
        .happens(Event::Hidden)
        .happens(Event::Shown)
        .has_asked(1, is_reading)
        .waits(62)
        .asks(Call::ReadWallets);
}

#[test]
fn who_is_refused_the_wallets_is_not_asked_about_them_at_every_look() {
    for failure in [Failure::RenewToken, Failure::Stop(Refusal::NotAllowed)] {
        let mut story = with_card("ACTIVE");
        story.answers(&Call::ReadWallets, failed(failure.clone()));
        if failure == Failure::RenewToken {
            story.answers(&Call::ReadWallets, failed(failure.clone()));
        }
        let before = story
            .asked
            .iter()
            .filter(|(_, call)| is_reading(call))
            .count();
        for _ in 0..4 {
            story.waits(90).happens(Event::Hidden).happens(Event::Shown);
        }
        story.has_asked(before, is_reading);
    }
}
