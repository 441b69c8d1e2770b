//! One entry of Kulipa's list of payments. (Dossier, section 7: two number styles in one object.)

use super::super::decimal::is_decimal;
use super::super::digest::digest;
use super::super::text::short;
use crate::flow::history::transaction::{
    Direction, Money, Transaction, TransactionKey, TransactionStatus,
};
use crate::json::Value;

/// `None` for what is no payment at all.
pub fn payment(entry: &Value) -> Option<Transaction> {
    let id = entry.text("id")?;
    let word = entry.text("status").unwrap_or_default();
    let currency = entry.text("currency");
    let merchant = entry.field("merchant");
    let amount = entry.integer("amount").zip(currency);
    let amount = amount.map(|(units, currency)| minor_units(units, currency));
    let original = entry
        .text("merchantAmount")
        .zip(entry.text("merchantCurrency"));
    Some(Transaction {
        key: TransactionKey(digest(&[id])),
        at: entry.text("paymentDateTime").map(short),
        merchant: merchant
            .and_then(|merchant| merchant.text("name"))
            .map(short),
        place: merchant
            .and_then(|merchant| merchant.text("city"))
            .map(short),
        direction: Some(if entry.text("type") == Some("refund") {
            Direction::In
        } else {
            Direction::Out
        }),
        // A confirmed payment is held, and becomes complete.
        status: match word {
            "complete" => TransactionStatus::Confirmed,
            "confirmed" => TransactionStatus::Pending,
            "rejected" | "failed" => TransactionStatus::Declined,
            other => TransactionStatus::Unknown(short(other)),
        },
        reason: entry.text("declineReason").map(in_words),
        amount,
        original: original
            .filter(|(_, merchants)| currency != Some(merchants))
            .filter(|(amount, _)| is_decimal(amount))
            .map(|(amount, currency)| Money {
                amount: short(amount),
                currency: short(currency),
            }),
        fees: None,
        sources: Vec::new(),
    })
}

/// Whole minor units as decimal text. (ISO 4217 for the few currencies without two decimals.)
fn minor_units(units: i64, currency: &str) -> Money {
    let decimals = match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "UGX" | "XAF" | "XOF" | "XPF" | "PYG" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    let mut amount = units.unsigned_abs().to_string();
    if decimals > 0 {
        while amount.len() <= decimals {
            amount.insert(0, '0');
        }
        amount.insert(amount.len() - decimals, '.');
    }
    if units < 0 {
        amount.insert(0, '-');
    }
    Money {
        amount,
        currency: short(currency),
    }
}

/// `insufficientFund` as it may be read.
fn in_words(code: &str) -> String {
    let mut words = String::new();
    for letter in code.chars().take(80) {
        if letter.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}
