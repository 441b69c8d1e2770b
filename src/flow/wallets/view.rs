//! What is to be seen of the wallets.

use super::wallet::Wallet;

/// So many are shown; of the others there is only told how many they are.
const MOST_SHOWN: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WalletsView {
    /// There is nothing to pay from, and a button to add it.
    Missing,
    Linked {
        /// The one that is charged first comes first, where the issuer tells that.
        wallets: Vec<Wallet>,
        more: usize,
    },
}

impl WalletsView {
    pub fn of(wallets: &[Wallet]) -> WalletsView {
        if wallets.is_empty() {
            return WalletsView::Missing;
        }
        WalletsView::Linked {
            wallets: wallets.iter().take(MOST_SHOWN).cloned().collect(),
            more: wallets.len().saturating_sub(MOST_SHOWN),
        }
    }
}
