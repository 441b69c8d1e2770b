//! What an image of the issuer shows.

use super::offers::Care;

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
