//! Whether what is on screen can be pressed.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    #[default]
    Ready,
    /// What it does is under way.
    Busy,
    /// It cannot be pressed now, and the message says why.
    Unavailable,
}
