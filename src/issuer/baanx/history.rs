//! Transactions and statements at Baanx. (Dossier, section 10.)

use super::super::{Entries, Exchange, Issuer, Method, ParsedResponse, Response};
use super::category::word;
use super::exchange::{refusal, request_to};
use super::transaction::transaction;
use crate::flow::history::call::SaveStatement;
use crate::flow::history::filter::{Days, TransactionQuery};
use crate::flow::history::format::Format;
use crate::json::Unread;

pub fn transactions(issuer: &Issuer, query: &TransactionQuery) -> Exchange {
    let path = format!("/v1/card/transactions?{}", transactions_query(query));
    Exchange {
        request: request_to(issuer, Method::Get, &path, None),
        answer: transactions_answer,
    }
}

fn transactions_answer(_: &mut Issuer, response: &Response) -> ParsedResponse {
    if response.status != 200 {
        return refusal(response);
    }
    let entries = Unread::parse(&response.body).and_then(|body| body.entries());
    entries.map_or(ParsedResponse::UNREADABLE, |entries| {
        ParsedResponse::Transactions(Entries::new(entries, |entry| {
            entry.object().map(transaction)
        }))
    })
}

pub fn statement(issuer: &Issuer, save: &SaveStatement) -> Exchange {
    let days = save.days.as_ref();
    let query = days.map(|days| format!("?{}", days_query(days)));
    let path = format!(
        "/v1/card/transactions/statement{}",
        query.unwrap_or_default()
    );
    let mut request = request_to(issuer, Method::Get, &path, None);
    let accept = media_type(save.format).to_owned();
    request.headers.push(("accept", accept));
    request.may_be_file = true;
    Exchange {
        request,
        answer: match save.format {
            Format::Csv => |_, response| statement_answer(response, Format::Csv),
            Format::Pdf => |_, response| statement_answer(response, Format::Pdf),
        },
    }
}

fn statement_answer(response: &Response, format: Format) -> ParsedResponse {
    if response.status != 200 {
        return refusal(response);
    }
    file(format, &response.media_type).unwrap_or(ParsedResponse::UNREADABLE)
}

fn transactions_query(query: &TransactionQuery) -> String {
    let mut text = format!("page={}", query.page);
    if !query.search.is_empty() {
        text += "&searchKey=";
        encode(&query.search, &mut text);
    }
    let mut separator = "&mccCategories=";
    for category in &query.categories {
        text += separator;
        text += word(*category);
        separator = ",";
    }
    if let Some(days) = &query.days {
        text += "&";
        text += &days_query(days);
    }
    text
}

/// One day without the other is refused.
fn days_query(days: &Days) -> String {
    format!("dateFrom={}&dateTo={}", days.first, days.last)
}

fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for digit in [byte / 16, byte % 16] {
                into.extend(char::from_digit(u32::from(digit), 16));
            }
        }
    }
}

fn media_type(format: Format) -> &'static str {
    match format {
        Format::Csv => "text/csv",
        Format::Pdf => "application/pdf",
    }
}

fn file(format: Format, said: &str) -> Option<ParsedResponse> {
    let said = said.split(';').next().unwrap_or_default().trim_ascii();
    said.eq_ignore_ascii_case(media_type(format))
        .then_some(ParsedResponse::File(match format {
            Format::Csv => "card-statement.csv",
            Format::Pdf => "card-statement.pdf",
        }))
}
