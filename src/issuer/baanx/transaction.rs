//! One entry of Baanx' list of transactions. (Dossier, section 10.1; everything but the id may
//! be null or absent.)

use super::super::decimal::is_decimal;
use super::super::digest::digest;
use super::super::text::short;
use crate::flow::history::transaction::{
    Direction, FundingSource, Money, Transaction, TransactionKey, TransactionStatus,
};
use crate::json::Value;

/// `None` for what is no transaction at all.
pub fn transaction(entry: &Value) -> Option<Transaction> {
    let Value::Object(_) = entry else { return None };
    let at = entry.text("dateTime");
    let id = entry.text("id").or(entry.text("transactionId"));
    let currency = entry.text("transactionCurrency");
    let original_currency = entry.text("originalCurrency");
    let (merchant, place) = merchant(entry.text("merchantNameLocation"));
    let amount = entry.text("amountInTransactionCurrency");
    let key = match id {
        Some(id) => digest(&[id]),
        None => digest(&[
            at.unwrap_or_default(),
            amount.unwrap_or_default(),
            merchant.as_deref().unwrap_or_default(),
        ]),
    };
    Some(Transaction {
        key: TransactionKey(key),
        at: at.map(short),
        merchant,
        place,
        direction: match entry.text("sign") {
            Some("CREDIT") => Some(Direction::In),
            Some("DEBIT") => Some(Direction::Out),
            Some(_) | None => None,
        },
        status: match entry.text("status").unwrap_or_default() {
            "CONFIRMED" => TransactionStatus::Confirmed,
            "PENDING" => TransactionStatus::Pending,
            "DECLINED" => TransactionStatus::Declined,
            "REVERTED" => TransactionStatus::Reverted,
            other => TransactionStatus::Unknown(short(other)),
        },
        reason: entry.text("declineReason").map(short),
        amount: money(amount, currency),
        original: money(entry.text("amountInOriginalCurrency"), original_currency)
            .filter(|_| original_currency != currency),
        fees: fees(entry.text("feesInTransactionCurrency"), currency),
        sources: entry
            .field("fundingSources")
            .map(Value::list)
            .unwrap_or_default()
            .iter()
            .filter_map(source)
            .collect(),
    })
}

/// "name, place": the last comma parts them. (MetaMask.)
fn merchant(text: Option<&str>) -> (Option<String>, Option<String>) {
    match text.map(|text| text.rsplit_once(',').unwrap_or((text, ""))) {
        None => (None, None),
        Some((name, place)) => {
            let filled =
                |text: &str| Some(short(text.trim_ascii())).filter(|text| !text.is_empty());
            (filled(name), filled(place))
        }
    }
}

#[inline(never)]
fn source(entry: &Value) -> Option<FundingSource> {
    let currency = entry.text("currency");
    Some(FundingSource {
        money: money(entry.text("amount"), currency)?,
        network: entry.text("network").map(short),
        fees: fees(entry.text("fees"), currency),
    })
}

#[inline(never)]
fn money(amount: Option<&str>, currency: Option<&str>) -> Option<Money> {
    let amount = amount.filter(|amount| is_decimal(amount))?;
    Some(Money {
        amount: amount.to_owned(),
        currency: short(currency?).to_ascii_uppercase(),
    })
}

/// Nothing is no fee.
#[inline(never)]
fn fees(amount: Option<&str>, currency: Option<&str>) -> Option<Money> {
    let is_nothing = |text: &str| text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    money(amount.filter(|amount| !is_nothing(amount)), currency)
}
