//! What the widget makes of the answer in a recorded case.

use order_card::Settings;
use order_card::flow::Timestamp;
use order_card::issuer::{Exchange, Issuer, ParsedResponse, Response, retry_after};
use serde_json::Value;

use super::exchange::{answer, call_of};
use super::setting::settings_of;
use super::telling::told;

/// What the widget makes of a recorded answer, in words.
pub fn meaning(issuer: &str, case: &Value) -> String {
    let own = settings_of(issuer);
    let settings = Settings {
        base_url: text(case, "baseUrl").or(own.base_url),
        secure_hosts: text(case, "secureHosts"),
        ..own
    };
    let mut issuer = Issuer::new(settings.check().unwrap());
    // What the issuer had said before, to one who remembers it.
    let before = case.get("before").and_then(Value::as_array);
    let mut elsewhere = None;
    for earlier in before.into_iter().flatten() {
        let earlier = reply(&mut issuer, earlier, elsewhere.take());
        if let ParsedResponse::AskElsewhere(exchange) = earlier {
            elsewhere = Some(exchange);
        }
    }
    match reply(&mut issuer, case, elsewhere) {
        ParsedResponse::Answer(answer) => told(&answer),
        ParsedResponse::Transactions(_) => unreachable!("a list is read to its end"),
        ParsedResponse::Window(page) => format!("opens {}", page.reveal()),
        ParsedResponse::Inset(image) => format!("shows {}", image.reveal()),
        ParsedResponse::File(name) => format!("saves {name}"),
        ParsedResponse::AskElsewhere(exchange) => format!("asks {}", exchange.request.url),
    }
}

fn text(case: &Value, name: &str) -> Option<String> {
    case[name].as_str().map(str::to_owned)
}

/// `elsewhere` is where the same question is asked for the second time.
fn reply(issuer: &mut Issuer, case: &Value, elsewhere: Option<Exchange>) -> ParsedResponse {
    let call = call_of(case["call"].as_str().unwrap());
    let body = case.get("body").map(Value::to_string);
    let response = Response {
        status: case["status"].as_u64().unwrap() as u16,
        retry_after: text(case, "retryAfter")
            .and_then(|text| retry_after(&text, None, Timestamp(0))),
        media_type: text(case, "mediaType").unwrap_or_default(),
        body: body.or(text(case, "text")).unwrap(),
    };
    match elsewhere {
        Some(exchange) => (exchange.answer)(issuer, &response),
        None => answer(issuer, &call, &response),
    }
}
