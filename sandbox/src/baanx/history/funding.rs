//! Where the money of a transaction came from.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::kind::Kind;
use crate::decimal::decimal;
use crate::seed::Seed;

/// A network and its token.
const SOURCES: [(&str, &str); 3] = [("linea", "usdc"), ("base", "usdt"), ("solana", "eurc")];

/// The sources that paid this many hundredths together; null or none where the kind says so.
pub fn sources(
    kind: Kind,
    hundredths: u64,
    sign: &str,
    time: SystemTime,
    seed: &mut Seed,
) -> Value {
    let count = match kind {
        Kind::Nulls => return Value::Null,
        Kind::Declined | Kind::DeclinedFrozen => 0,
        Kind::TwoSources => 2,
        Kind::ThreeSources => 3,
        _ => 1,
    };
    let mut left = hundredths * 10_800;
    let mut sources = Vec::new();
    for (place, (network, token)) in SOURCES.iter().take(count).enumerate() {
        let is_last = place + 1 == count;
        let part = if is_last { left } else { seed.below(left) };
        left -= part;
        let is_pending = kind == Kind::Pending;
        let paid_at = time + Duration::from_millis(10);
        sources.push(json!({
            "id": seed.id(),
            "address": format!("0x{:032x}{:08x}", seed.id().as_u128(), seed.below(1 << 32)),
            "network": network,
            "txHash": (!is_pending)
                .then(|| format!("0x{:032x}{:032x}", seed.id().as_u128(), seed.id().as_u128())),
            "currency": token,
            "amount": decimal(part, 6),
            "fees": "0",
            "swapFee": decimal(part / 400, 6),
            "sign": sign,
            "status": if is_pending { "PENDING" } else { "CONFIRMED" },
            "dateTime": humantime::format_rfc3339_millis(paid_at).to_string(),
        }));
    }
    json!(sources)
}
