//! What an issuer can do and how long it takes, in words of the flow.

use std::time::Duration;

use super::care::offers::Offers;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// From an accepted order to a card that is seen, at the worst: until then a missing
    /// card means "not yet", and an order whose answer was lost may still turn up.
    pub provisioning_limit: Duration,
    /// What can be done with a card: what the issuer has, and the page wants.
    pub offers: Offers,
}
