//! The colours of the page around, for the images and pages that the issuer makes.

/// CSS colours as a browser computes them; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colours {
    pub text: String,
    pub surface: String,
    pub accent: String,
    pub on_accent: String,
}
