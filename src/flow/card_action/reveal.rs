//! The card's details and its PIN, as images of the issuer: asked for once a click, shown for a
//! while, and gone at once when nobody can be looking.

use std::time::Duration;

use super::actions::CardActions;
use super::call::{CardCall, OpenImage};
use super::colours::Colours;
use super::secure_image::SecureImage;
use super::view::{ImageStage, ImageView};
use crate::flow::Timestamp;
use crate::flow::answer::{Failure, Outage};
use crate::flow::call::Call;
use crate::flow::outcome::Outcome;

/// An image that is not there after this time is given up. (Pera's client.)
const LOADING_LIMIT: Duration = Duration::from_secs(15);

/// Then it is hidden by itself. (Pera's client.)
const SHOWING: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reveal(Stage);

/// Its address is never known here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Hidden,
    Asked(SecureImage),
    /// The browser fetches the image.
    Loading {
        image: SecureImage,
        until: Timestamp,
    },
    Shown {
        image: SecureImage,
        until: Timestamp,
        seconds_left: u64,
    },
}

impl Reveal {
    /// Between the click and the image on screen.
    pub fn is_under_way(self) -> bool {
        matches!(self.0, Stage::Asked(_) | Stage::Loading { .. })
    }

    pub fn is_shown(self, image: SecureImage) -> bool {
        matches!(self.0, Stage::Shown { image: shown, .. } if shown == image)
    }

    pub fn is_coming(self, image: SecureImage) -> bool {
        self.is_under_way() && self.image() == Some(image)
    }

    pub fn view(self) -> Option<ImageView> {
        let stage = match self.0 {
            Stage::Hidden => return None,
            Stage::Asked(_) => ImageStage::Asked,
            Stage::Loading { .. } => ImageStage::Loading,
            Stage::Shown { seconds_left, .. } => ImageStage::Shown { seconds_left },
        };
        let image = self.image()?;
        Some(ImageView { image, stage })
    }

    pub fn ask(&mut self, image: SecureImage, colours: Colours) -> Outcome {
        self.0 = Stage::Asked(image);
        let call = CardCall::OpenImage(OpenImage { image, colours });
        Outcome::Call(Call::Card(call))
    }

    /// The issuer has an address for it.
    pub fn opened(&mut self, now: Timestamp) {
        if let Stage::Asked(image) = self.0 {
            let until = now + LOADING_LIMIT;
            self.0 = Stage::Loading { image, until };
        }
    }

    pub fn refused(&mut self, failure: Failure) -> Vec<Outcome> {
        let Stage::Asked(image) = self.0 else {
            return Vec::new();
        };
        self.0 = Stage::Hidden;
        vec![Outcome::Failed(image.action(), failure)]
    }

    pub fn loaded(&mut self, now: Timestamp) -> Vec<Outcome> {
        let Stage::Loading { image, .. } = self.0 else {
            return Vec::new();
        };
        self.0 = Stage::Shown {
            image,
            until: now + SHOWING,
            seconds_left: SHOWING.as_secs(),
        };
        vec![Outcome::Acted(image.action(), "shown")]
    }

    pub fn failed(&mut self) -> Vec<Outcome> {
        let Stage::Loading { image, .. } = self.0 else {
            return Vec::new();
        };
        let mut outcomes = self.conceal();
        outcomes.push(Outcome::Failed(
            image.action(),
            Failure::Retry(Outage::Image),
        ));
        outcomes
    }

    /// Nothing is on screen any more, and nothing that is still on its way will be.
    pub fn conceal(&mut self) -> Vec<Outcome> {
        match std::mem::take(&mut self.0) {
            Stage::Hidden => Vec::new(),
            Stage::Asked(_) => vec![Outcome::Drop(is_opening)],
            Stage::Loading { .. } => vec![Outcome::Conceal],
            Stage::Shown { image, .. } => {
                vec![Outcome::Conceal, Outcome::Acted(image.action(), "hidden")]
            }
        }
    }

    pub fn advance(&mut self, offered: CardActions, now: Timestamp) -> Vec<Outcome> {
        let is_offered = self.image().is_none_or(|image| offered.has(image.action()));
        if !is_offered {
            return self.conceal();
        }
        match &mut self.0 {
            Stage::Hidden | Stage::Asked(_) => {}
            Stage::Loading { until, .. } => {
                if *until <= now {
                    return self.failed();
                }
            }
            Stage::Shown {
                until,
                seconds_left,
                ..
            } => {
                let left = until.since(now).as_millis().div_ceil(1000);
                *seconds_left = u64::try_from(left).unwrap_or_default();
                if *seconds_left == 0 {
                    return self.conceal();
                }
            }
        }
        Vec::new()
    }

    /// When the image is given up, or the countdown goes on.
    pub fn limit(self) -> Option<Timestamp> {
        match self.0 {
            Stage::Hidden | Stage::Asked(_) => None,
            Stage::Loading { until, .. } => Some(until),
            Stage::Shown {
                until,
                seconds_left,
                ..
            } => Some(until - Duration::from_secs(seconds_left.saturating_sub(1))),
        }
    }

    fn image(self) -> Option<SecureImage> {
        match self.0 {
            Stage::Hidden => None,
            Stage::Asked(image) | Stage::Loading { image, .. } | Stage::Shown { image, .. } => {
                Some(image)
            }
        }
    }
}

fn is_opening(call: &Call) -> bool {
    matches!(call, Call::Card(CardCall::OpenImage(_)))
}
