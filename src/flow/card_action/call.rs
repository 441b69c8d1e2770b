//! What is asked of the issuer when a control is pressed.

use super::colours::Colours;
use super::place::Place;
use super::secure_image::SecureImage;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardCall {
    Freeze,
    Unfreeze,
    /// With the last four digits that are printed on the card.
    Activate(String),
    OpenImage(OpenImage),
    OpenPinPage(OpenPinPage),
}

/// Every call gives another address, and each works once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenImage {
    pub image: SecureImage,
    pub colours: Colours,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPinPage {
    pub place: Place,
    pub colours: Colours,
}

impl CardCall {
    pub fn is_status_change(&self) -> bool {
        matches!(
            self,
            CardCall::Freeze | CardCall::Unfreeze | CardCall::Activate(_)
        )
    }

    pub fn opens_window(&self) -> bool {
        matches!(self, CardCall::OpenPinPage(page) if page.place == Place::Window)
    }
}
