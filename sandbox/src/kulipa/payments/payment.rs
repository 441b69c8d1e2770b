//! One payment as the wire has it: whole numbers of the smallest unit beside texts of the usual one.

use std::time::Duration;

use serde_json::{Value, json};

use super::kind::Kind;
use super::merchant::MERCHANTS;
use super::timeline::{Fact, Timeline};
use crate::decimal::decimal;
use crate::seed::Seed;
use crate::state::moment;

/// How long the issuer holds money for a merchant.
const HOLDING: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A currency, its decimals, and what a hundredth of the card's currency is in its smallest units,
/// times a hundred.
const FOREIGN: [(&str, u32, u64); 4] = [
    ("EUR", 2, 93),
    ("JPY", 0, 163),
    ("KWD", 3, 330),
    ("HUF", 2, 40_000),
];

/// The whole payment.
pub fn json(timeline: &Timeline, fact: &Fact<'_>) -> Value {
    let mut seed = Seed::new(fact.owner, fact.serial ^ (1 << 41));
    let original = 100 + seed.below(24_900);
    let amount = match fact.kind {
        Kind::Less => original * 3 / 4,
        Kind::More => original * 6 / 5,
        _ => original,
    };
    let (currency, decimals, units) = match fact.kind {
        Kind::Foreign => seed.pick(&FOREIGN).copied().unwrap_or(("EUR", 2, 93)),
        _ => (fact.currency, 2, 100),
    };
    let merchants = |hundredths: u64| decimal(hundredths * units / 100, decimals);
    let id = seed.id();
    let merchant = seed.pick(&MERCHANTS).map(|merchant| {
        json!({
            "name": merchant.name,
            "city": merchant.city,
            "country": merchant.country,
            "mcc": merchant.code,
            "mid": format!("{:015}", seed.below(1_000_000_000)),
        })
    });
    let mut payment = json!({
        "id": format!("cpm-{id}"),
        "type": fact.kind.direction(),
        "status": fact.kind.status(),
        "declineReason": fact.kind.decline_reason(),
        "cardId": fact.card_id,
        "userId": timeline.user_id,
        "amount": amount,
        "originalAmount": original,
        "currency": fact.currency,
        "merchantAmount": merchants(amount),
        "originalMerchantAmount": merchants(original),
        "merchantCurrency": currency,
        "merchant": merchant,
        "expirationAt": moment(fact.time + HOLDING),
        "paymentDateTime": moment(fact.time),
        "updatedAt": moment(fact.updated),
    });
    if let (Kind::NoMerchantAmount, Some(fields)) = (fact.kind, payment.as_object_mut()) {
        fields.retain(|name, _| {
            !["merchantAmount", "originalMerchantAmount"].contains(&name.as_str())
        });
    }
    payment
}
