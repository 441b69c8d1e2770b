//! A text that must not be seen: it cannot be printed, compared by eye, or stored.

/// The address of a secure image or page. There is no `Debug` and no `Display` on purpose.
#[derive(PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: &str) -> Secret {
        Secret(text.to_owned())
    }

    /// For the one place that hands it to the browser.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}
