//! The recorded bodies, one folder an issuer. They are in the program, since a browser cannot
//! read the folder.

/// The place below `tests/bodies`, and what is there.
pub type Recorded = (&'static str, &'static str);

macro_rules! recorded {
    ($($place:literal)*) => {
        &[$(($place, include_str!(concat!("../bodies/", $place)))),*]
    };
}

pub const RECORDED: &[Recorded] = recorded!(
    "baanx/card.json"
    "baanx/freeze.json"
    "baanx/image.json"
    "baanx/order.json"
    "baanx/pin-page.json"
    "baanx/profile.json"
    "baanx/statement.json"
    "baanx/transactions.json"
    "baanx/verification.json"
    "baanx/wallets.json"
    "kulipa/card.json"
    "kulipa/order.json"
    "kulipa/payments.json"
    "kulipa/switch.json"
    "kulipa/user.json"
    "kulipa/wallet.json"
    "pintopay/card.json"
    "pintopay/cardholder.json"
    "pintopay/order.json"
    "pintopay/progress.json"
    "pintopay/switch.json"
);

/// The issuer whose folder it is.
pub fn issuer(place: &str) -> &str {
    place.split('/').next().unwrap()
}
