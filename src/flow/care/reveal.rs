//! The card's details and its PIN, as images of the issuer: asked for once a click, shown for a
//! while, and gone at once when nobody can be looking.

use std::time::Duration;

use super::colours::Colours;
use super::offers::Care;
use crate::flow::answer::{Answer, Failure, Outage};
use crate::flow::call::Call;
use crate::flow::effect::Effect;
use crate::flow::{Flow, Moment};

/// An image that is not there after this time is given up. (Pera's client.)
const LOADING_LIMIT: Duration = Duration::from_secs(15);

/// Then it is hidden by itself. (Pera's client.)
const SHOWING: Duration = Duration::from_secs(30);

/// What an image shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecureImage {
    Details,
    Pin,
}

impl SecureImage {
    pub fn care(self) -> Care {
        match self {
            SecureImage::Details => Care::Details,
            SecureImage::Pin => Care::Pin,
        }
    }
}

/// Its address is never known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reveal {
    Hidden,
    Asked(SecureImage),
    /// The browser fetches the image.
    Loading {
        image: SecureImage,
        until: Moment,
    },
    Shown {
        image: SecureImage,
        until: Moment,
        seconds_left: u64,
    },
}

impl Reveal {
    /// Between the click and the image on screen.
    pub fn is_under_way(self) -> bool {
        matches!(self, Reveal::Asked(_) | Reveal::Loading { .. })
    }

    pub fn image(self) -> Option<SecureImage> {
        match self {
            Reveal::Hidden => None,
            Reveal::Asked(image) | Reveal::Loading { image, .. } | Reveal::Shown { image, .. } => {
                Some(image)
            }
        }
    }
}

impl Flow {
    /// Shows the image, or hides it again.
    pub(in crate::flow) fn click_reveal(
        &mut self,
        image: SecureImage,
        colours: Colours,
        now: Moment,
    ) {
        match self.reveal {
            Reveal::Asked(_) | Reveal::Loading { .. } => return,
            Reveal::Shown { image: shown, .. } if shown == image => return self.conceal(),
            Reveal::Shown { .. } | Reveal::Hidden => {}
        }
        if self.can_control(image.care()) && !self.presence.is_quiet(now) {
            self.put_away();
            self.notices.clear();
            self.reveal = Reveal::Asked(image);
            self.call(Call::OpenImage { image, colours }, now, false);
        }
    }

    pub(in crate::flow) fn image_answered(&mut self, answer: Answer, now: Moment) {
        let Reveal::Asked(image) = self.reveal else {
            return;
        };
        if matches!(answer, Answer::Opened) {
            let until = now + LOADING_LIMIT;
            self.reveal = Reveal::Loading { image, until };
        } else {
            self.reveal = Reveal::Hidden;
            self.care_failed(image.care(), answer.into_failure(), now);
        }
    }

    pub(in crate::flow) fn image_loaded(&mut self, now: Moment) {
        if let Reveal::Loading { image, .. } = self.reveal {
            self.reveal = Reveal::Shown {
                image,
                until: now + SHOWING,
                seconds_left: SHOWING.as_secs(),
            };
            self.outbox.tell_act(image.care(), "shown");
        }
    }

    pub(in crate::flow) fn image_failed(&mut self, now: Moment) {
        if let Reveal::Loading { image, .. } = self.reveal {
            self.conceal();
            self.care_failed(image.care(), Failure::Retry(Outage::Image), now);
        }
    }

    /// Nothing is on screen any more, and nothing that is still on its way will be.
    pub(in crate::flow) fn conceal(&mut self) {
        match self.reveal {
            Reveal::Hidden => return,
            Reveal::Asked(_) => self.drop_calls(|call| matches!(call, Call::OpenImage { .. })),
            Reveal::Loading { .. } => self.outbox.push(Effect::Conceal),
            Reveal::Shown { image, .. } => {
                self.outbox.push(Effect::Conceal);
                self.outbox.tell_act(image.care(), "hidden");
            }
        }
        self.reveal = Reveal::Hidden;
    }

    pub(in crate::flow) fn advance_reveal(&mut self, now: Moment) {
        let is_offered = self
            .reveal
            .image()
            .is_none_or(|image| self.offers(image.care()));
        if !is_offered {
            return self.conceal();
        }
        match &mut self.reveal {
            Reveal::Hidden | Reveal::Asked(_) => {}
            Reveal::Loading { until, .. } => {
                if *until <= now {
                    self.image_failed(now);
                }
            }
            Reveal::Shown {
                until,
                seconds_left,
                ..
            } => {
                let left = until.since(now).as_millis().div_ceil(1000);
                *seconds_left = u64::try_from(left).unwrap_or_default();
                if *seconds_left == 0 {
                    self.conceal();
                }
            }
        }
    }

    /// When the image is given up, or the countdown goes on.
    pub(in crate::flow) fn reveal_limit(&self) -> Option<Moment> {
        match self.reveal {
            Reveal::Hidden | Reveal::Asked(_) => None,
            Reveal::Loading { until, .. } => Some(until),
            Reveal::Shown {
                until,
                seconds_left,
                ..
            } => Some(until - Duration::from_secs(seconds_left.saturating_sub(1))),
        }
    }
}
