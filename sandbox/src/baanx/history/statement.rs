//! `GET /v1/card/transactions/statement`: all transactions of some days, as a file.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::query::Query;
use super::timeline::Timeline;
use super::{pdf, transaction};
use crate::baanx::credentials;
use crate::baanx::refusal::Refusal;
use crate::state::Sandbox;

const COLUMNS: &str = "Timestamp,Merchant,Merchant Type,Transaction Currency,\
    Transaction currency amount,Card currency,Card currency amount,Funding Tokens,Funding Addresses";

/// Gives the file in the form that was asked for.
pub async fn answer(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Refusal> {
    // The users are let go of before the work begins, which is long for long histories.
    let timeline = {
        let mut users = sandbox.users();
        Timeline::of(credentials::user(&headers, &mut users, Instant::now())?)
    };
    let query = Query::of_statement(&uri)?;
    let (media_type, name, file) = if wants_pdf(&headers) {
        ("application/pdf", "statement.pdf", page(&timeline, &query))
    } else {
        let file = table(&timeline, &query);
        ("text/csv; charset=utf-8", "statement.csv", file)
    };
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, file).into_response())
}

/// The first of the two forms that the client names; a table when it names neither.
fn wants_pdf(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    accepted
        .unwrap_or_default()
        .split(',')
        .filter_map(|range| range.split(';').next())
        .map(str::trim)
        .find(|name| ["text/csv", "application/pdf"].contains(name))
        .is_some_and(|name| name == "application/pdf")
}

fn page(timeline: &Timeline, query: &Query) -> String {
    let days = match &query.days {
        Some((from, to)) => format!("From {from} to {to}"),
        None => "All days".to_owned(),
    };
    let count = query.matching(timeline).count();
    pdf::page(&["Card statement", &days, &format!("Transactions: {count}")])
}

fn table(timeline: &Timeline, query: &Query) -> String {
    let mut table = format!("{COLUMNS}\r\n");
    for fact in query.matching(timeline) {
        let transaction = transaction::json(timeline, &fact);
        let cells = [
            text(&transaction, "dateTime"),
            text(&transaction, "merchantNameLocation"),
            text(&transaction, "merchantType"),
            text(&transaction, "originalCurrency"),
            text(&transaction, "amountInOriginalCurrency"),
            text(&transaction, "transactionCurrency"),
            text(&transaction, "amountInTransactionCurrency"),
            joined(&transaction, "currency"),
            joined(&transaction, "address"),
        ];
        table.push_str(&cells.map(|cell| quoted(&cell)).join(","));
        table.push_str("\r\n");
    }
    table
}

fn text(object: &Value, name: &str) -> String {
    let value = object.get(name).and_then(Value::as_str);
    value.unwrap_or_default().to_owned()
}

fn joined(transaction: &Value, name: &str) -> String {
    let sources = transaction.get("fundingSources").and_then(Value::as_array);
    let texts: Vec<String> = sources
        .into_iter()
        .flatten()
        .map(|source| text(source, name))
        .collect();
    texts.join(";")
}

/// A cell by RFC 4180.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
