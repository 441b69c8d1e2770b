//! What can be done with the card.

use leptos::prelude::*;
use leptos_node_ref::AnyNodeRef;

use super::button::Button;
use super::icon;
use super::store::Store;
use crate::flow::Event;
use crate::flow::card_action::place::Place;
use crate::flow::card_action::secure_image::SecureImage;
use crate::flow::card_action::status_change::StatusChange;
use crate::flow::card_action::view::{Control, ControlKind, ImageStage, ImageView};
use crate::flow::readiness::Readiness;
use crate::shell::theme_colours::theme_colours;

/// The places of the controls, the likeliest first: a button stays the same in its place, and keeps
/// its focus when "freeze" turns into "unfreeze".
const PLACES: [&[ControlKind]; 6] = [
    &[ControlKind::Activate],
    &[ControlKind::Reveal(SecureImage::Details)],
    &[ControlKind::Freeze, ControlKind::Unfreeze],
    &[ControlKind::Reveal(SecureImage::Pin)],
    &[ControlKind::SetPin],
    &[ControlKind::History],
];

pub fn controls(store: Store) -> Option<impl IntoView> {
    let actions = store.actions();
    let control = |place: &[ControlKind]| {
        let mut controls = actions.controls.iter();
        let control = controls.find(|control| place.contains(&control.kind))?;
        Some(button(*control, actions.image, store))
    };
    (!actions.controls.is_empty()).then(|| {
        view! {
            <div class="controls" part="controls" role="group" aria-label=store.text("controls")>
                {PLACES.map(control)}
            </div>
        }
    })
}

/// As large as the controls will be, so that nothing moves when they come. Nobody sees or hears it.
pub fn room_of_controls(store: Store) -> Option<impl IntoView> {
    let actions = store.actions();
    let room = |place: &[ControlKind]| {
        let mut controls = actions.controls.iter();
        let control = controls.find(|control| place.contains(&control.kind))?;
        let (_, key) = names(control);
        Some(view! { <span class="button tile">{store.text(key)}</span> })
    };
    (!actions.controls.is_empty()).then(|| {
        view! { <div class="controls room">{PLACES.map(room)}</div> }
    })
}

fn button(control: Control, image: Option<ImageView>, store: Store) -> impl IntoView {
    let (action, key) = names(&control);
    let countdown = match image.map(|image| image.stage) {
        Some(ImageStage::Shown { seconds_left }) if reveals(&control) => Some(seconds_left),
        Some(_) | None => None,
    };
    let expanded = (control.kind == ControlKind::History).then_some(control.is_open);
    let node_ref = match control.kind {
        ControlKind::Freeze | ControlKind::Unfreeze => store.freeze_button,
        ControlKind::History => store.history_button,
        ControlKind::Activate | ControlKind::Reveal(_) | ControlKind::SetPin => AnyNodeRef::new(),
    };
    view! {
        <Button
            class="button tile"
            part=Some("control")
            action
            name=store.text(key)
            icon=Some(icon::control(control.kind))
            is_loud=is_next_step(control.kind, store)
            readiness=control.readiness
            press=move |()| event(control.kind, store)
            expanded
            countdown
            node_ref
            store
        />
    }
}

/// What a user does first with a card that has come.
fn is_next_step(kind: ControlKind, store: Store) -> bool {
    let shows_details = kind == ControlKind::Reveal(SecureImage::Details);
    kind == ControlKind::Activate || (shows_details && store.card().is_arrival)
}

fn reveals(control: &Control) -> bool {
    control.is_open && matches!(control.kind, ControlKind::Reveal(_))
}

fn event(kind: ControlKind, store: Store) -> Event {
    let colours = || theme_colours(store.root);
    match kind {
        ControlKind::Reveal(image) => Event::RevealClicked {
            image,
            colours: colours(),
        },
        ControlKind::SetPin => Event::PinPageClicked {
            place: Place::Frame,
            colours: colours(),
        },
        ControlKind::Freeze => Event::StatusChangeClicked(StatusChange::Freeze),
        ControlKind::Unfreeze => Event::StatusChangeClicked(StatusChange::Unfreeze),
        ControlKind::Activate => Event::StatusChangeClicked(StatusChange::Activate),
        ControlKind::History => Event::HistoryClicked,
    }
}

/// Its name for style sheets and tests, and the key of its text.
fn names(control: &Control) -> (&'static str, &'static str) {
    let is_busy = control.readiness == Readiness::Busy;
    match control.kind {
        ControlKind::Reveal(SecureImage::Details) if control.is_open => {
            ("details", "button.hide-details")
        }
        ControlKind::Reveal(SecureImage::Details) => ("details", "button.details"),
        ControlKind::Reveal(SecureImage::Pin) if control.is_open => ("pin", "button.hide-pin"),
        ControlKind::Reveal(SecureImage::Pin) => ("pin", "button.pin"),
        ControlKind::SetPin => ("set-pin", "button.set-pin"),
        ControlKind::Freeze if is_busy => ("freeze", "button.freezing"),
        ControlKind::Freeze => ("freeze", "button.freeze"),
        ControlKind::Unfreeze if is_busy => ("unfreeze", "button.unfreezing"),
        ControlKind::Unfreeze => ("unfreeze", "button.unfreeze"),
        ControlKind::Activate if is_busy => ("activate", "button.activating"),
        ControlKind::Activate => ("activate", "button.activate"),
        ControlKind::History => ("history", "button.history"),
    }
}
