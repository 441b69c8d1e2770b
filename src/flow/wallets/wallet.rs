//! A wallet that the card is paid from, as far as it is shown. Every field may be missing.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wallet {
    /// The code of its currency, such as `USDC`.
    pub currency: Option<String>,
    /// The issuer's own word for the chain that it is on.
    pub network: Option<String>,
    /// Decimal text without a sign: what the card can spend of it.
    pub spendable: Option<String>,
}
