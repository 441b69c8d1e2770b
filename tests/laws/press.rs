//! What can be pressed does what it says, and what cannot does nothing.

use order_card::flow::card_action::secure_image::SecureImage;
use order_card::flow::card_action::status_change::StatusChange;
use order_card::flow::card_action::view::ControlKind;
use order_card::flow::readiness::Readiness;
use order_card::flow::{Effect, Event, View};

use crate::care::is_control;

/// Holds what followed from a press against what the screen said before it.
pub fn check_press(before: &View, event: &Event, effects: &[Effect], after: &View) {
    let is_sent = effects
        .iter()
        .any(|effect| matches!(effect, Effect::Call { call, .. } if is_control(call)));
    let (is_ready, is_done) = match event {
        Event::RevealClicked { image, .. } => {
            let kind = match image {
                SecureImage::Details => ControlKind::Reveal(SecureImage::Details),
                SecureImage::Pin => ControlKind::Reveal(SecureImage::Pin),
            };
            let is_hidden = before.actions.image.is_some() && after.actions.image.is_none();
            (is_ready(before, kind), is_sent || is_hidden)
        }
        Event::PinPageClicked { .. } => (is_ready(before, ControlKind::SetPin), is_sent),
        Event::StatusChangeClicked(switch) => {
            let kind = match switch {
                StatusChange::Freeze => ControlKind::Freeze,
                StatusChange::Unfreeze => ControlKind::Unfreeze,
                StatusChange::Activate => ControlKind::Activate,
            };
            let is_asked = *switch == StatusChange::Activate
                && before.actions.activation.is_none()
                && after.actions.activation.is_some();
            (is_ready(before, kind), is_sent || is_asked)
        }
        Event::ActivationConfirmed => {
            let activation = before.actions.activation.as_ref();
            let is_ready = activation.is_some_and(|shown| shown.readiness == Readiness::Ready);
            (is_ready, is_sent)
        }
        _ => return,
    };
    assert_eq!(
        is_ready, is_done,
        "{event:?} in {before:?} gives {effects:?}"
    );
}

fn is_ready(view: &View, kind: ControlKind) -> bool {
    let mut controls = view.actions.controls.iter();
    controls.any(|control| control.kind == kind && control.readiness == Readiness::Ready)
}
