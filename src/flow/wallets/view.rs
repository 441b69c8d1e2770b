//! What is to be seen of the wallets.

use super::wallet::Wallet;

/// So many are shown; of the others there is only told how many they are.
const MOST_SHOWN: usize = 5;

/// Empty where there are none, and while they are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalletsView {
    /// The one that is charged first comes first, where the issuer tells that.
    pub shown: Vec<Wallet>,
    pub more: usize,
}

impl WalletsView {
    pub fn of(wallets: &[Wallet]) -> WalletsView {
        WalletsView {
            shown: wallets.iter().take(MOST_SHOWN).cloned().collect(),
            more: wallets.len().saturating_sub(MOST_SHOWN),
        }
    }
}
