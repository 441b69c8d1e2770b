//! The wallets that a card at Baanx is paid from, as a scenario has them.

use serde::{Deserialize, Serialize};

use super::told::{take_over, told};
use crate::bounds;

/// Both lists of a user.
#[derive(Clone, Debug, Serialize)]
pub struct Wallets {
    /// The user's own, which are delegated to the card; `None` where the partner has no such list.
    pub external: Option<Vec<ExternalWallet>>,
    /// Those that the issuer keeps, which are linked to the card; `None` likewise.
    pub linked: Option<Vec<LinkedWallet>>,
}

/// A wallet of the user's own. `None` leaves a field out of the answer.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExternalWallet {
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    balance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allowance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    network: Option<String>,
}

/// A wallet that the issuer keeps. `None` leaves a field out of the answer.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct LinkedWallet {
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    network: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    priority: Option<u32>,
}

/// What a scenario says of them; a list that is not told stays what it is.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WalletsChange {
    #[serde(deserialize_with = "told")]
    external: Option<Option<Vec<ExternalWallet>>>,
    #[serde(deserialize_with = "told")]
    linked: Option<Option<Vec<LinkedWallet>>>,
}

impl Default for Wallets {
    /// One wallet with money in it, so that a card can pay.
    fn default() -> Self {
        Self {
            external: Some(vec![ExternalWallet {
                currency: Some("usdc".into()),
                balance: Some("250.75".into()),
                allowance: Some("1000".into()),
                network: Some("linea".into()),
            }]),
            linked: Some(Vec::new()),
        }
    }
}

impl Wallets {
    /// Takes over what the change tells and leaves the rest.
    pub(super) fn merge(&mut self, change: WalletsChange) {
        take_over(&mut self.external, change.external);
        take_over(&mut self.linked, change.linked);
    }
}

impl WalletsChange {
    /// Refuses what is too much or too long.
    pub(super) fn check(&self) -> Result<(), String> {
        let external = self.external.iter().flatten().flatten();
        let linked = self.linked.iter().flatten().flatten();
        let count = external.clone().count();
        bounds::check_count("wallets.external", count, bounds::WALLETS)?;
        let count = linked.clone().count();
        bounds::check_count("wallets.linked", count, bounds::WALLETS)?;
        for wallet in external {
            check("wallets.external.currency", wallet.currency.as_ref())?;
            check("wallets.external.balance", wallet.balance.as_ref())?;
            check("wallets.external.allowance", wallet.allowance.as_ref())?;
            check("wallets.external.network", wallet.network.as_ref())?;
        }
        for wallet in linked {
            check("wallets.linked.currency", wallet.currency.as_ref())?;
            check("wallets.linked.network", wallet.network.as_ref())?;
        }
        Ok(())
    }
}

fn check(name: &str, text: Option<&String>) -> Result<(), String> {
    text.map_or(Ok(()), |text| bounds::check_text(name, text))
}
