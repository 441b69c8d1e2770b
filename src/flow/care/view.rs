//! What is to be seen of the care for a card.

use super::offers::Care;
use super::pin_page::{PinPage, Place};
use super::reveal::{Reveal, SecureImage};
use super::switch::{Switch, Switching};
use crate::flow::Flow;
use crate::flow::card::CardStatus;
use crate::flow::view::Readiness;

/// Without controls there is nothing to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CareView {
    pub controls: Vec<Control>,
    /// The question whether it is meant.
    pub confirmation: Option<(Switch, Readiness)>,
    pub image: Option<ImageView>,
    pub is_pin_page_open: bool,
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
    Details,
    Pin,
    SetPin,
    Freeze,
    Unfreeze,
    Activate,
    History,
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

impl Flow {
    pub(in crate::flow) fn care_view(&self) -> CareView {
        let controls = [
            ControlKind::Details,
            ControlKind::Pin,
            ControlKind::SetPin,
            ControlKind::Freeze,
            ControlKind::Unfreeze,
            ControlKind::Activate,
            ControlKind::History,
        ];
        CareView {
            controls: controls
                .into_iter()
                .filter_map(|kind| self.control(kind))
                .collect(),
            confirmation: self.confirmation(),
            image: self.image_view(),
            is_pin_page_open: self.pin_page == PinPage::Open,
        }
    }

    fn control(&self, kind: ControlKind) -> Option<Control> {
        let is_frozen = self
            .card()
            .is_some_and(|card| card.status == CardStatus::Frozen);
        let (care, is_for_status) = match kind {
            ControlKind::Details => (Care::Details, true),
            ControlKind::Pin => (Care::Pin, true),
            ControlKind::SetPin => (Care::SetPin, true),
            ControlKind::Freeze => (Care::Freeze, !is_frozen),
            ControlKind::Unfreeze => (Care::Freeze, is_frozen),
            ControlKind::Activate => (Care::Activate, true),
            ControlKind::History => (Care::History, true),
        };
        (is_for_status && self.offers(care)).then(|| {
            let (is_busy, is_open) = self.doing(kind);
            let readiness = if is_busy {
                Readiness::Busy
            } else if is_open || kind == ControlKind::History {
                Readiness::Ready
            } else {
                self.control_readiness()
            };
            Control {
                kind,
                readiness,
                is_open,
            }
        })
    }

    /// Whether it is under way, and whether it is open.
    fn doing(&self, kind: ControlKind) -> (bool, bool) {
        let image = |image| match self.reveal {
            Reveal::Hidden => (false, false),
            Reveal::Asked(asked) | Reveal::Loading { image: asked, .. } => (asked == image, false),
            Reveal::Shown { image: shown, .. } => (false, shown == image),
        };
        match kind {
            ControlKind::Details => image(SecureImage::Details),
            ControlKind::Pin => image(SecureImage::Pin),
            ControlKind::SetPin => (
                self.pin_page == PinPage::Asked(Place::Frame)
                    || self.pin_page == PinPage::Asked(Place::Window),
                false,
            ),
            ControlKind::Freeze | ControlKind::Unfreeze | ControlKind::Activate => {
                (self.switching.is_under_way(), false)
            }
            ControlKind::History => (false, self.history.is_open()),
        }
    }

    fn control_readiness(&self) -> Readiness {
        let is_free = self.presence.is_free();
        if is_free && !self.is_controlling() {
            Readiness::Ready
        } else {
            Readiness::Unavailable
        }
    }

    fn confirmation(&self) -> Option<(Switch, Readiness)> {
        match self.switching {
            Switching::Confirming {
                switch,
                is_turning: false,
                ..
            } if !self.can_confirm(switch) => Some((switch, Readiness::Unavailable)),
            Switching::Confirming {
                switch,
                is_turning: false,
                ..
            } => Some((switch, self.control_readiness())),
            Switching::Confirming { switch, .. } => Some((switch, Readiness::Unavailable)),
            Switching::Idle
            | Switching::Sending(_)
            | Switching::Following { .. }
            | Switching::Settling { .. } => None,
        }
    }

    fn image_view(&self) -> Option<ImageView> {
        let stage = match self.reveal {
            Reveal::Hidden => return None,
            Reveal::Asked(_) => ImageStage::Asked,
            Reveal::Loading { .. } => ImageStage::Loading,
            Reveal::Shown { seconds_left, .. } => ImageStage::Shown { seconds_left },
        };
        let image = self.reveal.image()?;
        Some(ImageView { image, stage })
    }
}
