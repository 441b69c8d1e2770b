//! Payments at Kulipa, and what one entry of their list means. (Dossier, section 7.)

use super::super::decimal::is_decimal;
use super::super::digest::digest;
use super::super::failure::failure_of;
use super::super::text::short;
use super::super::{Entries, Exchange, Issuer, Method, ParsedResponse, Response};
use super::body::{PaymentBody, PaymentsBody};
use super::exchange::{ask, is_success};
use crate::flow::history::filter::TransactionQuery;
use crate::flow::history::transaction::{
    DeclineReason, Direction, Money, Transaction, TransactionKey, TransactionStatus,
};
use crate::json::read;

pub fn exchange(issuer: &Issuer, query: &TransactionQuery) -> Exchange {
    let (user, page) = (&issuer.config.user_id, query.page);
    let path = format!("/cardPayments?userId={user}&limit=20&fromPage={page}");
    let request = ask(issuer, Method::Get, &path, None);
    Exchange { request, answer }
}

fn answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    if !is_success(response) {
        return ParsedResponse::failed(failure_of(response));
    }
    let items = read(&response.body).and_then(|body: PaymentsBody| body.items);
    items.map_or(ParsedResponse::UNREADABLE, |items| {
        ParsedResponse::Transactions(Entries::new(items, |item| item.object().and_then(payment)))
    })
}

/// `None` for what has no id, and so is no payment.
fn payment(body: PaymentBody) -> Option<Transaction> {
    let id = body.id?;
    let currency = body.currency.as_deref();
    let amount = body.amount.zip(currency);
    let original = body.merchant_amount.zip(body.merchant_currency);
    let merchant = body.merchant.as_ref();
    Some(Transaction {
        key: TransactionKey(digest(&[&id])),
        at: body.payment_date_time.as_deref().map(short),
        merchant: merchant
            .and_then(|merchant| merchant.name.as_deref())
            .map(short),
        place: merchant
            .and_then(|merchant| merchant.city.as_deref())
            .map(short),
        direction: Some(if body.kind.as_deref() == Some("refund") {
            Direction::In
        } else {
            Direction::Out
        }),
        // A confirmed payment is held, and becomes complete.
        status: match body.status.as_deref().unwrap_or_default() {
            "complete" => TransactionStatus::Confirmed,
            "confirmed" => TransactionStatus::Pending,
            "rejected" | "failed" => TransactionStatus::Declined,
            other => TransactionStatus::Unknown(short(other)),
        },
        reason: body.decline_reason.as_deref().and_then(reason),
        category: None,
        amount: amount.map(|(units, currency)| minor_units(units, currency)),
        original: original
            .filter(|(_, merchants)| currency != Some(merchants))
            .filter(|(amount, _)| is_decimal(amount))
            .map(|(amount, currency)| Money {
                amount: short(&amount),
                currency: short(&currency),
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

fn reason(code: &str) -> Option<DeclineReason> {
    match code {
        "insufficientFund" => Some(DeclineReason::NotEnoughMoney),
        "notActive" => Some(DeclineReason::CardNotActive),
        "failedControl" => Some(DeclineReason::Limit),
        "eagerTransferTimeout" | "eagerTransferFailed" => Some(DeclineReason::MoneyNotMoved),
        _ => None,
    }
}
