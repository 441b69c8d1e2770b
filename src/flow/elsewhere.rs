//! What the page was asked for and does not have: the user is told where it may be.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    SignIn,
    Check,
    Setup,
    Fund,
    Support,
}
