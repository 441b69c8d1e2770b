//! What one entry of Baanx' list of transactions means. (Dossier, section 10.1.)

use super::super::decimal::is_decimal;
use super::super::digest::digest;
use super::super::text::short;
use super::body::{FundingSourceBody, TransactionBody};
use super::category::category;
use crate::flow::history::transaction::{
    DeclineReason, Direction, FundingSource, Money, Transaction, TransactionKey, TransactionStatus,
};

/// Even an entry without a word is a transaction.
pub fn transaction(body: TransactionBody) -> Transaction {
    let at = body.date_time.as_deref();
    let id = body.id.or(body.transaction_id);
    let currency = body.transaction_currency.as_deref();
    let original_currency = body.original_currency.as_deref();
    let (merchant, place) = merchant(body.merchant_name_location.as_deref());
    let amount = body.amount_in_transaction_currency.as_deref();
    let key = match &id {
        Some(id) => digest(&[id]),
        None => digest(&[
            at.unwrap_or_default(),
            amount.unwrap_or_default(),
            merchant.as_deref().unwrap_or_default(),
        ]),
    };
    let original = body.amount_in_original_currency.as_deref();
    let fees_in_currency = body.fees_in_transaction_currency.as_deref();
    let sources = body.funding_sources.unwrap_or_default();
    Transaction {
        key: TransactionKey(key),
        at: at.map(short),
        merchant,
        place,
        direction: match body.sign.as_deref() {
            Some("CREDIT") => Some(Direction::In),
            Some("DEBIT") => Some(Direction::Out),
            Some(_) | None => None,
        },
        status: match body.status.as_deref().unwrap_or_default() {
            "CONFIRMED" => TransactionStatus::Confirmed,
            "PENDING" => TransactionStatus::Pending,
            "DECLINED" => TransactionStatus::Declined,
            "REVERTED" => TransactionStatus::Reverted,
            other => TransactionStatus::Unknown(short(other)),
        },
        reason: body.decline_reason.as_deref().and_then(reason),
        category: body.mcc_category.as_deref().and_then(category),
        amount: money(amount, currency),
        original: money(original, original_currency).filter(|_| original_currency != currency),
        fees: fees(fees_in_currency, currency),
        sources: sources.iter().filter_map(source).collect(),
    }
}

/// A free text, which says the same in many ways.
fn reason(text: &str) -> Option<DeclineReason> {
    let text = text.to_ascii_lowercase();
    let known = [
        (DeclineReason::NotEnoughMoney, "insufficient"),
        (DeclineReason::CardNotActive, "frozen"),
        (DeclineReason::CardNotActive, "not active"),
        (DeclineReason::CardNotActive, "inactive"),
        (DeclineReason::Limit, "limit"),
        (DeclineReason::WrongPin, "wrong pin"),
        (DeclineReason::WrongPin, "incorrect pin"),
        (DeclineReason::WrongPin, "invalid pin"),
    ];
    let mut known = known.into_iter();
    known.find_map(|(reason, words)| text.contains(words).then_some(reason))
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

fn source(body: &FundingSourceBody) -> Option<FundingSource> {
    let currency = body.currency.as_deref();
    Some(FundingSource {
        money: money(body.amount.as_deref(), currency)?,
        network: body.network.as_deref().map(short),
        fees: fees(body.fees.as_deref(), currency),
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
