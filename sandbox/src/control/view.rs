//! A user as the control API shows one: everything but the tokens.

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::fault::Faults;
use crate::state::{Card, Scenario, User, kulipa, pintopay};

/// The scenario, and what has happened since.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct View<'a> {
    id: Uuid,
    #[serde(flatten)]
    scenario: &'a Scenario,
    card: Option<&'a Card>,
    /// Whether an accepted order is not a finished card yet.
    provisioning: bool,
    orders_received: u64,
    orders_accepted: u64,
    /// How often a PIN was set; never the PIN.
    pin_set: u64,
    kulipa_user_id: &'a str,
    kulipa: KulipaView<'a>,
    external_user_id: &'a str,
    pintopay: PintopayView<'a>,
    faults: &'a Faults,
}

/// The same of what Kulipa knows.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KulipaView<'a> {
    #[serde(flatten)]
    scenario: &'a kulipa::Scenario,
    /// Oldest first.
    cards: &'a [kulipa::Card],
    orders_received: u64,
    orders_accepted: u64,
    reissues_received: u64,
    reissues_accepted: u64,
}

/// The same of what PintoPay knows.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PintopayView<'a> {
    #[serde(flatten)]
    scenario: &'a pintopay::Scenario,
    /// Oldest first.
    cards: &'a [pintopay::Card],
    /// Oldest first, to freeze and unfreeze too.
    orders: Vec<Value>,
    orders_received: u64,
    orders_accepted: u64,
}

impl<'a> View<'a> {
    /// The user as of the last time that it was looked up.
    pub fn of(user: &'a User) -> Self {
        Self {
            id: user.id,
            scenario: &user.scenario,
            card: user.card(),
            provisioning: user.is_provisioning(),
            orders_received: user.orders_received,
            orders_accepted: user.orders_accepted(),
            pin_set: user.pin_set(),
            kulipa_user_id: &user.kulipa.user_id,
            kulipa: KulipaView::of(&user.kulipa),
            external_user_id: &user.pintopay.external_user_id,
            pintopay: PintopayView::of(&user.pintopay),
            faults: &user.faults,
        }
    }
}

impl<'a> KulipaView<'a> {
    fn of(account: &'a kulipa::Account) -> Self {
        Self {
            scenario: &account.scenario,
            cards: account.cards(),
            orders_received: account.orders_received,
            orders_accepted: account.orders_accepted(),
            reissues_received: account.reissues_received,
            reissues_accepted: account.reissues_accepted(),
        }
    }
}

impl<'a> PintopayView<'a> {
    fn of(account: &'a pintopay::Account) -> Self {
        Self {
            scenario: &account.scenario,
            cards: account.cards(),
            orders: account.orders().iter().map(pintopay::Order::wire).collect(),
            orders_received: account.orders_received,
            orders_accepted: account.orders_accepted(),
        }
    }
}
