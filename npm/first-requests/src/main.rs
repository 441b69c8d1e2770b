//! Prints what the widget asks each issuer first, for the facade, which asks it before the widget
//! is there. The issuers' own adapters are asked with placeholders for the settings, so nothing of
//! an issuer stands in JavaScript.
//!
//! `cargo run --package first-requests` gives JSON: by the name of the issuer the settings that
//! have to be there, and the requests. `<client-key>` in a text stands for the setting's value, and
//! `<us-env=false>` for that or, where it is not set, for what is behind the sign.

mod placeholder;
mod template;

use serde::Serialize;
use std::collections::BTreeMap;

use order_card::flow::card_action::actions::CardAction;
use template::Template;

const ISSUERS: [&str; 3] = ["baanx", "kulipa", "pintopay"];

#[derive(Serialize)]
struct Printed {
    issuers: BTreeMap<&'static str, FirstRequests>,
    /// The words of the setting `actions`.
    actions: Vec<&'static str>,
}

#[derive(Serialize)]
struct FirstRequests {
    required: Vec<&'static str>,
    requests: Vec<Template>,
}

fn main() {
    let issuers = ISSUERS.map(|issuer| {
        let first = FirstRequests {
            required: placeholder::required(issuer),
            requests: template::templates(issuer),
        };
        (issuer, first)
    });
    let printed = Printed {
        issuers: issuers.into(),
        actions: CardAction::ALL.map(CardAction::name).to_vec(),
    };
    println!(
        "{}",
        serde_json::to_string_pretty(&printed).expect("texts can be written as JSON")
    );
}
