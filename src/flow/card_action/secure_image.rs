//! What an image of the issuer shows.

use super::actions::CardAction;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecureImage {
    Details,
    Pin,
}

impl SecureImage {
    pub fn action(self) -> CardAction {
        match self {
            SecureImage::Details => CardAction::Details,
            SecureImage::Pin => CardAction::Pin,
        }
    }
}
