//! What an issuer can do and how long it takes, in words of the flow.

use std::time::Duration;

use super::card_action::actions::CardActions;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// From an accepted order to a card that is seen, at the worst: until then a missing
    /// card means "not yet", and an order whose answer was lost may still turn up.
    pub provisioning_limit: Duration,
    /// The issuer knows an order by its key: the same key gives the same order, so an order
    /// whose answer was lost is sent again.
    pub knows_orders: bool,
    /// The issuer has a page for the identity check; without one the page around has to have it.
    pub has_identity_page: bool,
    /// The history can be searched, and narrowed to categories and days.
    pub has_filters: bool,
    pub has_statements: bool,
    /// What can be done with a card: what the issuer has, and the page wants.
    pub actions: CardActions,
}
