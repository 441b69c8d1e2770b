//! What is to be seen of what can be done with a card.

use super::secure_image::SecureImage;
use crate::flow::answer::Failure;
use crate::flow::readiness::Readiness;

/// Without controls there is nothing to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardActionsView {
    pub controls: Vec<Control>,
    /// The user is asked for the digits on the card.
    pub activation: Option<ActivationView>,
    /// The card was just frozen, and the user can take that back.
    pub undo: Option<Readiness>,
    pub image: Option<ImageView>,
    pub is_pin_page_open: bool,
}

/// Whether what was typed can be sent, and why it was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivationView {
    pub readiness: Readiness,
    pub failure: Option<Failure>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Control {
    pub kind: ControlKind,
    pub readiness: Readiness,
    /// What it opens is open.
    pub is_open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlKind {
    /// Shows the image, or hides it again.
    Reveal(SecureImage),
    SetPin,
    Freeze,
    Unfreeze,
    Activate,
    History,
}

impl ControlKind {
    /// In the order of the screen.
    pub const ALL: [ControlKind; 7] = [
        ControlKind::Reveal(SecureImage::Details),
        ControlKind::Reveal(SecureImage::Pin),
        ControlKind::SetPin,
        ControlKind::Freeze,
        ControlKind::Unfreeze,
        ControlKind::Activate,
        ControlKind::History,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageView {
    pub image: SecureImage,
    pub stage: ImageStage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageStage {
    Asked,
    Loading,
    Shown { seconds_left: u64 },
}
