//! One transaction as the wire has it.

use serde_json::{Value, json};

use super::funding;
use super::kind::Kind;
use super::timeline::{Fact, Timeline};
use crate::decimal::decimal;
use crate::seed::Seed;

/// A currency, its decimals, what a hundredth of the card's currency is in its smallest units
/// (times a hundred), and the rate.
const FOREIGN: [(&str, u32, u64, &str); 4] = [
    ("JPY", 0, 163, "0.006134969325153374233128834355828"),
    ("KWD", 3, 330, "3.03030303030303030303"),
    ("CHF", 2, 94, "1.0638"),
    ("HUF", 2, 40_000, "0.0025"),
];

/// Digits that a float would lose.
const LONG_TAIL: &str = "000000000000000000001234567";

/// What may be null.
const NULLS: [&str; 5] = [
    "merchantType",
    "mcc",
    "ecbRate",
    "declineReason",
    "panLast4",
];

/// What is always there.
const SPARSE: [&str; 4] = [
    "id",
    "dateTime",
    "transactionCurrency",
    "amountInTransactionCurrency",
];

/// The whole transaction, with what its kind changes, empties or leaves out.
pub fn json(timeline: &Timeline, fact: &Fact) -> Value {
    let mut seed = Seed::new(timeline.owner, fact.serial ^ (1 << 40));
    let hundredths = 100 + seed.below(24_900);
    let sign = match fact.kind {
        Kind::Deposit | Kind::Refund => "CREDIT",
        _ => "DEBIT",
    };
    let amount = decimal(hundredths, 2);
    let mut transaction = json!({
        "id": seed.id(),
        "cardId": timeline.card_id,
        "panLast4": timeline.pan_last4,
        "transactionId": (9_900_000_000 + seed.below(99_999_999)).to_string(),
        "dateTime": humantime::format_rfc3339_millis(fact.time).to_string(),
        "sign": sign,
        "merchantNameLocation": fact.merchant_text(),
        "merchantType": fact.merchant.kind,
        "mcc": fact.merchant.code,
        "mccCategory": fact.category(),
        "transactionCurrency": timeline.currency,
        "amountInTransactionCurrency": amount,
        "feesInTransactionCurrency": "0",
        "originalCurrency": timeline.currency,
        "amountInOriginalCurrency": amount,
        "feesInOriginalCurrency": "0",
        "billingConversionRate": "1",
        "ecbRate": "1",
        "status": match fact.kind {
            Kind::Pending => "PENDING",
            Kind::Declined | Kind::DeclinedFrozen => "DECLINED",
            Kind::Reverted => "REVERTED",
            _ => "CONFIRMED",
        },
        "declineReason": match fact.kind {
            Kind::Declined => "Insufficient funds",
            Kind::DeclinedFrozen => "Card is frozen",
            _ => "",
        },
        "fundingSources": funding::sources(fact.kind, hundredths, sign, fact.time, &mut seed),
    });
    shape(&mut transaction, fact.kind, hundredths, &mut seed);
    transaction
}

fn shape(transaction: &mut Value, kind: Kind, hundredths: u64, seed: &mut Seed) {
    match kind {
        Kind::Foreign => convert(transaction, hundredths, seed),
        Kind::Cash => set(transaction, "feesInTransactionCurrency", json!("2.50")),
        Kind::LongDecimals => {
            let long = json!(format!("{}{LONG_TAIL}", decimal(hundredths, 2)));
            set(transaction, "amountInTransactionCurrency", long.clone());
            set(transaction, "amountInOriginalCurrency", long);
        }
        Kind::TextCode => {
            let code = transaction.get("mcc").map(Value::to_string);
            set(transaction, "mcc", json!(code));
        }
        Kind::NoSources => {
            keep(transaction, |name| name != "fundingSources");
            set(transaction, "merchantId", json!("000000012345678"));
        }
        Kind::Deposit => {
            keep(transaction, |name| {
                !["merchantNameLocation", "mcc"].contains(&name)
            });
            set(transaction, "merchantType", json!("Deposit"));
        }
        Kind::Nulls => {
            for name in NULLS {
                set(transaction, name, Value::Null);
            }
        }
        Kind::Sparse => keep(transaction, |name| SPARSE.contains(&name)),
        Kind::Cashback => set(
            transaction,
            "cashback",
            json!({
                "amount": decimal(hundredths * 10_000 / 100, 6),
                "currency": "usdc",
                "fiatAmount": decimal(hundredths / 100, 2),
                "fiatCurrency": "USD",
                "ratePercent": "1",
                "status": "EARNED",
            }),
        ),
        Kind::Plain
        | Kind::Pending
        | Kind::Declined
        | Kind::DeclinedFrozen
        | Kind::TwoSources
        | Kind::ThreeSources
        | Kind::Reverted
        | Kind::UnknownCategory
        | Kind::Refund => {}
    }
}

/// Makes it one in a foreign currency.
fn convert(transaction: &mut Value, hundredths: u64, seed: &mut Seed) {
    let Some((currency, decimals, units, rate)) = seed.pick(&FOREIGN) else {
        return;
    };
    let original = decimal(hundredths * units / 100, *decimals);
    set(transaction, "originalCurrency", json!(currency));
    set(transaction, "amountInOriginalCurrency", json!(original));
    set(transaction, "billingConversionRate", json!(rate));
    set(transaction, "ecbRate", json!(rate));
    let fee = json!(decimal(hundredths * 2 / 100, 2));
    set(transaction, "feesInTransactionCurrency", fee);
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
}

fn keep(object: &mut Value, wanted: impl Fn(&str) -> bool) {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|name, _| wanted(name));
    }
}
