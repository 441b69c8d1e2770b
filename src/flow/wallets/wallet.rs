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

impl Wallet {
    /// Whether it is known that nothing can be spent of it.
    pub fn is_empty(&self) -> bool {
        let is_zero = |amount: &String| amount.bytes().all(|byte| byte == b'0' || byte == b'.');
        self.spendable.as_ref().is_some_and(is_zero)
    }
}
