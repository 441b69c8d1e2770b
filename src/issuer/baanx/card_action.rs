//! Baanx, after the card is there: freeze, secure images, the page for a PIN, transactions.
//! (Dossier, sections 7 to 10.)

use super::super::colour::pair;
use super::super::error_body::ErrorBody;
use super::super::{Issuer, Method, ParsedResponse, Request, Response, Secret};
use super::body::{ImageBody, PinPageBody, PinPageMessage};
use super::exchange::{failure, is_success, request_to};
use super::transaction::transaction;
use super::wish::{
    DetailsStyle, DetailsWish, PinPageStyle, PinPageWish, PinStyle, PinWish, SwitchWish,
};
use crate::flow::answer::{Failure, Outage, Refusal};
use crate::flow::card_action::colours::Colours;
use crate::flow::card_action::place::Place;
use crate::flow::card_action::secure_image::SecureImage;
use crate::flow::history::filter::{Category, Days, TransactionQuery};
use crate::flow::history::format::Format;
use crate::flow::{Answer, Call};
use crate::json::{Unread, read, write};

/// Where images and pages are in every example of the documentation.
const SECURE_HOST: &str = "cards.baanx.com";

/// `None` for what comes before the card, which is asked for elsewhere.
pub fn request(issuer: &Issuer, call: &Call) -> Option<Request> {
    Some(match call {
        Call::Freeze => post(issuer, "/v1/card/freeze", write(&SwitchWish {})),
        Call::Unfreeze => post(issuer, "/v1/card/unfreeze", write(&SwitchWish {})),
        Call::OpenImage { image, colours } => match image {
            SecureImage::Details => {
                let wish = write(&details_wish(colours));
                post(issuer, "/v1/card/details/token", wish)
            }
            SecureImage::Pin => post(issuer, "/v1/card/pin/token", write(&pin_wish(colours))),
        },
        Call::OpenPinPage { place, colours } => {
            let wish = write(&pin_page_wish(*place, colours));
            post(issuer, "/v1/card/set-pin/token", wish)
        }
        Call::ReadTransactions(query) => {
            let path = format!("/v1/card/transactions?{}", transactions_query(query));
            request_to(issuer, Method::Get, &path, None)
        }
        Call::SaveStatement { format, days } => statement(issuer, *format, days.as_ref()),
        Call::ReadProfile
        | Call::ReadCard
        | Call::Order(_)
        | Call::StartVerification
        | Call::ReadOrder(_)
        | Call::Activate(_) => return None,
    })
}

pub fn answer(issuer: &Issuer, call: &Call, response: &Response) -> ParsedResponse {
    if response.status != 200 {
        return ParsedResponse::Answer(refusal(call, response));
    }
    let body = &response.body;
    let understood = match call {
        Call::Freeze | Call::Unfreeze => {
            is_success(body).then_some(ParsedResponse::Answer(Answer::StatusChanged))
        }
        Call::OpenImage { .. } => read(body)
            .and_then(|body: ImageBody| body.image_url)
            .map(|url| shown(issuer, &url, ParsedResponse::Inset)),
        Call::OpenPinPage { place, .. } => read(body)
            .and_then(|body: PinPageBody| body.hosted_page_url)
            .map(|url| match place {
                Place::Frame => shown(issuer, &url, ParsedResponse::Inset),
                Place::Window => shown(issuer, &url, ParsedResponse::Window),
            }),
        Call::ReadTransactions(_) => Unread::parse(body)
            .and_then(|body| body.list())
            .map(|list| list.into_iter().map(transaction).collect())
            .map(|list| ParsedResponse::Answer(Answer::Transactions(list))),
        Call::SaveStatement { format, .. } => file(*format, &response.media_type),
        Call::ReadProfile
        | Call::ReadCard
        | Call::Order(_)
        | Call::StartVerification
        | Call::ReadOrder(_)
        | Call::Activate(_) => None,
    };
    understood.unwrap_or(ParsedResponse::Answer(Answer::Failed(Failure::Retry(
        Outage::Unreadable,
    ))))
}

/// The documentation names only the message's type. An object, a bare word and JSON in a text
/// are all taken for it.
pub fn ends_page(message: &str) -> bool {
    let is_abort = |message: PinPageMessage| message.kind.as_deref() == Some("abort");
    let Some(message) = Unread::parse(message) else {
        return false;
    };
    match message.verbatim() {
        Some(word) if word == "abort" => true,
        Some(inner) => read(&inner).is_some_and(is_abort),
        None => message.object().is_some_and(is_abort),
    }
}

fn post(issuer: &Issuer, path: &str, body: String) -> Request {
    request_to(issuer, Method::Post, path, Some(body))
}

/// The digits stand on the text's colour, in the surface's: no third colour of the page is
/// sure to be readable with them.
fn details_wish(colours: &Colours) -> DetailsWish {
    let pair = pair(&colours.text, &colours.surface);
    DetailsWish {
        custom_css: pair.map(|(text, surface)| DetailsStyle {
            card_background_color: surface.clone(),
            card_text_color: text.clone(),
            pan_background_color: text,
            pan_text_color: surface,
        }),
    }
}

fn pin_wish(colours: &Colours) -> PinWish {
    let pair = pair(&colours.text, &colours.surface);
    PinWish {
        custom_css: pair.map(|(text, surface)| PinStyle {
            background_color: surface,
            text_color: text,
        }),
    }
}

/// A page in a window has no page around it to go back to.
fn pin_page_wish(place: Place, colours: &Colours) -> PinPageWish {
    let pairs =
        pair(&colours.text, &colours.surface).zip(pair(&colours.on_accent, &colours.accent));
    PinPageWish {
        is_embedded: place == Place::Frame,
        custom_css: pairs.map(|((text, surface), (on_accent, accent))| PinPageStyle {
            background_color: surface,
            text_color: text,
            background_color_primary: accent,
            text_color_primary: on_accent,
        }),
    }
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

fn word(category: Category) -> &'static str {
    match category {
        Category::Subscriptions => "SUBSCRIPTIONS",
        Category::Food => "FOOD",
        Category::Travel => "TRAVEL",
        Category::Entertainment => "ENTERTAINMENT",
        Category::Health => "HEALTH",
        Category::Cash => "ATM",
        Category::Utilities => "UTILITIES",
        Category::Misc => "MISC",
    }
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

fn statement(issuer: &Issuer, format: Format, days: Option<&Days>) -> Request {
    let query = days.map(|days| format!("?{}", days_query(days)));
    let path = format!(
        "/v1/card/transactions/statement{}",
        query.unwrap_or_default()
    );
    let mut request = request_to(issuer, Method::Get, &path, None);
    request
        .headers
        .push(("accept", media_type(format).to_owned()));
    Request {
        may_be_file: true,
        ..request
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

/// The address, in the reply that says where it is shown.
fn shown(issuer: &Issuer, url: &str, reply: fn(Secret) -> ParsedResponse) -> ParsedResponse {
    match issuer.inset(url, SECURE_HOST) {
        Ok(secret) => reply(secret),
        Err(failure) => ParsedResponse::Answer(Answer::Failed(failure)),
    }
}

/// Both 400s of freezing mean that the card is already as it is wished for. A missing card is
/// no fault of the address here.
fn refusal(call: &Call, response: &Response) -> Answer {
    let body = ErrorBody::read(&response.body);
    let is_so_already = match call {
        Call::Freeze => body.says("already frozen"),
        Call::Unfreeze => body.says("is not frozen"),
        Call::OpenImage { .. }
        | Call::OpenPinPage { .. }
        | Call::ReadTransactions(_)
        | Call::SaveStatement { .. }
        | Call::ReadProfile
        | Call::ReadCard
        | Call::Order(_)
        | Call::StartVerification
        | Call::ReadOrder(_)
        | Call::Activate(_) => false,
    };
    match response.status {
        400 if is_so_already => Answer::StatusChanged,
        404 => Answer::Failed(Failure::Stop(Refusal::Refused(body.text_for_people()))),
        _ => Answer::Failed(failure(response)),
    }
}
