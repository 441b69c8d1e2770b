//! Where the issuer's page for a PIN opens.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Frame,
    /// For a browser or an issuer that does not let the page be framed.
    Window,
}
