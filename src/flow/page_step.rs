//! What is the page's own to do: the user asks for it, and the page is asked whether it does it.

use super::State;
use super::answer::Missing;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStep {
    /// Signing its user in.
    SignIn,
    /// Its own identity check.
    Verification,
    /// What the issuer misses before it takes an order.
    Setup(Missing),
    /// A wallet that the card is paid from.
    Fund,
    /// Help, from where the user stands: the state, and the code of what went wrong.
    Support {
        state: State,
        code: Option<&'static str>,
    },
}
